import ActivationMath
import RealModule

extension Slider {
  /// The value some steps away, on the track's grid and within its ends.
  ///
  /// A value that was typed outside of the track comes back to its nearer end.
  func value(_ value: Double, movedBy steps: Int) -> Double {
    let moved =
      isLogarithmic
      ? (value * Double.exp10(Double(steps) / step)).roundedToSignificant(3)
      : (value + Double(steps) * step).rounded(toMultipleOf: step)
    return min(max(moved, range.lowerBound), range.upperBound)
  }

  /// The value at a place of the track, 0 … 1, on its grid.
  func value(at fraction: Double) -> Double {
    let part = min(max(fraction, 0), 1)
    let value =
      isLogarithmic
      ? Double.exp(exponents.value(at: part)).roundedToSignificant(3)
      : range.value(at: part).rounded(toMultipleOf: step)
    return min(max(value, range.lowerBound), range.upperBound)
  }

  /// The place of a value on the track, 0 … 1; a value outside is at the nearer end.
  func fraction(of value: Double) -> Double {
    guard isLogarithmic else { return range.share(of: value) }
    return exponents.share(of: .log(max(value, range.lowerBound)))
  }

  /// The message for a value that did not move.
  func notice(atEnd value: Double, of name: String) -> String {
    "\(name) is at the end of its slider, \(NumberText.short(value))"
  }

  /// The powers of e at the ends of a logarithmic track; the ratio of the ends need not be a number.
  private var exponents: ClosedRange<Double> { .log(range.lowerBound)...(.log(range.upperBound)) }
}

extension Double {
  /// The nearest multiple of a decimal step, as the decimal would be typed: 0.15, never
  /// 0.15000000000000002.
  func rounded(toMultipleOf step: Double) -> Double {
    guard isFinite, step > 0 else { return self }
    let decimals = max(0, (-Double.log10(step)).rounded(.up) + 2)
    let scale = Double.exp10(decimals).rounded()
    let rounded = ((self / step).rounded() * step * scale).rounded() / scale
    return rounded.isFinite ? rounded : self
  }

  /// The nearest number of so many significant decimal digits.
  func roundedToSignificant(_ digits: Int) -> Double {
    guard isFinite, self != 0 else { return self }
    let exponent = Double(digits - 1) - Double.log10(magnitude).rounded(.down)
    guard exponent > 0 else { return rounded(toMultipleOf: Double.exp10(-exponent).rounded()) }
    let scale = Double.exp10(exponent).rounded()
    let rounded = (self * scale).rounded() / scale
    return rounded.isFinite ? rounded : self
  }
}

extension Double {
  /// The largest power of ten that is not above a positive number.
  static func powerOfTen(atMost number: Double) -> Double {
    let exponent = Double.log10(number).rounded(.down)
    return exponent < 0 ? 1 / Double.exp10(-exponent).rounded() : Double.exp10(exponent).rounded()
  }
}
