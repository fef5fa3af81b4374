import ActivationMath

@testable import hillock

/// The numbers at which programs break, and every function with each of its parameters at them.
enum Extremes {
  /// Ends of `Double`, powers whose squares or reciprocals are no numbers, places where whole
  /// numbers lie two apart, and what no `Int` can hold.
  static let numbers: [Double] = {
    let magnitudes = [
      .leastNonzeroMagnitude, 1e-308, 1e-160, 1, 1e6, 0x1p53 + 2, 0x1p63, 1e160, 1e308,
      .greatestFiniteMagnitude,
    ]
    return [0] + magnitudes.flatMap { [$0, -$0] }
  }()

  /// Windows at the ends of the plane, around nothing, and where columns can hardly be told apart.
  static let ranges: [ClosedRange<Double>] = [
    -6...6, -1e150...1e150, 0...1e-300, -1e-308...1e-308, 1e16...(1e16 + 2), -1e150...(-1e149),
    0 ... .leastNonzeroMagnitude, -1e308...1e308,
  ]

  /// The functions of the catalogue and the formulas that come with the program.
  static let catalogue = FunctionLibrary.catalogue

  /// Every function with each of its parameters in turn at each of the numbers in its domain, the
  /// others at their defaults; a function without parameters as it is.
  static let members: [Function] = catalogue.functions.flatMap { function -> [Function] in
    let parameters = function.profile.parameters
    if parameters.isEmpty { return [function] }
    return parameters.indices.flatMap { index -> [Function] in
      // Formulas all run through the same steps: a fifth of the numbers each.
      let isFormula = function.profile.family == .more
      return numbers.enumerated().filter { place, number in
        parameters[index].domain.contains(number) && (!isFormula || (place + index) % 5 == 0)
      }.map { _, value in
        var member = function
        member.arguments[index] = value
        return member
      }
    }
  }

  /// The members that are functions of one number.
  static let scalars: [any Activation] = members.compactMap { member in
    if case .scalar(let function) = member { function } else { nil }
  }

  /// The members that are functions of a whole vector.
  static let vectors: [any VectorActivation] = members.compactMap { member in
    if case .vector(let function) = member { function } else { nil }
  }
}
