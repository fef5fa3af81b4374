import ActivationMath
import Host

/// The source of numbers: the command line, or standard input or a file line by line.
struct NumberSource {
  private enum Origin {
    /// Numbers on the command line, which make one line.
    case arguments([String])
    /// Lines; those without a number are skipped.
    case lines(TextStream)
  }

  private let origin: Origin
  /// Whether a line may be several numbers, so that `0,5` is no slip of the keyboard in it.
  private let takesLists: Bool
  /// Whether the first line may be a name.
  private var skipsName = false

  /// The source that the arguments ask for; a lone `-` is standard input.
  init(_ arguments: [String], takesLists: Bool) {
    origin = arguments == ["-"] ? .lines(.standardInput) : .arguments(arguments)
    self.takesLists = takesLists
  }

  /// The lines of a table's column, perhaps under its name.
  init(column stream: TextStream) { (origin, takesLists, skipsName) = (.lines(stream), true, true) }

  /// Whether a person is typing the lines and waits for each answer.
  var isInteractive: Bool {
    if case .lines(.standardInput) = origin {
      Descriptors.isTerminal(Descriptors.input)
    } else {
      false
    }
  }

  /// The numbers in turn, whole lines of them and at least `size` numbers at a time until the last;
  /// what `body` refuses is reported with its place.
  func forEachBatch(of size: Int, _ body: ([Double]) throws -> Void) throws {
    switch origin {
    case .arguments(let arguments):
      do {
        // One argument may be a whole vector.
        let isVector = takesLists && arguments.count == 1
        try body(arguments.flatMap { try Self.numbers(of: $0, isVector: isVector) })
      } catch let refusal as Refusal {
        throw Failure.usage(refusal.message)
      }
    case .lines(let stream):
      try stream.withLines { reader in try forEachBatch(of: size, &reader, stream.name, body) }
    }
  }

  /// The numbers are not what is needed; the message says why.
  struct Refusal: Error {
    /// The message.
    var message: String
  }

  private func forEachBatch(
    of size: Int, _ reader: inout LineReader, _ name: String, _ body: ([Double]) throws -> Void
  ) throws {
    var batch: [Double] = []
    do {
      while try takeLine(of: &reader, to: &batch) {
        if batch.count >= size { try Self.take(&batch, body) }
      }
      if !batch.isEmpty { try Self.take(&batch, body) }
    } catch {
      // What came before the bad line is good.
      if !batch.isEmpty { try Self.take(&batch, body) }
      guard let refusal = error as? Refusal else { throw error }
      throw Failure.data(refusal.message, at: "\(name):\(reader.lineNumber)")
    }
  }

  /// Adds the numbers of the next line; false at the end.
  private func takeLine(of reader: inout LineReader, to batch: inout [Double]) throws -> Bool {
    let isFirst = reader.lineNumber == 0
    let line: Void? = try reader.withNextLine { line in
      if isFirst, skipsName, Self.isName(line) { return }
      try append(line, to: &batch)
    }
    return line != nil
  }

  /// Whether no word of a line is a number, and all begin with a letter.
  private static func isName(_ line: Span<UInt8>) -> Bool {
    let words = text(line).split { $0 == "," || $0.isWhitespace }
    return words.allSatisfy { word in
      (word.first { $0 != "\"" }?.isLetter ?? false) && (try? TypedNumber(word)) == nil
    }
  }

  private static func take(
    _ batch: inout [Double], _ body: ([Double]) throws -> Void
  ) rethrows {
    defer { batch.removeAll(keepingCapacity: true) }
    try body(batch)
  }

  // MARK: Reading

  /// The numbers of an argument, one at least, separated by blanks or commas.
  private static func numbers(of argument: String, isVector: Bool) throws -> [Double] {
    if let number = try? TypedNumber(argument) { return [number.value] }
    if !isVector, let remedy = TypedNumber.withPoint(argument) {
      throw Refusal(
        message: "'\(argument)' is two numbers or a decimal comma; write \(remedy), or "
          + argument.split(separator: ",").joined(separator: " "))
    }
    let words = argument.split { $0 == "," || $0.isWhitespace }
    guard !words.isEmpty else { throw Refusal(message: "'\(argument)' is not a number") }
    return try words.map(number)
  }

  private static func number(of word: some StringProtocol) throws -> Double {
    do throws(TypedNumber.Mistake) {
      return try TypedNumber(word).value
    } catch {
      throw Refusal(message: error.description)
    }
  }

  /// Adds the numbers of a line, separated by blanks or commas; all of them or none.
  private func append(_ line: Span<UInt8>, to numbers: inout [Double]) throws {
    let count = numbers.count
    var position = 0
    while position < line.count {
      let start = position
      while position < line.count, !Self.isSeparator(line[position]) { position += 1 }
      if position < line.count, line[position] == UInt8(ascii: ","), !takesLists, start == 0 {
        try Self.refuseDecimalComma(line)
      }
      defer { position += 1 }
      guard position > start else { continue }
      let word = line.extracting(start..<position)
      if let number = NumberText.parse(word) {
        numbers.append(number)
      } else {
        do {
          numbers.append(try Self.number(of: Self.text(word)))
        } catch {
          numbers.removeSubrange(count...)
          throw error
        }
      }
    }
  }

  private static func refuseDecimalComma(_ line: Span<UInt8>) throws {
    let text = Self.text(line)
    let bare = text.last == "\r" ? String(text.dropLast()) : text
    guard let remedy = TypedNumber.withPoint(bare) else { return }
    throw Refusal(
      message: "'\(bare)' is two numbers or a decimal comma; write \(remedy), "
        + "or each number on a line of its own")
  }

  private static func text(_ bytes: Span<UInt8>) -> String {
    String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: ",") || (0x09...0x0D).contains(byte)
  }
}
