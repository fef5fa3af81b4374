extension Switches {
  /// Two hundredths apart everywhere, and ten times closer where functions have their shape.
  private static let grid: [Double] = {
    let wide = (-5000...5000).map { Double($0) / 50 }
    let close = (-2500...2500).map { Double($0) / 500 }
    return Set(wide + close).sorted()
  }()

  /// The crossings of thresholds: bracketed on the grid, then bisected to the last bit.
  func bracketed(_ quantities: [Quantity]) -> [Double] {
    guard !quantities.isEmpty else { return [] }
    var graph = formula.graph
    let roots = quantities.map { quantity in
      quantity.b.map { graph.subtract(quantity.a, $0) } ?? quantity.a
    }
    let program = Program(graph, roots: roots, parameters: arguments)
    let results = program.results(at: Self.grid)
    return quantities.indices.flatMap { index in
      places(quantities[index]) {
        results[$0 * quantities.count + index]
      } at: {
        program.results(at: [$0])[index]
      }
    }
  }

  private func places(
    _ quantity: Quantity, sample: (Int) -> Double, at value: (Double) -> Double
  ) -> [Double] {
    var places: [Double] = []
    var before = quantity.stretch(sample(0))
    for index in Self.grid.indices.dropFirst() {
      let stretch = quantity.stretch(sample(index))
      defer { before = stretch }
      if stretch == before { continue }
      let place = Self.bisected(Self.grid[index - 1], Self.grid[index]) {
        quantity.stretch(value($0)) == before
      }
      places.append(Self.snapped(place))
    }
    return places
  }

  /// The point between `low` and `high` from which `holds` is false.
  static func bisected(_ low: Double, _ high: Double, while holds: (Double) -> Bool) -> Double {
    var (low, high) = (low, high)
    for _ in 0..<80 {
      let middle = low + (high - low) / 2
      if middle == low || middle == high { break }
      if holds(middle) { low = middle } else { high = middle }
    }
    return high
  }

  /// The short decimal number that bisection has missed by its last bits, such as 0.
  static func snapped(_ x: Double) -> Double {
    let short = (x * 1e10).rounded() / 1e10
    return abs(short - x) <= 1e-15 * max(1, abs(x)) ? short : x
  }
}
