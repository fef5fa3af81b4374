import ArgumentParser
import Plotting
import TerminalGrid

/// How `plot` writes a picture: as text, as a drawing, or as numbers.
enum PlotFormat: String, CaseIterable, ExpressibleByArgument {
  /// By the file's suffix; else braille, or ASCII where the locale is not UTF-8.
  case auto
  case braille, block, octant, ascii
  case svg, png, html
  case kitty, iterm, sixel
  case csv, json
  /// Curves for the ear.
  case wav

  /// The format that is meant for a file: `auto` goes by the end of its name. A name without one gets
  /// characters, one that ends in something that is not written is refused.
  func resolved(for path: String) throws -> PlotFormat {
    let name = path.split(separator: "/").last ?? ""
    guard self == .auto, name.dropFirst().contains(".") else { return self }
    if name.lowercased().hasSuffix(".wav") { return .wav }
    guard let format = PictureFormat(path: path) else {
      throw Failure.usage(
        "'\(path)' ends in none of \(PictureFormat.suffixes); --format says how to write it")
    }
    return PlotFormat(rawValue: format.rawValue) ?? .auto
  }

  /// Whether it is measured in pixels.
  var isDrawing: Bool { [.svg, .png, .html].contains(self) || pixels != nil }

  /// The way in which a terminal takes its pixels, if it is one.
  var pixels: TerminalPixels? { TerminalPixels(rawValue: rawValue) }

  /// Whether it is numbers or sound, which have no size.
  var isData: Bool { [.csv, .json, .wav].contains(self) }

  /// The dots for curves on this display; a format that is asked for by name is obeyed.
  func canvas(on display: Display) -> CanvasKind {
    CanvasKind(rawValue: rawValue) ?? (display.charset == .ascii ? .ascii : .braille)
  }
}
