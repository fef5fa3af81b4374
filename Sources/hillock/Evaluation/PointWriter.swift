import ActivationMath

/// Writes the results of a scalar function, point by point, in one of the formats.
struct PointWriter {
  private let notation: String
  private let order: Order
  private let format: EvaluationFormat
  private let isStream: Bool
  private var table: Table
  private var count = 0

  /// A writer for one function; a stream is written as it comes, in columns of fixed width.
  init(notation: String, order: Order, format: EvaluationFormat, isStream: Bool) {
    self.notation = notation
    self.order = order
    self.format = format
    self.isStream = isStream
    table = Table([.decimal, .decimal], header: ["x", order.word])
  }

  /// Writes what stands before the first point.
  func begin(_ output: inout Output) throws {
    switch format {
    case .text: return
    case .csv: try output.line("x,\(order.word)")
    case .json:
      try output.write(
        "{\"function\": \(JSON.quoted(notation)), \"order\": \(order.rawValue), \"points\": [")
    }
  }

  /// Writes one point.
  mutating func write(_ point: PointResult, _ output: inout Output) throws {
    defer { count += 1 }
    switch format {
    case .text where !isStream: table.add([point.x, point.y])
    case .text: try output.line(Self.padded(point.x) + point.y)
    case .csv: try output.line("\(point.x),\(point.y)")
    case .json:
      let pair = JSON.object([("x", .numeral(point.x)), ("y", .numeral(point.y))])
      try output.write((count == 0 ? "\n  " : ",\n  ") + pair.compact)
    }
  }

  /// Writes what stands after the last point.
  func end(_ output: inout Output) throws {
    switch format {
    case .text where !isStream: for line in table.lines { try output.line(line) }
    case .text, .csv: return
    case .json: try output.line(count == 0 ? "]}" : "\n]}")
    }
  }

  /// The longest Double takes 24 characters.
  private static func padded(_ x: String) -> String {
    x + String(repeating: " ", count: max(1, 25 - x.utf8.count))
  }
}

extension Order {
  /// The name in tables and headings.
  var word: String {
    switch self {
    case .value: "value"
    case .slope: "slope"
    case .curvature: "curvature"
    }
  }
}
