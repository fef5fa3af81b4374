package import ActivationMath

/// The function of a layer.
package enum LayerFunction: Sendable {
  /// f of each number.
  case scalar(any Activation)
  /// A gated unit: one matrix for the values, another for the gates, and f of the gates.
  case gated(any Activation)
  /// A function of the layer's whole vector, which takes `multiple` numbers for each unit.
  case vector(any VectorActivation, multiple: Int)
  /// Nothing: the numbers go to the head.
  case none

  /// The function of a layer of so many units.
  ///
  /// - Throws: ``LabError`` where the function makes no such layer of any number of inputs.
  package init(_ function: Function, width: Int) throws(LabError) {
    switch function {
    case .scalar(let activation): self = .scalar(activation)
    case .vector(let activation):
      if let gate = activation.gate {
        self = .gated(gate)
      } else if let multiple = (1...64).first(where: {
        activation.outputCount($0 * width) == width
      }) {
        self = .vector(activation, multiple: multiple)
      } else {
        throw LabError(
          "\(activation.profile.id) gives no layer of \(width) units",
          remedy: "take another width or function")
      }
    }
  }

  /// The parameters that a network learns: their places in the function's profile.
  var learned: [Int] {
    guard case .scalar(let activation) = self else { return [] }
    return activation.profile.parameters.indices.filter {
      activation.profile.parameters[$0].isLearnable
    }
  }

  /// The value of a parameter; one outside its domain is not taken.
  subscript(parameter index: Int) -> Double {
    get {
      guard case .scalar(let activation) = self else { return .nan }
      return activation.arguments[index]
    }
    set {
      guard case .scalar(var activation) = self else { return }
      guard activation.profile.parameters[index].domain.contains(newValue) else { return }
      activation.arguments[index] = newValue
      self = .scalar(activation)
    }
  }

  /// How many matrices a layer has.
  var matrices: Int { if case .gated = self { 2 } else { 1 } }

  /// How many numbers a matrix makes for each unit.
  var multiple: Int { if case .vector(_, let multiple) = self { multiple } else { 1 } }
}
