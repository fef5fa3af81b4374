import ActivationMath
import NetworkLab
import Plotting
import RealModule
import TerminalGrid
import ViewSpec

/// Draws the page CNN: the layers as rows, what comes out of one of them, and what is said in the end.
struct CNNView: Sendable {
  var page: CNNPage
  var canvas: CanvasKind

  private var charset: Charset { canvas.charset }

  func draw(in rect: Rect, on grid: inout Grid) {
    guard !rect.isEmpty else { return }
    guard let state = page.state, page.failure == nil else {
      return Waiting(text: "sending a picture through …", failure: page.failure).draw(
        in: rect, on: &grid)
    }
    let report = CNNReport(state: state)
    var rest = rect.inset(left: 1)
    if rect.size.rows >= 6 {
      grid.write(headline(report, rest.size.columns), at: rest.origin, clip: rest)
      rest = rest.inset(top: 1)
    }
    if rest.size.columns >= 76 {
      let (left, right) = rest.split(left: 42)
      drawLeft(report, in: left, on: &grid)
      drawRight(report, in: right.inset(left: 2), on: &grid)
    } else {
      let rows = min(state.look.layers.count, max(1, rest.size.rows / 2))
      let (upper, lower) = rest.split(top: rows)
      drawTable(state, in: upper, on: &grid)
      // Units take a row or two, maps all that there is.
      let isFlat = state.look.layers[min(page.spec.layer, state.look.layers.count - 1)].side == 1
      let (above, below) = lower.split(bottom: lower.size.rows >= (isFlat ? 4 : 6) ? 2 : 0)
      maps(state).drawMaps(in: above, on: &grid, charset)
      drawOutcome(report, in: below, on: &grid)
    }
  }

  /// The functions, how much is learned, and how far that is.
  private func headline(_ report: CNNReport, _ columns: Int) -> StyledLine {
    let spec = page.spec
    let names = StyledLine(
      spec.functions.map(\.notation).joined(separator: ", then "), Style(.curve1, .bold))
    let count = "   \(report.state.training.parameterCount) numbers"
    let steps = "   step \(report.state.training.steps)"
    let learned =
      report.recent.map {
        "   loss \(NumberText.short($0.loss, digits: 3))"
          + "   \(FlowReport.percent($0.accuracy)) of new pictures right"
      } ?? ""
    let head = spec.head == .softmax ? "" : "   head \(spec.head.rawValue)"
    let all = [count + head + steps + learned, steps + learned, steps]
    return StyledLine.first(of: all.map { names + StyledLine($0, Style(.dim)) }, fitting: columns)
  }

  // MARK: Layers

  private func drawLeft(_ report: CNNReport, in rect: Rect, on grid: inout Grid) {
    let count = report.state.look.layers.count
    let (upper, lower) = rect.split(top: min(count + 1, rect.size.rows - 5))
    drawTable(report.state, in: upper, on: &grid)
    let (outcome, below) = lower.inset(top: 1).split(top: 4)
    drawOutcome(report, in: outcome, on: &grid)
    let picture = below.inset(top: 1)
    guard picture.size.rows >= 7 else { return }
    MapsScene(report.state.look.layers[0], title: "").drawMaps(in: picture, on: &grid, charset)
  }

  /// A row a layer: its name, its shape, how much it learns, the share of exact zeros.
  private func drawTable(_ state: CNNPage.State, in rect: Rect, on grid: inout Grid) {
    let layers = state.look.layers
    let chosen = min(page.spec.layer, layers.count - 1)
    var rect = rect
    if rect.size.rows >= 6 {
      grid.write(
        Self.row("", "layer", "shape", "numbers", "zeros"), at: rect.origin, style: Style(.dim),
        clip: rect)
      rect = rect.inset(top: 1)
    }
    let first = max(0, min(chosen - rect.size.rows / 2, layers.count - rect.size.rows))
    for (row, index) in zip(rect.rows, first..<layers.count) {
      let layer = layers[index]
      let mark = index == chosen ? charset.transliterate("▸") : " "
      let line = Self.row(
        "\(mark)\(index)", CNNReport.name(layer), CNNReport.shape(layer),
        layer.parameters > 0 ? "\(layer.parameters)" : "",
        layer.zeros > 0 ? FlowReport.percent(layer.zeros) : "")
      grid.write(
        charset.spelled(line), at: Point(column: rect.origin.column, row: row),
        style: index == chosen ? Style(.selection, .bold) : Style(.text), clip: rect)
    }
  }

