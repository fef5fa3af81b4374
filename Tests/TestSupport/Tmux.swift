import Foundation

/// A terminal of its own, in a tmux server that nobody else uses: takes keys, shows its screen.
///
/// The terminal runs a shell, so that a test can look at what a program leaves behind.
public final class Tmux {
  /// The screen never became what the test waits for.
  public struct TimedOut: Error, CustomStringConvertible {
    /// What was on the screen in the end.
    public let screen: String
    /// The screen as the person would see it.
    public var description: String { "the terminal never showed it; it shows:\n\(screen)" }
  }

  /// A tmux command failed.
  public struct Refused: Error {
    let arguments: [String]
    let errors: String
  }

  private let directory: TemporaryDirectory

  /// A terminal of the given size with a shell in it, in which `hillock` is the program.
  public init(
    columns: Int = 120, rows: Int = 40, environment: [String: String] = [:]
  ) throws {
    directory = try TemporaryDirectory()
    try directory.write(
      """
      set -g default-terminal tmux-256color
      set -g status off
      set -g escape-time 0
      """, to: "tmux.conf")
    let binary = BuiltProduct.directory
    let variables = Environment.controlled(home: directory.path)
      .merging(environment) { $1 }
      .map { name, value in name == "PATH" ? "PATH=\(binary):\(value)" : "\(name)=\(value)" }
    try tmux(
      ["-f", directory.path("tmux.conf"), "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"]
        + ["env", "-i", "TERM=tmux-256color", "PS1=$ "] + variables + ["/bin/sh"])
    try wait { $0.hasPrefix("$") }
  }

  deinit { _ = try? tmux(["kill-server"]) }

  /// Presses keys by tmux's names for them: `Left`, `Enter`, `C-c`, `q`.
  public func press(_ keys: String...) throws { try press(keys) }

  /// Presses many keys at once.
  public func press(_ keys: [String]) throws { try tmux(["send-keys"] + keys) }

  /// Types text as it is.
  public func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

  /// Types a command line and Enter.
  public func enter(_ command: String) throws {
    try type(command)
    try press("Enter")
  }

  /// Gives the terminal another size.
  public func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// What is on the screen now, without the blanks at line ends.
  public func screen() throws -> String { try tmux(["capture-pane", "-p"]) }

  /// The row of the screen that the cursor stands in, and its column there; nil while it is hidden.
  public func cursor() throws -> (row: Int, column: Int)? {
    let text = try tmux(["display-message", "-p", "#{cursor_flag} #{cursor_y} #{cursor_x}"])
    let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    return numbers.count == 3 && numbers[0] == 1 ? (numbers[1], numbers[2]) : nil
  }

  /// Waits until the screen is as asked for, and gives it.
  ///
  /// - Throws: ``TimedOut`` with the last screen after `seconds`.
  @discardableResult
  public func wait(seconds: Double = 10, until isReady: (String) -> Bool) throws -> String {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while true {
      let screen = try screen()
      if isReady(screen) { return screen }
      if Date() > deadline { throw TimedOut(screen: screen) }
    }
  }

  /// Waits until the screen shows the text somewhere.
  @discardableResult
  public func wait(for text: String) throws -> String {
    try wait { $0.contains(text) }
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let run = try CommandRun.run(
      "/usr/bin/env", ["tmux", "-S", directory.path("socket")] + arguments, input: "",
      environment: [:])
    guard run.status == 0 else { throw Refused(arguments: arguments, errors: run.errors) }
    return run.output
  }
}
