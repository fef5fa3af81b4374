import TestSupport
import Testing

@testable import ActivationMath

/// What is printed of a function for a library is read back to the same function.
@Suite struct PrintedLinesTests {
  /// Every function with its defaults, and with values all over the domains of its parameters.
  static let functions: [Function] = {
    var generator = SplitMix(seed: 11)
    return Catalogue.standard.functions.flatMap { function -> [Function] in
      let parameters = function.profile.parameters
      guard !parameters.isEmpty else { return [function] }
      var variants = [function]
      for round in 0..<24 {
        var variant = function
        variant.arguments = zip(parameters, function.arguments).map { parameter, value in
          round.isMultiple(of: 3) && Bool.random(using: &generator)
            ? value : Self.value(of: parameter, round, &generator)
        }
        if variant.conflict == nil { variants.append(variant) }
      }
      return variants
    }
  }()

  private static func value(
    of parameter: Parameter, _ round: Int, _ generator: inout SplitMix
  ) -> Double {
    if case .integer(let range) = parameter.domain {
      return Double(Int.random(in: range.lowerBound...min(range.upperBound, 9), using: &generator))
    }
    let special = [0, 1, -1, 2, -0.5, 1e-5, 1e300, .infinity, 1.0 / 3, 20]
    let candidate = special[round % special.count]
    if round < 10, parameter.domain.contains(candidate) { return candidate }
    return .random(in: parameter.slider.range, using: &generator)
  }

  @Test(arguments: functions) func linesAreReadBack(function: Function) throws {
    let profile = function.profile
    for spelling in profile.spellings {
      let line = profile.code(in: spelling, with: function.arguments)
      let back = try Catalogue.standard.resolve(line).function
      #expect(isSameCurve(back, function), "\(function.notation): \(line) is \(back.notation)")
    }
  }

  /// The declarations that stand beside the lines are calls as well.
  @Test func declarationsAreReadBack() throws {
    for function in Catalogue.standard.functions {
      for spelling in function.profile.spellings where spelling.isPlain {
        let back = try Catalogue.standard.resolve(
          "\(spelling.library.rawValue).\(spelling.declared)")
        #expect(back.function.profile.id == function.profile.id, "\(spelling.declared)")
      }
    }
  }

  /// The same function, or one of another name with the same curve, as relu6 and Keras's relu.
  private func isSameCurve(_ one: Function, _ other: Function) -> Bool {
    if one == other { return true }
    guard case .scalar(let f) = one, case .scalar(let g) = other else { return false }
    return stride(from: -30.0, through: 30, by: 0.25).allSatisfy {
      // PyTorch's softplus with its threshold of 20 differs by 2·10⁻⁹.
      abs(f.value($0) - g.value($0)) < 1e-8
    }
  }
}
