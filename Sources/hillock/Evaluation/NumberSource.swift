import ActivationMath
import Host

/// The source of `eval`'s numbers: the command line, or standard input line by line.
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
  var isInteractive: Bool { isStream && Descriptors.isTerminal(Descriptors.input) }

  /// The numbers in turn, whole lines of them and at least `size` numbers at a time until the last;
  /// what `body` refuses is reported with its place.
  func forEachBatch(of size: Int, _ body: ([Double]) throws -> Void) throws {
    switch self {
    case .arguments(let arguments):
      do {
        var numbers: [Double] = []
        for argument in arguments { try Self.append(argument.utf8.span, to: &numbers) }
        try body(numbers)
      } catch let refusal as Refusal {
        throw Failure.usage(refusal.message)
      }
    case .standardInput:
      try Self.forEachInputBatch(of: size, body)
    }
  }

  /// The numbers are not what is needed; the message says why.
  struct Refusal: Error {
    /// The message.
    var message: String
  }

  private static func forEachInputBatch(
    of size: Int, _ body: ([Double]) throws -> Void
  ) throws {
    var reader = LineReader(descriptor: Descriptors.input, name: "-")
    var batch: [Double] = []
    do {
      while try reader.withNextLine({ try append($0, to: &batch) }) != nil {
        if batch.count >= size { try take(&batch, body) }
      }
      if !batch.isEmpty { try take(&batch, body) }
    } catch {
      // What came before the bad line is good.
      if !batch.isEmpty { try take(&batch, body) }
      guard let refusal = error as? Refusal else { throw error }
      throw Failure.data(refusal.message, at: "-:\(reader.lineNumber)")
    }
  }

  private static func take(
    _ batch: inout [Double], _ body: ([Double]) throws -> Void
  ) rethrows {
    defer { batch.removeAll(keepingCapacity: true) }
    try body(batch)
  }

  /// Adds the numbers of a line, separated by blanks or commas; all of them or none.
  private static func append(_ line: Span<UInt8>, to numbers: inout [Double]) throws {
    let count = numbers.count
    var position = 0
    while position < line.count {
      let start = position
      while position < line.count, !isSeparator(line[position]) { position += 1 }
      defer { position += 1 }
      guard position > start else { continue }
      let word = line.extracting(start..<position)
      guard let number = NumberText.parse(word) else {
        numbers.removeSubrange(count...)
        throw refusal(of: word)
      }
      numbers.append(number)
    }
  }

  private static func refusal(of word: Span<UInt8>) -> Refusal {
    let text = String(decoding: word.indices.map { word[$0] }, as: UTF8.self)
    return Refusal(message: "'\(text)' is not a number")
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: ",") || (0x09...0x0D).contains(byte)
  }
}
