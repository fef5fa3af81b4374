import NetworkLab

extension NetworksModel {
  /// Why nobody wants to wait for the end of what the page can run; nil if that is soon there.
  var tooLong: String? {
    switch page {
    case .flow: nil
    case .train: train.tooLong
    case .claim: claim.tooLong
    case .cnn: cnn.tooLong
    }
  }

  /// Lets what the page can run go to its end, as readers will.
  mutating func runToEnd() {
    switch page {
    case .flow: break
    case .train: train.runToEnd()
    case .claim: claim.runToEnd()
    case .cnn: cnn.runToEnd()
    }
  }

  /// Why it ended sooner, or did not begin; nil if all went well.
  var problem: String? {
    switch page {
    case .flow: flow.failure?.description
    case .train: train.problem
    case .claim: claim.failure?.description
    case .cnn: cnn.failure?.description
    }
  }
}
