import ActivationMath
import ArgumentParser
import Curses
import Host
import LessonKit
import NetworkLab
import TerminalGrid

/// The report of an error: its lines, their destination, and the exit status.
struct Report {
  /// The lines of the report.
  private let lines: [String]
  private let status: Int32

  /// The report on an error that ended a command, which shows arguments as they were typed.
  init(_ error: any Error, typed arguments: [String] = []) {
    let report = Report(on: error)
    lines = report.lines.map { NegativeValues.restored($0, typed: arguments) }
    status = report.status
  }

  private init(on error: any Error) {
    switch error {
    case let failure as Failure where !failure.diagnostics.isEmpty:
      self.init(lines: failure.diagnostics, status: failure.status.rawValue)
    case let failure as Failure: self.init(failure.message, failure.status)
    case let error as ReferenceError: self.init(error.description, .usage)
    case let error as LabError: self.init(error.description, .usage)
    case let error as CourseError: self.init(error.description, error.status)
    case let error as TerminalError: self.init(error.description, .failure)
    case is ReaderGone: self.init(lines: [], status: 0)
    default: self.init(parsing: error)
    }
  }

  private init(_ message: String, _ status: Failure.Status) {
    self.init(lines: ["hillock: \(message)"], status: status.rawValue)
  }

  private init(lines: [String], status: Int32) {
    self.lines = lines
    self.status = status
  }

  /// The argument parser's message: help, or its errors in our own voice.
  private init(parsing error: any Error) {
    // The parser lays help out more than once, by this variable.
    Variable.set("COLUMNS", to: "\(Self.columns)")
    let message = Hillock.fullMessage(for: error)
    let isError = message.hasPrefix("Error: ")
    let text = isError ? "hillock: " + message.dropFirst("Error: ".count) : message
    let lines = text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false)
    self.init(lines: lines.map(String.init), status: Hillock.exitCode(for: error).rawValue)
  }

  /// The columns of help. Beside the names of options nothing is left below 60; such lines wrap by
  /// themselves.
  private static var columns: Int {
    let wanted = Variable.value("COLUMNS").flatMap { Int($0) } ?? 0
    let known = wanted > 0 ? wanted : Display.standardOutput().size?.columns ?? 80
    return min(max(known, 60), 200)
  }

  /// Says it and ends the process.
  func leave() -> Never {
    do {
      // Help was asked for; everything else is an error.
      if status == 0 {
        try Output.standard(ShownText.lines(lines))
      } else {
        try Output.error(lines)
      }
    } catch let failure as Failure where status == 0 {
      Report(failure).leave()
    } catch {
      // Nobody reads what goes wrong here.
    }
    Hillock.exit(withError: ExitCode(status))
  }
}

extension CourseError {
  /// The exit status.
  fileprivate var status: Failure.Status {
    switch self {
    case .unreadable: .inputOutput
    case .noLessons, .tooMany: .data
    case .notFound: .failure
    }
  }
}
