import ActivationMath

/// The loss that goes with a head, and which way it pushes the logits.
enum Loss: Sendable {
  /// One yes-or-no question for each label: Σ max(z, 0) − z·y + log(1 + e^−|z|).
  case binaryCrossEntropy
  /// One question with one answer: −Σ tᵢ log softmax(z)ᵢ, the targets normalised to sum to 1.
  case crossEntropy

  /// The loss that is used with a head, or nil where none is usual.
  init?(for head: Head) {
    switch head.function.profile.id {
    case "sigmoid", "log_sigmoid": self = .binaryCrossEntropy
    case "softmax", "log_softmax": self = .crossEntropy
    default: return nil
    }
  }

  /// The name in the libraries' words.
  var title: String {
    switch self {
    case .binaryCrossEntropy: "binary cross-entropy"
    case .crossEntropy: "cross-entropy"
    }
  }

  /// The loss of the logits against the labels that are true.
  func value(_ logits: [Double], _ labels: [Bool]) -> Double {
    switch self {
    case .binaryCrossEntropy:
      return zip(logits, labels).reduce(0) { sum, pair in
        sum - Loss.logSigmoid.value(pair.1 ? pair.0 : -pair.0)
      }
    case .crossEntropy:
      let logProbabilities = Loss.logSoftmax.value(logits)
      return -zip(Loss.targets(labels), logProbabilities).reduce(0) { sum, pair in
        pair.0 == 0 ? sum : sum + pair.0 * pair.1
      }
    }
  }

  /// −∂L/∂z: which way, and how hard, learning pushes each logit.
  func force(_ logits: [Double], _ labels: [Bool]) -> [Double] {
    switch self {
    case .binaryCrossEntropy:
      zip(logits, labels).map { ($1 ? 1 : 0) - Loss.sigmoid.value($0) }
    case .crossEntropy:
      zip(Loss.targets(labels), Loss.softmax.value(logits)).map { $0 - $1 }
    }
  }

  /// The labels as a distribution: each true one has the same share.
  private static func targets(_ labels: [Bool]) -> [Double] {
    let count = labels.count { $0 }
    return labels.map { $0 ? 1 / Double(count) : 0 }
  }

  private static let sigmoid = Catalogue.standard.scalar("sigmoid")
  private static let logSigmoid = Catalogue.standard.scalar("log_sigmoid")
  private static let softmax = Catalogue.standard.vector("softmax")
  private static let logSoftmax = Catalogue.standard.vector("log_softmax")
}
