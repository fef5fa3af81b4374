import ActivationMath
import Formula
import RealModule

/// How large a network's weights are at the start.
///
/// All are normal numbers of mean 0, but for ``orthogonal``.
package enum Start: Sendable, Equatable {
  /// Standard deviation gain/√inputs.
  case gain(Double)
  /// √2/√inputs: keeps the mean square behind ReLU (He, Zhang, Ren & Sun 2015).
  case he
  /// √2/√(inputs + outputs): between what the ways forward and back ask for (Glorot & Bengio 2010).
  case glorot
  /// 1/√inputs (LeCun, Bottou, Orr & Müller 1998).
  case lecun
  /// The function's own gain 1/√E f(z)² over √inputs: keeps the mean square at 1 behind any function.
  case unit
  /// A matrix that turns and mirrors and keeps lengths, times the gain (Saxe, McClelland & Ganguli
  /// 2014).
  case orthogonal(gain: Double)

  /// The names that the command line and lessons take.
  package static let names = ["he", "glorot", "lecun", "orthogonal", "unit"]

  /// The start of a name.
  package init(name: String) throws(LabError) {
    switch name {
    case "he", "kaiming": self = .he
    case "glorot", "xavier": self = .glorot
    case "lecun": self = .lecun
    case "orthogonal": self = .orthogonal(gain: 1)
    case "unit": self = .unit
    default:
      let nearest = EditDistance.nearest(Self.names, to: name)
      throw LabError(
        "'\(name)' is no start",
        remedy: nearest.map { "did you mean \($0)?" }
          ?? "there are \(Self.names.joined(separator: ", "))")
    }
  }

  /// Its name; nil for a gain of one's own.
  package var name: String? {
    switch self {
    case .gain: nil
    case .he: "he"
    case .glorot: "glorot"
    case .lecun: "lecun"
    case .unit: "unit"
    case .orthogonal: "orthogonal"
    }
  }

  /// The factor of 1/√inputs.
  ///
  /// - Throws: ``LabError`` for a function without a gain of its own.
  package func gain(
    inputs: Int, outputs: Int, function: LayerFunction
  ) throws(LabError) -> Double {
    switch self {
    case .gain(let gain), .orthogonal(let gain): return gain
    case .he: return 2.0.squareRoot()
    case .glorot: return (2 * Double(inputs) / Double(inputs + outputs)).squareRoot()
    case .lecun: return 1
    case .unit:
      guard case .scalar(let activation) = function else {
        throw LabError(
          "the start 'unit' goes by the mean of f² and needs a function of one number",
          remedy: "--gain sets the size of the weights")
      }
      let gain = Moments(of: activation).gain
      guard gain.isFinite, gain > 0 else {
        throw LabError(
          "\(activation.profile.id) has no gain of its own, since the mean of f² is 0 or infinite",
          remedy: "--gain sets the size of the weights")
      }
      return gain
    }
  }
}
