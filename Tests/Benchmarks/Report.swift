import ActivationMath
import TerminalGrid

/// A table of measurements: names at the left, numbers under each other at the right.
struct Report {
  private let title: String
  private var rows: [[String]]

  /// A table without rows.
  init(_ title: String, columns: [String]) {
    self.title = title
    rows = [columns]
  }

  /// Adds a row; nil stands for what was not measured.
  mutating func add(_ name: String, _ cells: String?...) {
    rows.append([name] + cells.map { $0 ?? "" })
  }

  /// Prints the table.
  func show() {
    print("\n\(title)\n")
    let widths = rows[0].indices.map { column in
      rows.map { column < $0.count ? TextWidth.of($0[column]) : 0 }.max() ?? 0
    }
    for row in rows {
      let cells = zip(row, widths).enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: cell.1 - TextWidth.of(cell.0))
        return column == 0 ? cell.0 + blanks : blanks + cell.0
      }
      print("  " + cells.joined(separator: "   "))
    }
  }

  /// A measured number with three significant digits or so.
  static func number(_ value: Double) -> String {
    NumberText.fixed(value, decimals: value < 10 ? 2 : value < 100 ? 1 : 0)
  }

  /// How many times as much, `4.2 ×`.
  static func ratio(_ value: Double) -> String { number(value) + " ×" }
}
