import ActivationMath

/// Writes the results of a scalar function, point by point, in one of the formats.
struct PointWriter {
  private let notation: String
  private let order: Order
  private let format: EvaluationFormat
  private let precision: Precision
  private let function: Function
  /// The columns of text, once there are numbers.
  private var columns: PointColumns?
  private var count = 0

  /// A writer for one function.
  init(
    _ function: any Activation, order: Order, format: EvaluationFormat, precision: Precision
  ) {
    (notation, self.function) = (function.notation, .scalar(function))
    self.order = order
    self.format = format
    self.precision = precision
  }

  /// Writes the text before the first point.
  func begin(_ output: inout Output) throws {
    switch format {
    case .text: return
    case .csv: try output.line("x,\(order.word)")
    case .json:
      let departure =
        function.departure.map { "\"departure\": \(JSON.quoted($0)), " } ?? ""
      try output.write(
        "{\"function\": \(JSON.quoted(notation)), \"order\": \(order.rawValue), "
          + departure + "\"points\": [")
    }
  }

  /// Writes points, each an x and its result.
  mutating func write(_ x: [Double], _ y: [Double], _ output: inout Output) throws {
    if format == .text { return try writeText(x, y, &output) }
    for (x, y) in zip(x, y) {
      try output.append { append(x, y, to: &$0) }
      count += 1
    }
  }

  /// Writes rows; what comes first decides the columns.
  private mutating func writeText(
    _ x: [Double], _ y: [Double], _ output: inout Output
  ) throws {
    let rows = zip(x, y).map { (x: bytes($0), y: bytes($1)) }
    let isFirst = columns == nil
    let columns = columns ?? PointColumns(rows, headings: ("x", order.word))
    self.columns = columns
    if isFirst { try output.line(columns.header) }
    for row in rows { try output.append { columns.append(row.x, row.y, to: &$0) } }
  }

  /// Adds one point in bytes, since points come by the million.
  private func append(_ x: Double, _ y: Double, to line: inout [UInt8]) {
    if format == .csv {
      precision.append(x, to: &line)
      line.append(UInt8(ascii: ","))
      precision.append(y, to: &line)
      line.append(UInt8(ascii: "\n"))
    } else {
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

  private func bytes(_ number: Double) -> [UInt8] {
    var bytes: [UInt8] = []
    precision.append(number, to: &bytes)
    return bytes
  }

  /// Writes the text after the last point.
  func end(_ output: inout Output) throws {
    switch format {
    case .text: if let departure = function.departure { try output.line("\n" + departure) }
    case .csv: try Departures([function]).say()
    case .json: try output.line(count == 0 ? "]}" : "\n]}")
    }
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
