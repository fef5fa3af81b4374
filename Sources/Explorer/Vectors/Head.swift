import ActivationMath

/// An output layer: a function that turns logits into what the network reports.
///
/// A scalar function answers for each logit on its own; a vector function for all of them together.
struct Head: Sendable {
  /// The function, with its own parameters at their defaults.
  var function: Function

  init(_ function: Function) { self.function = function }

  /// The head of a function of the catalogue.
  init(_ id: String) {
    guard let function = Catalogue.standard.function(id: id) else {
      preconditionFailure("the catalogue has no function \(id)")
    }
    self.function = function
  }

  /// The heads that either side goes through, as far as the catalogue has them.
  static let choices = [
    "sigmoid", "log_sigmoid", "softmax", "log_softmax", "softmin", "sparsemax",
  ].compactMap { Catalogue.standard.function(id: $0).map { Head($0) } }

  /// The head after this one among the choices.
  var next: Head {
    let index = Self.choices.firstIndex { $0.id == id } ?? -1
    return Self.choices[(index + 1) % Self.choices.count]
  }

  /// The function's name in reference notation.
  var id: String { function.profile.id }

  /// Whether each output depends on its own logit alone.
  var isElementwise: Bool {
    if case .scalar = function { true } else { false }
  }

  /// Whether the outputs of one vector always sum to 1.
  var sumsToOne: Bool { ["softmax", "softmin", "sparsemax"].contains(id) }

  /// Whether an output is a probability of its own, so that a threshold of ½ means something.
  var hasThreshold: Bool { id == "sigmoid" }

  /// Whether the outputs lie between 0 and 1 and can be drawn as bars of that length.
  var isBounded: Bool { sumsToOne || hasThreshold }

  /// The outputs for the logits.
  func outputs(_ logits: [Double]) -> [Double] {
    switch function {
    case .scalar(let function): logits.map { function.value($0) }
    case .vector(let function): logits.isEmpty ? [] : function.value(logits)
    }
  }

  /// ∂outputᵢ/∂logitⱼ; diagonal for an elementwise head.
  func jacobian(_ logits: [Double]) -> [[Double]] {
    switch function {
    case .scalar(let function):
      logits.indices.map { row in
        logits.indices.map { $0 == row ? function.slope(logits[row]) : 0 }
      }
    case .vector(let function): logits.isEmpty ? [] : function.jacobian(logits)
    }
  }
}
