import ActivationMath

/// How gradients move parameters.
package enum Optimizer: Sendable, Equatable {
  /// v ← momentum·v + g, w ← w − rate·v; without momentum plain gradient descent.
  case sgd(rate: Double, momentum: Double)
  /// Kingma & Ba 2015.
  case adam(rate: Double, beta1: Double, beta2: Double, epsilon: Double)

  /// The learning rate.
  package var rate: Double {
    get {
      switch self {
      case .sgd(let rate, _), .adam(let rate, _, _, _): rate
      }
    }
    set {
      switch self {
      case .sgd(_, let momentum): self = .sgd(rate: newValue, momentum: momentum)
      case .adam(_, let beta1, let beta2, let epsilon):
        self = .adam(rate: newValue, beta1: beta1, beta2: beta2, epsilon: epsilon)
      }
    }
  }
}

extension Optimizer {
  /// The names in references.
  package static let names = ["sgd", "momentum", "adam"]

  /// The optimiser of a reference: `sgd(rate=0.1, momentum=0.9)`, `adam(rate=0.01)`; `momentum` alone is
  /// sgd with a momentum of 0.9.
  package init(parsing text: String) throws(LabError) {
    var reference = try SettingReference(parsing: text, kind: "optimizer", names: Self.names)
    switch reference.name {
    case "adam":
      self = .adam(
        rate: try reference.number("rate", default: 0.01, in: 0...),
        beta1: try reference.number("beta1", default: 0.9, in: 0...1),
        beta2: try reference.number("beta2", default: 0.999, in: 0...1),
        epsilon: try reference.number("epsilon", default: 1e-8, in: 0...))
    case let name:
      let momentum = name == "momentum" ? 0.9 : 0
      self = .sgd(
        rate: try reference.number("rate", default: 0.1, in: 0...),
        momentum: try reference.number("momentum", default: momentum, in: 0...1))
    }
    try reference.end()
  }

  /// The reference that gives it back.
  package var notation: String {
    switch self {
    case .sgd(let rate, let momentum):
      "sgd(rate=\(NumberText.exact(rate))"
        + (momentum == 0 ? "" : ", momentum=\(NumberText.exact(momentum))") + ")"
    case .adam(let rate, let beta1, let beta2, let epsilon):
      "adam(rate=\(NumberText.exact(rate))"
        + [("beta1", beta1, 0.9), ("beta2", beta2, 0.999), ("epsilon", epsilon, 1e-8)]
        .filter { $0.1 != $0.2 }.map { ", \($0.0)=\(NumberText.exact($0.1))" }.joined() + ")"
    }
  }
}
