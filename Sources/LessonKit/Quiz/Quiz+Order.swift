extension Quiz {
  /// The places of the choices, or of partners, in the order in which this learner sees them.
  ///
  /// The same learner sees the same order every time; the place of the right answer tells nothing.
  package func order(learner: UInt64) -> [Int] {
    let places = Array(offers)
    guard !keepsOrder else { return places }
    var generator = SplitMix64(state: learner ^ Fingerprint.number(of: id + fingerprint))
    return places.shuffled(using: &generator)
  }
}

/// The generator of Steele, Lea and Flood 2014: small, and the same on every machine.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A digest of a text that is the same on every machine and in every run.
enum Fingerprint {
  /// FNV-1a over the UTF-8 bytes.
  static func number(of text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// The digest of a text, whose blanks do not count, as hexadecimal digits.
  static func text(of text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let digits = String(number(of: words), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
