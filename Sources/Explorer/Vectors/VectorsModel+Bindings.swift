extension VectorsModel {
  /// Temperature, shift and the logits; the point of a gated unit as `a` and `b`.
  var bindings: [String: Double] {
    if let gate { return ["a": gate.a, "b": gate.b] }
    var bindings = ["temperature": temperature, "shift": shift]
    for logit in logits { bindings[logit.name] = logit.value }
    return bindings
  }
}
