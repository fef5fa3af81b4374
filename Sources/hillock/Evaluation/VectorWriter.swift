import ActivationMath

/// Writes the results of a vector function, vector by vector, in one of the formats.
struct VectorWriter {
  private let notation: String
  private let order: Order
  private let format: EvaluationFormat
  private var count = 0

  /// A writer for one function; the order is that of the value or of the slope, its Jacobian.
  init(notation: String, order: Order, format: EvaluationFormat) {
    self.notation = notation
    self.order = order
    self.format = format
  }

  /// Writes the text before the first vector.
  func begin(_ output: inout Output) throws {
    guard format == .json else { return }
    try output.write("{\"function\": \(JSON.quoted(notation)), \"vectors\": [")
  }

  /// Writes one vector.
  mutating func write(_ vector: VectorResult, _ output: inout Output) throws {
    defer { count += 1 }
    switch format {
    case .text:
      if count > 0 { try output.line("") }
      for line in table(vector).lines { try output.line(line) }
    case .csv:
      let rows = order == .value ? [vector.value] : vector.jacobian
      for row in rows { try output.line(row.joined(separator: ",")) }
    case .json:
      try output.write((count == 0 ? "\n  " : ",\n  ") + Self.json(vector).pretty(indent: 2))
    }
  }

  /// Writes the text after the last vector.
  func end(_ output: inout Output) throws {
    guard format == .json else { return }
    try output.line(count == 0 ? "]}" : "\n]}")
  }

  private func table(_ vector: VectorResult) -> Table {
    order == .value ? Self.valueTable(vector) : Self.jacobianTable(vector)
  }

  /// Inputs and outputs side by side; each in a line of its own where they do not belong together one by
  /// one, as GLU's: no output stands beside or below one of several inputs.
  private static func valueTable(_ vector: VectorResult) -> Table {
    guard vector.x.count == vector.value.count else {
      var table = Table([.left, .left])
      table.add(["x", vector.x.joined(separator: ", ")])
      table.add([Order.value.word, vector.value.joined(separator: ", ")])
      return table
    }
    var table = Table([.decimal, .decimal], header: ["x", Order.value.word])
    for (x, value) in zip(vector.x, vector.value) { table.add([x, value]) }
    return table
  }

  /// A row for each output, a column for each input.
  private static func jacobianTable(_ vector: VectorResult) -> Table {
    let inputs = vector.x.indices.map { "x\($0 + 1)" }
    var table = Table(
      [.left] + inputs.map { _ in .decimal }, header: [""] + inputs)
    for (index, row) in vector.jacobian.enumerated() { table.add(["f\(index + 1)"] + row) }
    return table
  }

  /// Input, value and Jacobian of one vector.
  static func json(_ vector: VectorResult) -> JSON {
    .object([
      ("x", .array(vector.x.map(JSON.numeral))),
      ("value", .array(vector.value.map(JSON.numeral))),
      ("jacobian", .array(vector.jacobian.map { .array($0.map(JSON.numeral)) })),
    ])
  }
}
