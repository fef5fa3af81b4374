import ActivationMath
import Plotting
import TerminalGrid

/// Some numbers before and after a function: both histograms with their statistics.
struct HistogramReport {
  let function: any Activation
  let input: [Double]
  private let output: [Double]
  private let before: SampleStatistics
  private let after: SampleStatistics
  /// How many inputs lie where the function is flat.
  private let flat: Int
  /// The mean of f′².
  private let squareOfSlope: Double

  init(_ function: any Activation, of input: [Double]) {
    (self.function, self.input) = (function, input)
    output = function.values(input)
    (before, after) = (SampleStatistics(input), SampleStatistics(output))
    let zones = function.facts.saturation
    flat = input.count { x in zones.contains { $0.contains(x) } }
    squareOfSlope = SampleStatistics(function.slopes(input)).square
  }

  /// Both histograms side by side, at most so wide.
  func grid(columns: Int, canvas: CanvasKind) -> Grid {
    let width = max(1, (columns - 3) / 2)
    var grid = Grid(Size(columns: columns, rows: Self.parts + 1))
    for (index, scene) in [scene("in", input, before), scene("out", output, after)].enumerated() {
      let room = Rect(
        column: index * (width + 3), row: 0, columns: width, rows: Self.parts + 1)
      _ = scene.draw(in: room, on: &grid, canvas: canvas, blank: " ")
    }
    return grid
  }

  private static let parts = 12

  private func scene(
    _ title: String, _ numbers: [Double], _ statistics: SampleStatistics
  ) -> BarScene {
    guard statistics.least < statistics.largest else {
      let label = statistics.least.isNaN ? "no number" : NumberText.short(statistics.least)
      return BarScene(
        BarChart([statistics.least.isNaN ? 0 : 100], labels: [label], scale: 100),
        title: title + ", per cent")
    }
    let range = statistics.least...statistics.largest
    let shares = SampleStatistics.shares(of: numbers, in: range, parts: Self.parts)
    let edges = range.evenly(Self.parts + 1).map { NumberText.short($0, digits: 3) }
    let labels = zip(edges, edges.dropFirst()).map { "\($0) … \($1)" }
    return BarScene(BarChart(shares.map { $0 * 100 }, labels: labels), title: title + ", per cent")
  }

  /// The numbers in a table of three columns.
  var table: Table {
    var table = Table([.left, .decimal, .decimal], header: ["", "in", "out"])
    func add(_ name: String, _ number: (SampleStatistics) -> String) {
      table.add([name, number(before), number(after)])
    }
    add("mean") { NumberText.short($0.mean) }
    add("deviation") { NumberText.short($0.deviation) }
    add("mean of squares") { NumberText.short($0.square) }
    add("least") { NumberText.short($0.least) }
    add("largest") { NumberText.short($0.largest) }
    add("zeros") { Self.share($0.zeros, of: $0.count) }
    table.add(["flat (slope under 1 % of its largest)", "", Self.share(flat, of: input.count)])
    table.add(["mean of f′²", "", NumberText.short(squareOfSlope)])
    if before.lost + after.lost > 0 { add("not finite") { "\($0.lost)" } }
    return table
  }

  private static func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "" : NumberText.percent(Double(part) / Double(whole))
  }

  /// The same for programs.
  var json: JSON {
    .object(
      [
        ("function", .string(function.notation)), ("count", .number(Double(input.count))),
        ("in", Self.json(before)), ("out", Self.json(after)),
        ("flat", .number(Double(flat) / Double(max(1, input.count)))),
        ("slopeSquare", .number(squareOfSlope)),
      ] + Function.scalar(function).departureMember)
  }

  private static func json(_ statistics: SampleStatistics) -> JSON {
    .object([
      ("mean", .number(statistics.mean)), ("deviation", .number(statistics.deviation)),
      ("square", .number(statistics.square)), ("least", .number(statistics.least)),
      ("largest", .number(statistics.largest)),
      ("zeros", .number(Double(statistics.zeros) / Double(max(1, statistics.count)))),
      ("notFinite", .number(Double(statistics.lost))),
    ])
  }
}
