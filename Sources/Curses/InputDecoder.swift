import TerminalGrid

/// Makes inputs of what ncurses reads: bytes of text and of sequences it does not know, and the
/// codes of keys it does.
///
/// `wgetch` gives single bytes, so that a character whose bytes arrive apart is not lost. Sequences
/// with no meaning here are swallowed whole: none of them may look like typing.
struct InputDecoder {
  private enum State {
    case ground
    /// After escape: a key of its own, Alt with a character, or a sequence.
    case escape
    /// After `ESC [`: parameters, until a final byte.
    case sequence([UInt8])
    /// After `ESC O`.
    case shift
    /// Bytes of an old mouse report that are still to come.
    case skip(Int)
    /// A string from the terminal (a reply to a query), until BEL or `ESC \`.
    case reply([UInt8])
    /// The `ESC` of `ESC \`, which ends a reply.
    case replyEnd
    /// The first bytes of a character, and how many there must be.
    case character([UInt8], Int)
    /// Amid a paste.
    case paste
  }

  /// How many bytes of a paste are kept; nothing that pastes go into holds as many.
  private static let pasteLimit = 1 << 16
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// The terminal's last reply; whoever takes it sets it to nil.
  var reply: [UInt8]?

  private let isUTF8: Bool
  private var state = State.ground
  /// The bytes of the paste, apart from the state: taken out of it, each byte would copy them all.
  private var pasted: [UInt8] = []

  init(isUTF8: Bool) {
    self.isUTF8 = isUTF8
  }

  /// How long to wait for what is missing, in seconds, or nil if nothing is.
  var patience: Double? {
    switch state {
    // The rest of a character comes however late; without its first bytes it would be lost.
    case .ground, .character: nil
    // ncurses has waited already.
    case .escape: 0
    case .paste: 1
    default: 0.05
    }
  }

  /// Takes a byte or a key code of ncurses.
  mutating func read(_ code: Int32) -> Input? {
    guard let byte = UInt8(exactly: code) else { return readKey(code) }
    switch state {
    case .ground: return readGround(byte)
    case .escape: return readEscape(byte)
    case .sequence(let bytes): return readSequence(byte, after: bytes)
    case .shift:
      state = .ground
      return ControlSequence.shiftKeys[byte].map { .key($0) }
    case .skip(let count):
      state = count > 1 ? .skip(count - 1) : .ground
    case .reply(let bytes): readReply(byte, after: bytes)
    case .replyEnd:
      state = .ground
      // Another key begins where the reply was broken off.
      if byte != UInt8(ascii: "\\") { return readEscape(byte) }
    case .character(let bytes, let count): return readCharacter(byte, after: bytes, of: count)
    case .paste: return readPaste(byte)
    }
    return nil
  }

  /// Gives up on what is missing.
  mutating func flush() -> Input? {
    defer { state = .ground }
    return switch state {
    case .escape: .key(.escape)
    case .paste: .paste(Self.text(pasted.prefix(Self.pasteLimit)))
    default: nil
    }
  }

  private mutating func readKey(_ code: Int32) -> Input? {
    if case .paste = state { return nil }
    state = .ground
    return KeyCode.keys[code].map { .key($0) }
  }

  private mutating func readGround(_ byte: UInt8) -> Input? {
    switch byte {
    case 0x1B: state = .escape
    case 0x09: return .key(.tab)
    case 0x0A, 0x0D: return .key(.enter)
    case 0x08, 0x7F: return .key(.backspace)
    case 0x00: return .control(" ")
    case 0x01...0x1A: return .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: return .control(Character(Unicode.Scalar(byte + 0x40)))
    case 0x20..<0x7F: return .character(Character(Unicode.Scalar(byte)))
    case _ where !isUTF8: return byte < 0xA0 ? nil : .character(Character(Unicode.Scalar(byte)))
    case 0xC2...0xDF: state = .character([byte], 2)
    case 0xE0...0xEF: state = .character([byte], 3)
    case 0xF0...0xF4: state = .character([byte], 4)
    default: break
    }
    return nil
  }

  private mutating func readEscape(_ byte: UInt8) -> Input? {
    switch byte {
    case UInt8(ascii: "["): state = .sequence([])
    case UInt8(ascii: "O"): state = .shift
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      state = .reply([])
    case 0x1B: return .key(.escape)
    // Alt with a character means nothing here; it must not be taken for the bare character.
    default: state = .ground
    }
    return nil
  }

  /// How long a reply that anybody asked for can be.
  private static let replyLimit = 256

  private mutating func readReply(_ byte: UInt8, after bytes: [UInt8]) {
    switch byte {
    case 0x07, 0x1B:
      reply = bytes
      state = byte == 0x07 ? .ground : .replyEnd
    default: state = .reply(bytes.count < Self.replyLimit ? bytes + [byte] : bytes)
    }
  }

  private mutating func readSequence(_ byte: UInt8, after bytes: [UInt8]) -> Input? {
    guard (0x40...0x7E).contains(byte) else {
      // Control bytes break a sequence off; so does one that never ends.
      state = byte < 0x20 || bytes.count > 64 ? .ground : .sequence(bytes + [byte])
      return nil
    }
    state = .ground
    switch ControlSequence(parameters: bytes, final: byte).meaning {
    case .input(let input): return input
    case .pasteBegins: (state, pasted) = (.paste, [])
    case .oldMouseReport: state = .skip(3)
    case .nothing: break
    }
    return nil
  }

  private mutating func readCharacter(
    _ byte: UInt8, after bytes: [UInt8], of count: Int
  ) -> Input? {
    guard byte & 0xC0 == 0x80 else {
      state = .ground
      return readGround(byte)
    }
    let bytes = bytes + [byte]
    guard bytes.count == count else {
      state = .character(bytes, count)
      return nil
    }
    state = .ground
    return String(validating: bytes, as: UTF8.self)?.first.map { .character($0) }
  }

  private mutating func readPaste(_ byte: UInt8) -> Input? {
    pasted.append(byte)
    let end = Self.pasteEnd
    // What comes after the limit is dropped in large pieces, but for what may be the end.
    if pasted.count >= 2 * Self.pasteLimit {
      pasted.removeSubrange(Self.pasteLimit..<pasted.count - end.count)
    }
    guard byte == end.last, pasted.suffix(end.count).elementsEqual(end) else { return nil }
    state = .ground
    return .paste(Self.text(pasted.dropLast(end.count).prefix(Self.pasteLimit)))
  }

  /// Pasted text made harmless, with line breaks as `\n`: terminals send a carriage return for each.
  private static func text(_ bytes: some Sequence<UInt8>) -> String {
    let text = String(decoding: Array(bytes), as: UTF8.self)
    let lines = String(text.map { $0 == "\r" || $0 == "\r\n" ? "\n" : $0 })
    return Sanitizer.clean(lines, keepingNewlines: true)
  }
}
