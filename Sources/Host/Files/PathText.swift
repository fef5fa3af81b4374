#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Paths as texts that lose nothing: names on a disk are bytes, and not all of them are UTF-8.
///
/// A byte that belongs to no UTF-8 character travels as one of the last 128 private-use characters,
/// so that such a path can be compared, joined and opened again. Only ``shown(_:)`` is for people.
package enum PathText {
  /// Stands for the bytes 0x80 to 0xFF.
  private static let carriers: ClosedRange<Unicode.Scalar> = "\u{10FF80}"..."\u{10FFFF}"

  /// The text of a path that the system gave as bytes.
  package static func decode(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self), !carriesBytes(text) { return text }
    var text = String.UnicodeScalarView()
    var (parser, rest) = (Unicode.UTF8.ForwardParser(), bytes.makeIterator())
    var position = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded) where !carriers.contains(Unicode.UTF8.decode(encoded)):
        text.append(Unicode.UTF8.decode(encoded))
        position += encoded.count
      case .valid(let encoded):
        text += bytes[position..<position + encoded.count].compactMap(carrier)
        position += encoded.count
      case .error(let length):
        text += bytes[position..<position + length].compactMap(carrier)
        position += length
      case .emptyInput: return String(text)
      }
    }
  }

  /// The text of a path that the system gave as a C string: an argument, a variable, a name.
  package static func decode(cString: UnsafePointer<CChar>) -> String {
    var bytes: [UInt8] = []
    var next = cString
    while next.pointee != 0 {
      bytes.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
    return decode(bytes)
  }

  /// The bytes of a path, as the system wants them.
  package static func bytes(of path: String) -> [UInt8] {
    guard carriesBytes(path) else { return Array(path.utf8) }
    return path.unicodeScalars.flatMap { scalar in
      carriers.contains(scalar) ? [UInt8(truncatingIfNeeded: scalar.value)] : Array(scalar.utf8)
    }
  }

  /// Hands the path to a system call. A zero byte ends it there, so that a path with one in its
  /// middle is handed over as an empty one, which no file has.
  package static func withCString<Result>(
    _ path: String, _ body: (UnsafePointer<CChar>) -> Result
  ) -> Result {
    let bytes = bytes(of: path)
    let characters = bytes.contains(0) ? [0] : bytes.map(CChar.init(bitPattern:)) + [0]
    return characters.withUnsafeBufferPointer { buffer in
      // There is always the zero at the end.
      buffer.baseAddress.map(body) ?? "".withCString(body)
    }
  }

  /// The path for people, on one line: what is no character or commands a terminal is spelt out, as
  /// in `caf\xE9.md`.
  package static func shown(_ path: String) -> String {
    guard path.unicodeScalars.contains(where: isSpelt) else { return path }
    return path.unicodeScalars.map { isSpelt($0) ? spelling(of: $0) : String($0) }.joined()
  }

  /// The path with only those bytes spelt out that are no character, as in `caf\xE9.md`.
  package static func withBytesSpelt(_ path: String) -> String {
    guard carriesBytes(path) else { return path }
    return path.unicodeScalars.map { carriers.contains($0) ? spelling(of: $0) : String($0) }
      .joined()
  }

  /// Whether two paths are the same bytes. As texts, `é` in one character equals `é` in two.
  package static func areSame(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }

  /// The path from the root, links followed; nil if there is nothing.
  package static func whole(_ path: String) -> String? {
    guard let resolved = withCString(path, { realpath($0, nil) }) else { return nil }
    defer { free(resolved) }
    return decode(cString: resolved)
  }

  private static func carriesBytes(_ text: String) -> Bool {
    text.utf8.contains(0xF4) && text.unicodeScalars.contains(where: carriers.contains)
  }

  private static func carrier(_ byte: UInt8) -> Unicode.Scalar? {
    Unicode.Scalar(0x10_FF00 + UInt32(byte))
  }

  private static func isSpelt(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || carriers.contains(scalar) || UnsafeCharacters.contains(scalar)
  }

  private static func spelling(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case carriers: "\\x" + hex(scalar.value & 0xFF)
    default: "\\u{" + hex(scalar.value) + "}"
    }
  }

  private static func hex(_ value: UInt32) -> String { String(value, radix: 16, uppercase: true) }
}
