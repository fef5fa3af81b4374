/// A text prepared for searching: in lower case, with `_` and `-` as spaces.
struct SearchText: Hashable, Sendable {
  private let bytes: [UInt8]
  /// Which letters and digits occur, so that most texts are passed over at a glance.
  private let letters: UInt64

  init(_ text: some StringProtocol) { self.init(bytes: Self.folded(text)) }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    letters = bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  private static func folded(_ text: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "_", "-": bytes.append(space)
      case "A"..."Z": bytes.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
      case _ where scalar.isASCII: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default: bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return bytes
  }

  private static let space = UInt8(ascii: " ")

  var isEmpty: Bool { bytes.isEmpty }

  /// How many bytes it takes.
  var count: Int { bytes.count }

  /// Its words: what stands between spaces and signs.
  var words: [SearchText] {
    bytes.split { !Self.isWord($0) }.map { SearchText(bytes: Array($0)) }
  }

  /// Visits its words, each with a number that stands for it; the text of one is made on demand.
  func forEachWord(_ body: (UInt64, () -> SearchText) -> Void) {
    var start = 0
    while start < bytes.count {
      guard Self.isWord(bytes[start]) else {
        start += 1
        continue
      }
      var (end, hash) = (start, UInt64(14_695_981_039_346_656_037))
      while end < bytes.count, Self.isWord(bytes[end]) {
        hash = (hash ^ UInt64(bytes[end])) &* 1_099_511_628_211
        end += 1
      }
      body(hash) { SearchText(bytes: Array(bytes[start..<end])) }
      start = end
    }
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

  /// Whether the letters of another text occur in it in the same order and close together, the first at
  /// its beginning: a long name has nearly any letters somewhere.
  func hasInOrder(_ other: SearchText) -> Bool {
    guard other.bytes.first == bytes.first, other.bytes.allSatisfy({ $0 < 128 }) else {
      return false
    }
    var place = 0
    for byte in other.bytes where byte != Self.space {
      guard let found = bytes[place...].firstIndex(of: byte) else { return false }
      place = found + 1
    }
    return place <= 2 * other.count
  }

  private func place(of other: SearchText, atWords: Bool) -> Int? {
    guard let first = other.bytes.first else { return 0 }
    guard other.count <= count, other.letters & ~letters == 0 else { return nil }
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
