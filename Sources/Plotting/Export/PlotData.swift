import ActivationMath

/// The numbers of a plot, for other programs: every curve at the same places.
public struct PlotData: Sendable {
  /// The places: evenly spaced over the plot's range, and every breakpoint inside.
  public let x: [Double]
  /// The curves' labels and their heights at the places; NaN where there is none.
  public let columns: [(label: String, y: [Double])]

  /// The numbers of a plot at `count` evenly spaced places, two at least, and at the breakpoints.
  public init(_ plot: Plot, count: Int = 401) {
    let curves = plot.curves.filter { !$0.isGhost }
    let breaks = curves.flatMap { $0.breakpoints.map(\.x) }.filter { plot.x.contains($0) }
    let places = Set(plot.x.evenly(count) + breaks).sorted()
    x = places
    columns = curves.map { ($0.label, $0.values(at: places)) }
  }

  /// Comma-separated values with a header; numbers read back as the same numbers.
  public var csv: String {
    let header = (["x"] + columns.map { PlotData.quoted($0.label) }).joined(separator: ",")
    let rows = x.indices.map { index in
      ([x[index]] + columns.map { $0.y[index] }).map { NumberText.exact($0) }
        .joined(separator: ",")
    }
    return ([header] + rows).joined(separator: "\n") + "\n"
  }

  /// An object with `x` and, for each curve, `label` and `y`; `nan` and `inf` are strings.
  public var json: String {
    let curves = columns.map { column in
      "{\"label\":\(PlotData.string(column.label)),\"y\":\(PlotData.array(column.y))}"
    }
    return "{\"x\":\(PlotData.array(x)),\"curves\":[\(curves.joined(separator: ","))]}\n"
  }

  private static func array(_ numbers: [Double]) -> String {
    let texts = numbers.map { number in
      number.isFinite ? NumberText.exact(number) : "\"\(NumberText.exact(number))\""
    }
    return "[" + texts.joined(separator: ",") + "]"
  }

  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  private static func string(_ text: String) -> String {
    let body = text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return "\"\(body)\""
  }
}
