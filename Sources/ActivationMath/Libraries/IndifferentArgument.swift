/// An argument of a library that is no parameter of the function: `inplace`, `dim`, `dtype`.
struct IndifferentArgument: Hashable {
  /// What may be given.
  enum Kind: Hashable {
    case anything
    /// True or False, or what Python holds for it.
    case flag
    /// Along which axis of an array.
    case axis
    /// A type of numbers.
    case type
    /// A whole number of one or more.
    case count
    /// A number, if it is as large as this; smaller ones change the curve.
    case atLeast(Double, reason: String)
    /// What the library has without it; anything else is another function.
    case nothing(reason: String)
  }

  let name: String
  let kind: Kind

  init(name: String) {
    self.name = name
    kind = Self.kinds[name] ?? .nothing(reason: "changes the function to one that Hillock lacks")
  }

  private static let kinds: [String: Kind] = [
    "inplace": .flag, "keepdim": .flag, "keepdims": .flag, "elementwise_affine": .flag,
    "bias": .flag, "use_bias": .flag, "use_scale": .flag, "center": .flag, "scale": .flag,
    "dim": .axis, "axis": .axis, "feature_axes": .axis, "reduction_axes": .axis,
    "num_parameters": .count, "num_features": .anything,
    "dtype": .type, "param_dtype": .type, "device": .anything, "name": .anything,
    "normalized_shape": .anything, "shared_axes": .anything, "rngs": .anything,
    "_stacklevel": .anything, "eps": .anything, "algorithm": .anything, "out": .anything,
    "generator": .anything, "alpha_regularizer": .anything, "alpha_constraint": .anything,
    "training": .nothing(reason: "draws at random; Hillock shows the function after training"),
    "b": .nothing(reason: "weighs the terms of the sum; Hillock has no weights"),
    "where": .nothing(reason: "leaves elements out; Hillock has no mask"),
    "mask": .nothing(reason: "leaves elements out; Hillock has no mask"),
    "threshold": .atLeast(
      20, reason: "is less than PyTorch's 20"),
  ]

  /// What is wrong with a value, to follow the name of the argument; nil if nothing is.
  func objection(to value: PythonExpression, default: PythonExpression?) -> String? {
    if let `default`, value.agrees(with: `default`) { return nil }
    switch kind {
    case .anything: return nil
    case .flag: return value.isTrue == nil ? "takes True or False, not \(value.text)" : nil
    case .axis: return axisObjection(value)
    case .type: return value.number == nil ? nil : "takes a type of numbers, not \(value.text)"
    case .count:
      guard let count = value.number, count >= 1, count == count.rounded() else {
        return "takes a whole number of at least 1, not \(value.text)"
      }
      return nil
    case .atLeast(let least, let reason):
      guard let number = value.number else { return "takes a number, not \(value.text)" }
      return number >= least ? nil : "= \(value.text) \(reason)"
    case .nothing(let reason): return "= \(value.text) \(reason)"
    }
  }

  private func axisObjection(_ value: PythonExpression) -> String? {
    switch value {
    case .name("None"), .list: return nil
    case .name("True"), .name("False"): break
    case .name: return nil
    default: if let number = value.number, number == number.rounded() { return nil }
    }
    return "takes the number of an axis, not \(value.text)"
  }

  /// What is written for it where the library wants something: `dim=-1`.
  var necessity: String? {
    switch name {
    case "dim": "dim=-1"
    case "normalized_shape": "x.shape[-1:]"
    case "num_features": "x.shape[-1]"
    case "rngs": "rngs=flax.nnx.Rngs(0)"
    default: nil
    }
  }
}
