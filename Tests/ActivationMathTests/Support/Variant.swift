import ActivationMath
import Testing

/// A scalar function with particular parameters: the default, one of them moved by its slider, or beyond
/// its usual values.
struct Variant: Sendable, CustomTestStringConvertible {
  var function: any Activation

  var testDescription: String { function.notation }

  /// How strongly the parameters can amplify the derivatives.
  var steepness: Double {
    function.arguments.map { max(abs($0), $0 == 0 ? 0 : 1 / abs($0)) }.max() ?? 0
  }

  /// Every scalar function with its defaults, with each parameter at three places of its slider, and with
  /// it at values that its formula allows and nobody uses.
  static let all: [Variant] = Catalogue.standard.functions.flatMap { function -> [Variant] in
    guard case .scalar(let activation) = function else { return [] }
    var variants = [Variant(function: activation)]
    for (index, parameter) in activation.profile.parameters.enumerated() {
      let range = parameter.slider.range
      let third = range.lowerBound + (range.upperBound - range.lowerBound) / 3
      let unusual = [-2, -1, -0.3, 0, 1.5].filter {
        parameter.domain.contains($0) && !parameter.usual.contains($0)
      }
      for value in [range.lowerBound, third, range.upperBound] + unusual
      where value != parameter.default {
        var moved = activation
        moved.arguments[index] = value
        variants.append(Variant(function: moved))
      }
    }
    return variants
  }
}
