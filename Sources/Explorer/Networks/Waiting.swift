import NetworkLab
import TerminalGrid

/// What stands where there is nothing to be shown yet: what is being done, or why it cannot be.
struct Waiting {
  var text: String
  var failure: LabError?

  func draw(in rect: Rect, on grid: inout Grid) {
    let text =
      failure.map { StyledText($0.description, Style(.bad)) } ?? StyledText(text, Style(.dim))
    for (row, line) in zip(rect.rows, text.wrapped(to: max(1, rect.size.columns - 2))) {
      grid.write(line, at: Point(column: rect.origin.column + 1, row: row), clip: rect)
    }
  }
}
