/// A text prepared for searching: in lower case, with `_` and `-` as spaces.
struct SearchText: Hashable, Sendable {
  private let bytes: [UInt8]

  init(_ text: some StringProtocol) {
    let lowered = text.lowercased()
    bytes = lowered.utf8.map { $0 == 0x5F || $0 == 0x2D ? Self.space : $0 }
  }

  private init(bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  private static let space = UInt8(ascii: " ")

  var isEmpty: Bool { bytes.isEmpty }

  /// How many bytes it takes.
  var count: Int { bytes.count }

  /// Its words: what stands between spaces and signs.
  var words: [SearchText] {
    bytes.split { !Self.isWord($0) }.map { SearchText(bytes: $0) }
  }

  /// How a query occurs in it as a whole, or nil if it does not.
  func rank(of query: SearchText) -> MatchRank? {
    guard let place = place(of: query, atWords: false) else { return nil }
    if place == 0 { return query.count == count ? .whole : .beginning }
    return self.place(of: query, atWords: true) == nil ? .part : .word
  }

  /// Whether another text occurs in it, at the beginning of a word.
  func hasWord(_ other: SearchText) -> Bool { place(of: other, atWords: true) != nil }

  /// Whether another text occurs in it.
  func contains(_ other: SearchText) -> Bool { place(of: other, atWords: false) != nil }

  /// Whether the letters of another text occur in it in the same order, the first at its beginning.
  func hasInOrder(_ other: SearchText) -> Bool {
    guard other.bytes.first == bytes.first, other.bytes.allSatisfy({ $0 < 128 }) else {
      return false
    }
    var place = 0
    for byte in other.bytes where byte != Self.space {
      guard let found = bytes[place...].firstIndex(of: byte) else { return false }
      place = found + 1
    }
    return true
  }

  private func place(of other: SearchText, atWords: Bool) -> Int? {
    guard let first = other.bytes.first, other.count <= count else {
      return other.isEmpty ? 0 : nil
    }
    for place in 0...(count - other.count) where bytes[place] == first {
      guard !atWords || place == 0 || !Self.isWord(bytes[place - 1]) else { continue }
      if bytes[place..<place + other.count].elementsEqual(other.bytes) { return place }
    }
    return nil
  }

  /// Letters, digits and everything outside of ASCII.
  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 128 || (97...122).contains(byte) || (48...57).contains(byte)
  }
}

/// How something that is searched answers to what was typed, the strictest first.
enum MatchRank: Int, Comparable {
  /// It is called so.
  case whole
  /// Its name begins so.
  case beginning
  /// A word of its name begins so.
  case word
  /// Its name contains it.
  case part
  /// Its name and what is said about it contain every word.
  case described
  /// The letters occur in its name in this order.
  case letters
  /// Its text contains every word.
  case text
  /// It is only the nearest.
  case nearest

  static func < (left: MatchRank, right: MatchRank) -> Bool { left.rawValue < right.rawValue }
}
