import ActivationMath

/// Writes the results of a scalar function, point by point, in one of the formats.
struct PointWriter {
  private let notation: String
  private let order: Order
  private let format: EvaluationFormat
  private let precision: Precision
  private let isStream: Bool
  private var table: Table
  private var count = 0

  /// A writer for one function; a stream is written as it comes, in columns of fixed width.
  init(
    notation: String, order: Order, format: EvaluationFormat, precision: Precision, isStream: Bool
  ) {
    self.notation = notation
    self.order = order
    self.format = format
    self.precision = precision
    self.isStream = isStream
    table = Table([.decimal, .decimal], header: ["x", order.word])
  }

  /// Writes the text before the first point.
  func begin(_ output: inout Output) throws {
    switch format {
    case .text: return
    case .csv: try output.line("x,\(order.word)")
    case .json:
      try output.write(
        "{\"function\": \(JSON.quoted(notation)), \"order\": \(order.rawValue), \"points\": [")
    }
  }

  /// Writes points, each an x and its result.
  mutating func write(_ x: [Double], _ y: [Double], _ output: inout Output) throws {
    for (x, y) in zip(x, y) {
      if format == .text, !isStream {
        table.add([text(x), text(y)])
      } else {
        try output.append { append(x, y, to: &$0) }
      }
      count += 1
    }
  }

  /// Adds one point in bytes, since points come by the million.
  private func append(_ x: Double, _ y: Double, to line: inout [UInt8]) {
    switch format {
    case .text:
      let start = line.count
      precision.append(x, to: &line)
      let width = line.count - start
      line.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(1, Self.width - width)))
      precision.append(y, to: &line)
      line.append(UInt8(ascii: "\n"))
    case .csv:
      precision.append(x, to: &line)
      line.append(UInt8(ascii: ","))
      precision.append(y, to: &line)
      line.append(UInt8(ascii: "\n"))
    case .json:
      line.append(contentsOf: (count == 0 ? "\n  {\"x\": " : ",\n  {\"x\": ").utf8)
      appendJSON(x, to: &line)
      line.append(contentsOf: ", \"y\": ".utf8)
      appendJSON(y, to: &line)
      line.append(UInt8(ascii: "}"))
    }
  }

  /// Adds a number, in quotation marks where JSON knows no such number.
  private func appendJSON(_ number: Double, to line: inout [UInt8]) {
    if !number.isFinite { line.append(UInt8(ascii: "\"")) }
    precision.append(number, to: &line)
    if !number.isFinite { line.append(UInt8(ascii: "\"")) }
  }

  private func text(_ number: Double) -> String {
    var text: [UInt8] = []
    precision.append(number, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Writes the text after the last point.
  func end(_ output: inout Output) throws {
    switch format {
    case .text where !isStream: for line in table.lines { try output.line(line) }
    case .text, .csv: return
    case .json: try output.line(count == 0 ? "]}" : "\n]}")
    }
  }

  /// Of the column of x in a stream: the longest Double takes 24 characters.
  private static let width = 25
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
