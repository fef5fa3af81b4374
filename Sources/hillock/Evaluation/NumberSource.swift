import ActivationMath

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where `eval` takes its numbers from: the command line, or standard input line by line.
enum NumberSource {
  /// Numbers on the command line, which make one line.
  case arguments([String])
  /// Standard input; lines without a number are skipped.
  case standardInput

  /// The source that the arguments ask for; a lone `-` is standard input.
  init(_ arguments: [String]) {
    self = arguments == ["-"] ? .standardInput : .arguments(arguments)
  }

  /// Whether the lines come one after another while the output is being written.
  var isStream: Bool {
    switch self {
    case .arguments: false
    case .standardInput: true
    }
  }

  /// Whether a person is typing the lines and waits for each answer.
  var isInteractive: Bool { isStream && isatty(STDIN_FILENO) == 1 }

  /// The numbers of each line in turn; what `body` refuses is reported with its place.
  func forEachLine(_ body: ([Double]) throws -> Void) throws {
    switch self {
    case .arguments(let arguments):
      do {
        try body(try arguments.flatMap(Self.numbers))
      } catch let refusal as Refusal {
        throw Failure.usage(refusal.message)
      }
    case .standardInput:
      try Self.forEachInputLine(body)
    }
  }

  /// The numbers are not what is needed; the message says why.
  struct Refusal: Error {
    /// What is wrong with them.
    var message: String
  }

  private static func forEachInputLine(_ body: ([Double]) throws -> Void) throws {
    var reader = LineReader(descriptor: STDIN_FILENO, name: "-")
    while let line = try reader.next() {
      do {
        let numbers = try numbers(line)
        if !numbers.isEmpty { try body(numbers) }
      } catch let refusal as Refusal {
        throw Failure.data(refusal.message, at: "-:\(reader.lineNumber)")
      }
    }
  }

  /// The numbers of a text, separated by blanks or commas.
  private static func numbers(_ text: String) throws -> [Double] {
    // Bytes, since splitting at characters takes five times as long.
    try text.utf8.split(whereSeparator: isSeparator).map { bytes in
      let word = Substring(bytes)
      guard let number = NumberText.parse(word) else {
        throw Refusal(message: "'\(word)' is not a number")
      }
      return number
    }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: ",") || (0x09...0x0D).contains(byte)
  }
}
