import ActivationMath
import ArgumentParser
import Plotting
import TerminalGrid

/// The options of output for networks.
struct LabOutput: ParsableArguments {
  @Option(help: "How to write it.")
  var format = LabFormat.text

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file.", valueName: "file"))
  var output = "-"

  @Flag(help: "Overwrite the file.")
  var force = false

  /// The destination.
  var destination: Destination { Destination(path: output, overwriting: force) }

  /// Says what unusual parameters cost where the format has no place for it.
  func say(_ departures: Departures) throws {
    if format != .text, format != .json { try departures.say() }
  }

  /// The destination's display.
  var display: Display { destination.display(color: .auto) }
}

/// Small pictures within a line of text.
enum Spark {
  /// Heights as blocks of a cell each, from the lowest to the highest.
  static func blocks(_ counts: [Int], _ charset: Charset) -> String {
    let glyphs = Array(charset == .ascii ? " .:-=+*#" : "▁▂▃▄▅▆▇█")
    guard let most = counts.max(), most > 0 else { return "" }
    return String(
      counts.map { count in
        let share = Double(count) / Double(most)
        return glyphs[min(7, Int(clamping: (share * 7).rounded(.up)))]
      })
  }

  /// Neighbours put together, so that half as many are left.
  static func halved(_ counts: [Int]) -> [Int] {
    stride(from: 0, to: counts.count - 1, by: 2).map { counts[$0] + counts[$0 + 1] }
  }
}
