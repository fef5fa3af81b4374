import ArgumentParser
import Plotting
import TerminalGrid

/// How `plot` writes a picture: as text, as a drawing, or as numbers.
enum PlotFormat: String, CaseIterable, ExpressibleByArgument {
  /// What the file's name says; else braille, or ASCII where the locale is not UTF-8.
  case auto
  case braille, block, octant, ascii
  case svg, png, html
  case csv, json

  /// The format that is meant for a file: `auto` goes by the end of its name.
  func resolved(for path: String) -> PlotFormat {
    guard self == .auto, let end = path.lastIndex(of: ".") else { return self }
    switch path[path.index(after: end)...].lowercased() {
    case "svg": return .svg
    case "png": return .png
    case "html", "htm": return .html
    case "csv": return .csv
    case "json": return .json
    default: return .auto
    }
  }

  /// Whether it is measured in pixels.
  var isDrawing: Bool { [.svg, .png, .html].contains(self) }

  /// Whether it is numbers, which have no size.
  var isData: Bool { [.csv, .json].contains(self) }

  /// What curves are drawn with on this display; a format that is asked for by name is obeyed.
  func canvas(on display: Display) -> CanvasKind {
    CanvasKind(rawValue: rawValue) ?? (display.charset == .ascii ? .ascii : .braille)
  }
}
