import ActivationMath
import NetworkLab
import Plotting
import RealModule
import TerminalGrid
import ViewSpec

/// Draws the page Flow: a row for each layer, the last one at the top, and curves beside them.
struct FlowView: Sendable {
  var page: FlowPage
  var canvas: CanvasKind

  /// From so many columns on the curves stand beside the table.
  private static let columnsWithCurves = 110
  /// The rows in which a layer in detail has its title and all numbers but the last, which the table has.
  private static let rowsOfLayer = 9

  func draw(in rect: Rect, on grid: inout Grid) {
    guard !rect.isEmpty else { return }
    guard !page.reports.isEmpty else {
      return Waiting(text: "measuring …", failure: page.failure).draw(in: rect, on: &grid)
    }
    var rest = rect
    if rect.size.rows >= 5 {
      let (top, below) = rest.split(top: 1)
      grid.write(headline(columns: rect.size.columns), at: top.origin, clip: top)
      rest = below
    }
    if rest.size.rows >= 4, !page.isAsking {
      let (above, bottom) = rest.split(bottom: 1)
      grid.write(summary(columns: rect.size.columns), at: bottom.origin, clip: bottom)
      rest = above
    }
    guard !page.isAsking else { return drawHidden(in: rest, on: &grid) }
    if page.spec.isInside {
      return FlowLayerView(page: page, canvas: canvas).draw(in: rest, on: &grid)
    }
    if rect.size.columns >= Self.columnsWithCurves, rest.size.rows >= 12 {
      let (left, right) = rest.split(left: rest.size.columns * 3 / 5)
      FlowReport.plots(page.reports).draw(in: right.inset(left: 2), on: &grid, canvas: canvas)
      rest = left
    }
    drawLayers(in: rest, on: &grid)
  }

  /// The table of the layers, and under it the chosen one in detail where the table leaves room.
  private func drawLayers(in rect: Rect, on grid: inout Grid) {
    let table = FlowTable(
      reports: page.reports, layer: page.layer, columns: rect.size.columns,
      charset: canvas.charset)
    let (above, below) = rect.split(top: table.filled(of: rect.size.rows))
    table.draw(in: above, on: &grid)
    guard below.size.rows > Self.rowsOfLayer else { return }
    FlowLayerView(page: page, canvas: canvas).draw(in: below.inset(top: 1), on: &grid)
  }

  /// What stands in the place of the layers before the reader has said what they expect.
  private func drawHidden(in rect: Rect, on grid: inout Grid) {
    let text = StyledText("The layers are shown when you have guessed.", Style(.dim))
    for (row, line) in zip(
      rect.inset(top: rect.size.rows / 3).rows, text.wrapped(to: max(1, rect.size.columns - 2)))
    {
      grid.write(line, at: Point(column: rect.origin.column + 1, row: row), clip: rect)
    }
  }

  // MARK: Above and below

  /// The functions in their colours, and what the network is made of.
  private func headline(columns: Int) -> StyledLine {
    var names = StyledLine(" ")
    for (index, report) in page.reports.enumerated() {
      if index > 0 { names.append("  ", Style(.dim)) }
      names.append(report.name, Style(Role.palette[index % Role.palette.count], .bold))
    }
    guard let report = page.reports.first else { return names }
    let settings = report.flow.settings
    let size = StyledLine("   \(settings.depth) × \(settings.width)", Style(.text))
    let parts = StyledLine("   " + report.parts.joined(separator: ", "), Style(.dim))
    return StyledLine.first(of: [names + parts, names + size, names], fitting: columns)
  }

  /// What is left of the gradient at the first layer, or why there is nothing to be seen.
  private func summary(columns: Int) -> StyledLine {
    if let failure = page.failure {
      return StyledLine(" " + failure.description, Style(.bad)).truncated(to: columns)
    }
    if let overflow = page.reports.lazy.compactMap(\.overflow).first {
      return StyledLine(" " + overflow, Style(.bad)).truncated(to: columns)
    }
    let long = StyledLine(" first over last gradient  ", Style(.dim))
    let short = StyledLine(" first/last  ", Style(.dim))
    return StyledLine.first(
      of: [long + fates(withTheory: true), short + fates(withTheory: true)]
        + [long + fates(withTheory: false), short + fates(withTheory: false)]
        + [StyledLine(" ") + fates(withTheory: false)],
      fitting: columns)
  }

  private func fates(withTheory: Bool) -> StyledLine {
    var line = StyledLine()
    for (index, report) in page.reports.enumerated() {
      if index > 0 { line.append("   ", Style(.dim)) }
      if page.reports.count > 1 {
        line.append(report.name + " ", Style(Role.palette[index % Role.palette.count]))
      }
      let ratio = report.flow.gradientRatio
      line.append(NumberText.short(ratio, digits: 2), FlowTable.style(of: ratio))
      if withTheory, let theory = report.theory {
        line.append(
          ", theory \(NumberText.short(theory.gradientRatio, digits: 2))", Style(.dim))
      }
    }
    return line
  }
}
