import Curses
import Host

/// A picture in a terminal's own pixels, in one of the three ways in which terminals take them.
enum TerminalPixels: String {
  case kitty, iterm, sixel

  /// The control sequences that show a PNG.
  func text(ofPNG png: [UInt8]) throws -> String {
    switch self {
    case .kitty: Self.kitty(png)
    case .iterm: "\u{1B}]1337;File=inline=1;size=\(png.count):\(Base64.encode(png))\u{7}\n"
    case .sixel: Sixel.text(of: try Bitmap(png: png)) + "\n"
    }
  }

  /// Pieces of at most 4096 characters, each in a command of its own.
  private static func kitty(_ png: [UInt8]) -> String {
    let text = Array(Base64.encode(png).utf8)
    let starts = Array(stride(from: 0, to: text.count, by: 4096))
    return starts.map { start in
      let piece = String(decoding: text[start..<min(text.count, start + 4096)], as: UTF8.self)
      let head = start == 0 ? "a=T,f=100," : ""
      return "\u{1B}_G\(head)m=\(start == starts.last ? 0 : 1);\(piece)\u{1B}\\"
    }.joined() + "\n"
  }

  /// Refuses to send it where it would be noise: to a terminal without pixels, or through a
  /// multiplexer that does not pass it on. Into a file or a pipe it may always go.
  func requireFitting(_ destination: Destination) throws {
    guard case .standardOutput = destination, Descriptors.isTerminal(Descriptors.output) else {
      return
    }
    let term = Variable.value("TERM") ?? ""
    let isPlain =
      ["", "dumb", "linux", "unknown"].contains(term) || term.hasPrefix("vt1")
      || term.hasPrefix("vt2")
    let isMultiplexer = term.hasPrefix("screen") || term.hasPrefix("tmux")
    guard isPlain || isMultiplexer && self != .sixel else { return }
    let reason =
      isPlain ? "a terminal of the kind '\(term)' shows no pixels" : "'\(term)' keeps them"
    throw Failure.usage(
      "--format \(rawValue) would be noise here, since \(reason); leave it out, or write a file: "
        + "-o picture.png")
  }
}
