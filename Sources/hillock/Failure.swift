/// A failure that a person can mend: what went wrong with its remedy, and the exit status.
struct Failure: Error, Equatable {
  /// The exit statuses, those of `sysexits.h` where one fits.
  enum Status: Int32 {
    /// Something else.
    case failure = 1
    /// The command line is wrong: EX_USAGE.
    case usage = 64
    /// The input is wrong: EX_DATAERR.
    case data = 65
    /// Reading or writing failed: EX_IOERR.
    case inputOutput = 74
  }

  /// The message with the remedy, in one line.
  var message: String
  /// The exit status.
  var status: Status
  /// The lines that are said instead where diagnostics name their own places.
  var diagnostics: [String] = []

  /// The command line asks for something that there is not.
  static func usage(_ message: String) -> Failure { Failure(message: message, status: .usage) }

  /// The input at `place` (`file:line`) is wrong.
  static func data(_ message: String, at place: String) -> Failure {
    Failure(message: "\(place): \(message)", status: .data)
  }

  /// Reading or writing `path` failed.
  static func inputOutput(_ message: String, path: String) -> Failure {
    Failure(message: "\(path): \(message)", status: .inputOutput)
  }
}

/// Thrown when nobody reads the output any more, as in `hillock list | head -1`: no failure at all.
struct ReaderGone: Error {}
