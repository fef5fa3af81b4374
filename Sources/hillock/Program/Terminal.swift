import Curses
import TerminalGrid

/// The run loop's terminal; the tests have one without a screen.
protocol Terminal: ~Copyable {
  var size: Size { get }
  var theme: Theme { get set }

  mutating func show(_ grid: Grid)
  mutating func redraw()
  mutating func suspend()
  mutating func setMouse(_ isOn: Bool)
  mutating func copyToClipboard(_ text: String)

  /// The next input; nil if none comes within the time, or before one of the descriptors can be read.
  mutating func nextInput(
    timeout seconds: Double?, orReadable descriptors: [Int32]
  ) throws(TerminalError) -> Input?
}

extension Session: Terminal {}