  private static func row(
    _ mark: String, _ name: String, _ shape: String, _ numbers: String, _ zeros: String
  ) -> String {
    // 39 columns in all: the narrowest screen has no more.
    TextWidth.pad(mark, to: 4) + TextWidth.pad(TextWidth.truncate(name, to: 11), to: 12)
      + [(shape, 9), (numbers, 8), (zeros, 6)].map {
        TextWidth.pad($0, to: $1, alignment: .right)
      }.joined()
  }

  /// Log-softmax's two numbers, and e to them.
  private func drawOutcome(_ report: CNNReport, in rect: Rect, on grid: inout Grid) {
    let look = report.state.look
    for (index, said) in look.logProbabilities.enumerated() where index < rect.size.rows {
      let share = Double.exp(said)
      let isRight = index == look.label
      var line = StyledLine(
        TextWidth.pad(["disc", "cross"][index], to: 6), Style(isRight ? .good : .text, .bold))
      line.append(
        charset.spelled(
          TextWidth.pad(NumberText.fixed(said, decimals: 3), to: 8, alignment: .right)
            + "  e^ \(NumberText.fixed(share, decimals: 3)) "), Style(.text))
      line.append(Bar(fraction: share, columns: 12).text(charset), Style(.bar))
      grid.write(
        line, at: Point(column: rect.origin.column, row: rect.origin.row + index), clip: rect)
    }
    let verdict = StyledText(charset.spelled(report.verdict), Style(.dim))
    for (row, line) in zip(rect.rows.dropFirst(2), verdict.wrapped(to: rect.size.columns)) {
      grid.write(line, at: Point(column: rect.origin.column, row: row), clip: rect)
    }
  }

  // MARK: One layer

  private func maps(_ state: CNNPage.State) -> MapsScene {
    let layers = state.look.layers
    return MapsScene(layers[min(page.spec.layer, layers.count - 1)], title: "")
  }

  /// A library and its code, in as many lines as that takes.
  private static func lines(_ library: String, _ code: String, _ columns: Int) -> [StyledLine] {
    let name = TextWidth.pad(library, to: 9)
    return broken(code, columns - 9).enumerated().map { index, line in
      StyledLine(index == 0 ? name : TextWidth.pad("", to: 9), Style(.dim))
        + StyledLine((index == 0 ? "" : "  ") + line, Style(.code))
    }
  }

  /// Code in lines, broken behind a blank or an opening parenthesis.
  private static func broken(_ code: String, _ columns: Int) -> [String] {
    var (lines, line, piece) = ([String](), "", "")
    for character in code {
      piece.append(character)
      guard character == " " || character == "(" else { continue }
      (line, piece) = (line + piece, "")
      // Two cells go to the indentation.
      let rest = code.dropFirst(lines.joined().count + line.count)
      let next = rest.prefix { $0 != " " && $0 != "(" }
      if TextWidth.of(line) + TextWidth.of(String(next)) + 1 > columns - 2,
        TextWidth.of(line) + TextWidth.of(String(rest)) > columns - 2
      {
        lines.append(line)
        line = ""
      }
    }
    return lines + [line + piece]
  }

  private func drawRight(_ report: CNNReport, in rect: Rect, on grid: inout Grid) {
    let layers = report.state.look.layers
    let index = min(page.spec.layer, layers.count - 1)
    let layer = layers[index]
    let hasPlot = rect.size.rows >= 28 && report.state.training.steps > 1
    let (above, below) = rect.split(bottom: hasPlot ? rect.size.rows / 3 : 0)
    var rest = above
    grid.write(
      charset.spelled("layer \(index)  \(CNNReport.name(layer))  \(CNNReport.shape(layer))"),
      at: rest.origin, style: Style(.title, .bold), clip: rest)
    rest = rest.inset(top: 1)
    let code = report.code(layer).flatMap { Self.lines($0.library, $0.line, rest.size.columns) }
    if rest.size.rows >= code.count + 8 {
      for (row, line) in zip(rest.rows, code) {
        grid.write(line, at: Point(column: rest.origin.column, row: row), clip: rest)
      }
      rest = rest.inset(top: code.count + 1)
    }
    maps(report.state).drawMaps(
      in: hasPlot ? rest.inset(bottom: 1) : rest, on: &grid, charset)
    if hasPlot { report.losses.draw(in: below, on: &grid, canvas: canvas) }
  }
}
