import ActivationMath

/// What the names in a formula may stand for.
struct Scope {
  /// The functions that may be called, earlier definitions among them.
  var catalogue: Catalogue
  /// The names of numbers and their nodes: x and the parameters, or the probe and the sliders.
  var variables: [String: NodeID] = [:]
  /// The definition at hand, which may not use itself.
  var current: String?
  /// The lines of definitions further down, which may not be used yet.
  var later: [String: Int] = [:]
  /// Definitions further up that were not understood; what uses them is not understood either.
  var failed: Set<String> = []
  /// Whether a parameter that is not given follows its slider, as the variable `elu.alpha`.
  var followsSliders = false
}
