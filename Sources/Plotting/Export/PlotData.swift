package import ActivationMath

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
    let even = plot.scales.x.places(of: plot.x).evenly(count).map(plot.scales.x.number)
      .map { min(max($0, plot.x.lowerBound), plot.x.upperBound) }
    let places = Set(even + breaks).sorted()
    x = places
    columns = curves.map { ($0.label, $0.values(at: places)) }
  }

  /// Comma-separated values with a header; numbers read back as the same numbers.
  public var csv: String {
    let header = (["x"] + columns.map { CSV.quoted($0.label) }).joined(separator: ",")
    let rows = x.indices.map { index in
      ([x[index]] + columns.map { $0.y[index] }).map { NumberText.exact($0) }
        .joined(separator: ",")
    }
    return ([header] + rows).joined(separator: "\n") + "\n"
  }

  /// An object with `x` and, for each curve, `label` and `y`; `nan` and `inf` are strings.
  public var json: String { object.compact + "\n" }

  package var object: JSON {
    .object([
      ("x", .array(x.map(JSON.number))),
      (
        "curves",
        .array(
          columns.map { column in
            .object([
              ("label", .string(column.label)), ("y", .array(column.y.map(JSON.number))),
            ])
          })
      ),
    ])
  }
}
