import ActivationMath
import Plotting
import TerminalGrid
import Testing

@Suite("A table of samples")
struct SampleTableTests {
  /// Two rows and two columns: a full cell, one with a run that has no number, one of a hundred runs, and
  /// one that was not run.
  private func table(chosen: SampleTableScene.Choice? = nil) -> SampleTableScene {
    SampleTableScene(
      title: "A table", subtitle: "steps, 3 seeds", columnTitle: "depth", rows: ["relu", "elu"],
      columns: ["2", "10"],
      cells: [
        [
          .init(values: [10, 20, 30], runs: 3, median: 20),
          .init(values: [40], runs: 3, median: nil),
        ],
        [
          .init(values: [Double](repeating: 5, count: 75), runs: 100, median: 5),
          .init(values: [], runs: 0, median: nil),
        ],
      ], chosen: chosen)
  }

  private func text(_ size: Size, chosen: SampleTableScene.Choice? = nil) -> [String] {
    var grid = Grid(size)
    _ = table(chosen: chosen).drawTable(in: Rect(size), on: &grid, .unicode)
    return grid.text.split(separator: "\n").map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  @Test("Each cell has its median, its dots, and how many got there") func lines() {
    #expect(
      table().lines(.unicode) == [
        "depth  2              10",
        "relu   20 [ · · ·  ]  — [       ·] 1/3",
        "elu    75.0 %         ·",
      ])
  }

  @Test("As room shrinks dots give way, then counts, then columns other than the chosen one")
  func detail() {
    #expect(text(Size(columns: 60, rows: 3))[1] == "relu   20 [ · · ·  ]  — [       ·] 1/3")
    #expect(text(Size(columns: 24, rows: 3))[1] == "relu   20      — 1/3")
    #expect(text(Size(columns: 18, rows: 3))[1] == "relu   20      —")
    #expect(text(Size(columns: 13, rows: 3), chosen: .init(row: 1, column: 1))[0] == "depth  10")
    #expect(text(Size(columns: 13, rows: 3), chosen: .init(row: 1, column: 0))[0] == "depth  2")
  }

  @Test("ASCII has dots of its own") func ascii() {
    #expect(table().lines(.ascii)[1] == "relu   20 [ . . .  ]  - [       .] 1/3")
  }

  @Test("The chosen column is drawn large on the axis that all share") func columns() {
    let size = Size(columns: 40, rows: 4)
    var grid = Grid(size)
    table(chosen: .init(row: 0, column: 0)).drawColumns(in: Rect(size), on: &grid, .unicode)
    let lines = grid.text.split(separator: "\n")
    #expect(lines[0].contains("depth 2") && lines[0].contains("5") && lines[0].contains("40"))
    #expect(lines[1].hasPrefix("relu") && lines[1].count { $0 == "●" } == 3)
    #expect(lines[2].hasPrefix("elu") && lines[2].count { $0 == "●" } == 1)
  }

  @Test(
    "The run that is looked at is marked among the dots of its cell",
    arguments: [Charset.unicode, .ascii])
  func chosenRun(charset: Charset) throws {
    let size = Size(columns: 40, rows: 4)
    func lines(_ value: Double?) -> [[Character]] {
      var grid = Grid(size)
      table(chosen: .init(row: 0, column: 0, value: value))
        .drawColumns(in: Rect(size), on: &grid, charset)
      return grid.text.split(separator: "\n").map(Array.init)
    }
    let (plain, marked) = (lines(nil), lines(20))
    let changed = plain[1].indices.filter { plain[1][$0] != marked[1][$0] }
    let dots = plain[1].indices.filter { (charset == .ascii ? "." : "●") == plain[1][$0] }
    #expect(changed == [dots[1]])
    #expect(plain[2] == marked[2])
  }

  @Test("Words, numbers and a drawing say the same") func otherForms() {
    let words = table().description.paragraphs.joined(separator: " ")
    #expect(words.contains("relu: depth 2 20, depth 10 has a number in 1 of 3."))
    #expect(words.contains("elu: depth 2 has a number in 75 of 100, depth 10 not measured."))
    #expect(table().csv.split(separator: "\n").count == 1 + 3 + 1 + 75)
    #expect(table().csv.hasPrefix("row,column,value\nrelu,2,10\n"))
    #expect(table().json.pretty().contains("\"reached\": 75"))
    let svg = SVG().document(table())
    #expect(svg.contains("A table") && svg.contains("75.0 %"))
    // Of more runs than fifty no dots are drawn.
    #expect(svg.split(separator: "<circle").count - 1 == 4)
  }

  @Test("Numbers that are all the same have no axis") func noAxis() {
    let cells = [[SampleTableScene.Cell(values: [1, 1], runs: 2, median: 1)]]
    let scene = SampleTableScene(
      title: "", subtitle: "", columnTitle: "x", rows: ["a"], columns: ["1"], cells: cells)
    #expect(scene.lines(.unicode)[1] == "a  1")
  }
}
