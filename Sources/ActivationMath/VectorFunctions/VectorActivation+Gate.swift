extension VectorActivation {
  /// The activation on the gate of a gated unit such as GLU; nil for every other function.
  package var gate: (any Activation)? { (self as? any GatedActivation)?.activation }
}
