import ActivationMath

extension Description {
  /// A stack of plots in words, from top to bottom.
  public init(_ stack: PlotStack) {
    let curves = stack.plots.flatMap(\.curves)
    self =
      stack.plots.first.map { Description(Plot(curves: curves, x: $0.x)) }
      ?? Description(paragraphs: [])
  }

  /// The numbers of a vector, the largest and their sum.
  public init(_ bars: BarChart, title: String) {
    let numbers = bars.values.enumerated().map { index, value in
      // A label that has a colon of its own names a number already.
      let label = index < bars.labels.count ? bars.labels[index] : ""
      let end = label.isEmpty ? "" : label.contains(": ") ? ", " : ": "
      return label + end + Description.number(value)
    }
    let largest = bars.values.indices.max { bars.values[$0] < bars.values[$1] }
    let name = largest.flatMap { $0 < bars.labels.count ? bars.labels[$0] : nil }
    let sum = "their sum is \(Description.number(bars.values.reduce(0, +)))."
    paragraphs = [
      "\(title).", numbers.joined(separator: "; ") + ".",
      name.map { "The largest is \($0); \(sum)" } ?? "Altogether, \(sum)",
    ]
  }

  /// The numbers of a matrix, row by row.
  public init(_ map: HeatMap, title: String) {
    let size = "\(map.values.count) rows, \(map.values.first?.count ?? 0) columns"
    let rows = map.values.enumerated().map { index, row in
      let name = index < map.rowLabels.count ? map.rowLabels[index] : "row \(index + 1)"
      return "\(name): \(row.map { Description.number($0) }.joined(separator: ", "))."
    }
    paragraphs = ["\(title): \(size)."] + rows
  }

  /// The ranges of a map of two numbers, and the values at its corners and in its middle.
  public init(_ field: FieldMap) {
    let (left, right) = (field.x.lowerBound, field.x.upperBound)
    let (low, high) = (field.y.lowerBound, field.y.upperBound)
    let middle = (left + (right - left) / 2, low + (high - low) / 2)
    let places = [(left, low), (right, low), (left, high), (right, high), middle]
    let values = places.map { x, y in
      "\(Description.number(field.value(x, y))) at (\(Description.number(x)), "
        + "\(Description.number(y)))"
    }
    let window =
      "Across from \(Description.number(left)) to \(Description.number(right)), "
      + "upwards from \(Description.number(low)) to \(Description.number(high))"
    paragraphs = [
      "\(field.title ?? "Map"). \(window).",
      "The value is " + values.dropLast().joined(separator: ", ")
        + ", and \(values[values.count - 1]).",
    ]
  }
}
