import ActivationMath

/// An output layer: a function that turns logits into what the network reports.
///
/// A scalar function answers for each logit on its own; a vector function for all of them together.
struct Head: Sendable {
  /// The function, with its own parameters at their defaults.
  var function: Function

  /// Whether each output depends on its own logit alone.
  var isElementwise: Bool {
    if case .scalar = function { true } else { false }
  }

  /// Whether the outputs of one vector always sum to 1.
  var sumsToOne: Bool { ["softmax", "softmin", "sparsemax"].contains(function.profile.id) }

  /// Whether an output is a probability of its own, so that a threshold of ½ means something.
  var hasThreshold: Bool { function.profile.id == "sigmoid" }

  /// Whether the outputs lie between 0 and 1 and can be drawn as bars of that length.
  var isBounded: Bool { sumsToOne || hasThreshold }

  /// What comes out for the logits.
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
