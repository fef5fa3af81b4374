package import ActivationMath

/// Curves of functions of one number.
///
///     plot: prelu(a=0.3) relu | x=-4...4 | d=1 | probe=-1.5 | tangent | input=normal(0, 1)
///
/// The first function is the one that the keys move, the others are kept beside it. The initial
/// values are the neutral ones: what holds where a line, a lesson or an option says nothing.
package struct PlotSpec: ViewContent {
  /// The functions, the shown one first; at least one, each of one number.
  package var functions: [Function]
  /// From left to right.
  package var x = PlotSpec.homeRange
  /// From bottom to top; nil fits the curves.
  package var y: ClosedRange<Double>?
  /// The curves drawn for each function: f, its derivatives, the slope by a parameter.
  package var shown: [Shown] = [.value]
  /// The x of the probe.
  package var probe = PlotSpec.homeProbe
  /// Whether the tangent at the probe is drawn.
  package var showsTangent = false
  /// Inputs whose distribution is shown going in and coming out.
  package var input: Input?
  /// Two functions whose difference is drawn.
  package var difference: Difference?
  /// An asymptote whose distance from f is drawn in powers of ten, in place of f.
  package var gap: Double?
  /// The arithmetic in which curves are computed.
  package var precision = Precision.double
  /// A naive form of the function, drawn beside it, both in 32 bits.
  package var naive: LiteralFormula?
  /// The layers whose slopes are multiplied at the probe and drawn as bars; nil for none.
  package var chain: Chain?
  /// A family of curves in place of the one function.
  package var sweep: Sweep?
  /// The sliders on offer; empty for all.
  package var controls: [ViewControl] = []
  /// The name of the parameter that the keys move; nil for the first.
  package var parameter: String?
  /// Whether roots, extrema, inflections and kinks are marked.
  package var showsPoints = false
  /// Whether derivatives are drawn of the first function alone.
  package var isFocused = false
  /// Whether f is drawn above its derivatives instead of with them.
  package var isStacked = false
  /// Words beside points of the picture.
  package var annotations: [Annotation] = []
  /// The dots of the drawing; nil for those that suit the terminal.
  package var canvas: CanvasChoice?

  /// A plot with every setting neutral.
  package init(_ functions: [Function]) { self.functions = functions }

  /// The functions as what they are, functions of one number.
  package var activations: [any Activation] {
    functions.compactMap { function in
      if case .scalar(let activation) = function { activation } else { nil }
    }
  }

  /// The default range of x, in which every function of the catalogue shows its shape.
  package static let homeRange = -6.0...6.0
  /// The probe at the start, where functions that agree to the right of 0 differ.
  package static let homeProbe = -1.0
  /// How far from 0 a range may end, so that differences of coordinates are finite.
  package static let reach = -1e150...1e150
  /// More curves than this in one picture cannot be told apart.
  package static let capacity = 6
  /// How many layers a chain may have.
  package static let layers = 1...1000
}

extension PlotSpec {
  /// Something that is drawn of a function.
  package enum Shown: String, CaseIterable, Sendable {
    /// f itself.
    case value = "f"
    /// f′
    case slope
    /// f″
    case curvature
    /// ∂f/∂p, for the parameter that the keys move.
    case parameter

    /// f with its first derivatives, up to two.
    package static func derivatives(_ count: Int) -> [Shown] { Array(allCases.prefix(count + 1)) }

    /// The order of the derivative by x; nil for the one by a parameter.
    package var order: Order? {
      switch self {
      case .value: .value
      case .slope: .slope
      case .curvature: .curvature
      case .parameter: nil
      }
    }
  }

  /// A distribution of inputs.
  package enum Input: Hashable, Sendable {
    /// Normal with mean and standard deviation, the latter positive.
    case normal(mean: Double, deviation: Double)
    /// Uniform over a range.
    case uniform(ClosedRange<Double>)

    /// The names of its sliders.
    package static let parameters = ["mean", "deviation"]
  }

  /// Two functions, the first minus the second.
  package struct Difference: Equatable, Sendable {
    /// The function subtracted from.
    package var minuend: Function
    /// The function subtracted.
    package var subtrahend: Function

    /// The difference of two functions.
    package init(_ minuend: Function, minus subtrahend: Function) {
      (self.minuend, self.subtrahend) = (minuend, subtrahend)
    }
  }

  /// Equal layers one behind the other.
  package struct Chain: Hashable, Sendable {
    /// How many layers there are.
    package var layers: Int
    /// The weight that multiplies each slope.
    package var weight: Double

    /// A chain of layers.
    package init(layers: Int, weight: Double = 1) { (self.layers, self.weight) = (layers, weight) }
  }

  /// The arithmetic in which curves are computed.
  package enum Precision: String, CaseIterable, Sendable {
    /// 64 bits.
    case double = "float64"
    /// 32 bits, to show what breaks.
    case float = "float32"
  }

  /// Values of one parameter, each with a curve of its own.
  package struct Sweep: Hashable, Sendable {
    /// The name of the parameter.
    package var parameter: String
    /// Its values.
    package var values: [Double]

    /// A family of curves.
    package init(parameter: String, values: [Double]) {
      (self.parameter, self.values) = (parameter, values)
    }
  }
}
