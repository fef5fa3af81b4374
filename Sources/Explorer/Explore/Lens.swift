import ActivationMath
import Plotting
import ViewSpec

/// Settings of the Explore screen that descriptions have, such as a lesson's, and keys do not.
struct Lens: Sendable {
  /// A slider on offer.
  struct Offer: Hashable, Sendable {
    /// The id of the function.
    var function: String
    /// The name of the parameter.
    var parameter: String
  }

  /// The sliders of the function on offer; nil offers all.
  var offers: Set<Offer>?
  /// The orders that are drawn, where they are not one of the sets that `d` goes through.
  var orders: [Order]?
  /// Whether ∂f/∂p of the selected parameter is drawn.
  var showsParameterSlope = false
  /// Two functions whose difference is drawn.
  var difference: (minuend: any Activation, subtrahend: any Activation)?
  /// A value whose distance from f is drawn in powers of ten, in place of f.
  var gap: Double?
  /// Whether curves are computed in 32 bits.
  var isSingle = false
  /// A naive form of the function, drawn beside it in 32 bits.
  var naive: LiteralFormula?
  /// The layers that a gradient goes back through, where they are drawn.
  var chain: Chain?

  /// Words beside points of the picture.
  var annotations: [Annotation] = []
  /// Whether roots, extrema, inflections and kinks are marked.
  var showsPoints = false
  /// Whether f stands above its derivatives.
  var isStacked = false
  /// A family of curves in place of the one function.
  var sweep: PlotSpec.Sweep?

  /// Whether the sliders of a function include a parameter.
  func offers(_ parameter: String, of function: String) -> Bool {
    offers?.contains(Offer(function: function, parameter: parameter)) ?? true
  }
}
