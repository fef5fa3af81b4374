import ActivationMath
import Testing

/// A scalar function with particular parameters: the default, or one of them moved by its slider.
struct Variant: Sendable, CustomTestStringConvertible {
  var function: any Activation

  var testDescription: String { function.notation }

  /// How strongly the parameters can amplify the derivatives.
  var steepness: Double {
    function.arguments.map { max(abs($0), $0 == 0 ? 0 : 1 / abs($0)) }.max() ?? 0
  }

  /// Every scalar function with its defaults, and with each parameter at three places of its
  /// slider.
  static let all: [Variant] = Catalogue.standard.functions.flatMap { function -> [Variant] in
    guard case .scalar(let activation) = function else { return [] }
    var variants = [Variant(function: activation)]
    for (index, parameter) in activation.profile.parameters.enumerated() {
      let range = parameter.slider.range
      let third = range.lowerBound + (range.upperBound - range.lowerBound) / 3
      for value in [range.lowerBound, third, range.upperBound] where value != parameter.default {
        var moved = activation
        moved.arguments[index] = value
        variants.append(Variant(function: moved))
      }
    }
    return variants
  }
}
