import Formula

/// The characters of a line of state, and which of them are inside parentheses or quotation marks.
///
/// Everything is done in scalars: a separator is one even where the name behind it begins with a
/// combining mark. Columns count characters, as people do.
struct StateLine: Sendable {
  /// Scalars that a line may have.
  static let capacity = 4096

  /// The line, without a byte order mark and without blanks at its end.
  let scalars: [Unicode.Scalar]
  /// Whether a scalar is protected from being a separator.
  private(set) var isProtected: [Bool]

  /// Takes a line up.
  ///
  /// - Throws: what makes it no line at all: its length, control characters, what is never closed.
  init(_ text: String) throws(Diagnostic) {
    let body = text.unicodeScalars.drop { $0 == "\u{FEFF}" }.prefix(Self.capacity + 1)
    let end = body.lastIndex { !$0.properties.isWhitespace }
    scalars = end.map { Array(body[...$0]) } ?? []
    isProtected = Array(repeating: false, count: scalars.count)
    guard body.count <= Self.capacity else {
      throw mistake(
        .tooLarge, Self.capacity..<Self.capacity,
        "more than \(Self.capacity) characters in one line", "shorten the names")
    }
    if let index = scalars.firstIndex(where: { $0 != "\t" && $0.isControl }) {
      throw mistake(
        .strayCharacter, index..<index + 1,
        "the line has the control character \(scalars[index].codeName)", "delete it")
    }
    isProtected = try protection()
  }

  /// Everything.
  var all: Range<Int> { 0..<scalars.count }

  /// The text of a part.
  func text(_ range: Range<Int>) -> String { String(scalars[range]) }

  /// A part without the blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let part = scalars[range]
    let first = part.firstIndex { !$0.properties.isWhitespace } ?? part.endIndex
    let last = part.lastIndex { !$0.properties.isWhitespace } ?? first - 1
    return first..<last + 1
  }

  /// The first separator of a part that is not protected.
  func first(_ separator: Unicode.Scalar, in range: Range<Int>) -> Int? {
    range.first { scalars[$0] == separator && !isProtected[$0] }
  }

  /// The parts between unprotected separators, without blanks; empty parts are kept.
  func parts(of range: Range<Int>, at separator: Unicode.Scalar) -> [Range<Int>] {
    let cuts = range.filter { scalars[$0] == separator && !isProtected[$0] }
    let starts = [range.lowerBound] + cuts.map { $0 + 1 }
    return zip(starts, cuts + [range.upperBound]).map { trimmed($0..<$1) }
  }

  /// The words between unprotected blanks; `elu (alpha=2)` is one.
  func words(of range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    for place in range where isProtected[place] || !scalars[place].properties.isWhitespace {
      if let last = words.last, last.upperBound == place || scalars[place] == "(" {
        words[words.count - 1] = last.lowerBound..<place + 1
      } else {
        words.append(place..<place + 1)
      }
    }
    return words
  }

  /// A mistake in a part of the line.
  func mistake(
    _ kind: Diagnostic.Kind, _ range: Range<Int>, _ message: String, _ remedy: String
  ) -> Diagnostic {
    Diagnostic(
      kind, column: String(scalars[..<range.lowerBound]).count + 1,
      length: max(1, text(range).count), message, remedy: remedy, source: text(all))
  }
}

extension StateLine {
  /// Which scalars are inside parentheses or quotation marks, those included.
  private func protection() throws(Diagnostic) -> [Bool] {
    var isProtected = self.isProtected
    var opened: [Int] = []
    var place = 0
    while place < scalars.count {
      let end = try quotationEnd(from: place) ?? place + 1
      switch scalars[place] {
      case "(": opened.append(place)
      case ")" where opened.popLast() == nil:
        throw mistake(
          .strayParenthesis, place..<place + 1, "this ')' closes nothing", "remove it")
      default: break
      }
      if end > place + 1 || !opened.isEmpty || scalars[place] == ")" {
        for index in place..<end { isProtected[index] = true }
      }
      place = end
    }
    guard let open = opened.last else { return isProtected }
    throw mistake(
      .unclosedParenthesis, open..<open + 1, "this '(' is never closed", "add ')'")
  }

  /// The end of the quotation that begins at a character; nil if none does.
  ///
  /// A mark directly behind a letter begins none: `gelu"` is a second derivative.
  private func quotationEnd(from start: Int) throws(Diagnostic) -> Int? {
    guard scalars[start] == "\"", start == 0 || scalars[start - 1].isBeforeQuotation else {
      return nil
    }
    var place = start + 1
    while place < scalars.count {
      switch scalars[place] {
      case "\"": return place + 1
      case "\\": place += 2
      default: place += 1
      }
    }
    throw mistake(
      .malformedValue, start..<start + 1, "this quotation mark is never closed",
      "add '\"' at the end of the name")
  }
}

extension String {
  /// The text of scalars.
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}

extension Unicode.Scalar {
  /// Whether it is one of the C0 and C1 controls.
  var isControl: Bool { properties.generalCategory == .control }

  /// The way to name it: `U+001B`.
  var codeName: String {
    let hex = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }

  /// Whether a quotation may begin directly behind it.
  fileprivate var isBeforeQuotation: Bool { properties.isWhitespace || "|=,:;(".contains(self) }
}

extension String {
  /// Whether one of its scalars is this one.
  func contains(_ scalar: Unicode.Scalar) -> Bool { unicodeScalars.contains(scalar) }
}
