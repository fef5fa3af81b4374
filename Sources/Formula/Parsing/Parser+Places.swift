extension Parser {
  /// The number of a place that a view counts, `gradient(1)` or `signal(last)`; nil where the name is none
  /// of these.
  ///
  /// Such numbers are variables whose names have the parentheses in them.
  mutating func numberOfPlace(_ name: String, at start: Token) throws(Abort) -> NodeID? {
    let places = scope.variables.keys.filter { $0.hasPrefix(name + "(") }
    guard !places.isEmpty, token.kind == .symbol(.open) else { return nil }
    let open = token
    advance()
    let place = text(token)
    if token.kind != .symbol(.close), token.kind != .end { advance() }
    try close(open)
    if let node = scope.variables["\(name)(\(place))"] { return node }
    let last = places.compactMap { Int($0.dropFirst(name.count + 1).dropLast()) }.max() ?? 1
    note(
      .unknownName, at: start, "there is no \(name)(\(place))",
      "write \(name)(1) to \(name)(\(last)), or \(name)(last)")
    return unknown()
  }
}
