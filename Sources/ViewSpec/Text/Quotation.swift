package import ActivationMath

/// How names and functions are written so that they read back as they are.
package enum Quotation {
  /// A name, in quotation marks where it would not read back without.
  ///
  ///     car           car
  ///     red, or so    "red, or so"
  package static func name(_ name: String) -> String {
    let scalars = name.unicodeScalars
    let edges = [scalars.first, scalars.last].compactMap { $0 }
    let isPlain =
      !edges.isEmpty && !edges.contains { $0.properties.isWhitespace }
      && !scalars.contains { #",:;|"=()\"#.contains($0) || $0.isHidden }
    return isPlain ? name : quoted(name)
  }

  /// The reference that gives a function back, `prelu(a=0.3)`.
  package static func reference(_ function: Function) -> String {
    let id = function.profile.id
    let isPlain = id.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || "_.-′″‴'".contains($0)
    }
    return isPlain ? function.notation : quoted(function.notation)
  }

  /// A text in quotation marks, with what they would hide escaped.
  static func quoted(_ text: String) -> String {
    let body = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case _ where scalar.isHidden: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: "\(scalar)"
      }
    }
    return "\"" + body.joined() + "\""
  }

  /// The text of a quotation without its escapes, or nil for an unknown escape.
  static func unescaped(_ body: some Sequence<Unicode.Scalar>) -> String? {
    var scalars: [Unicode.Scalar] = []
    var rest = Array(body)[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        scalars.append(scalar)
        continue
      }
      guard let escaped = escape(&rest) else { return nil }
      scalars.append(escaped)
    }
    return String(scalars)
  }

  /// Takes what follows a backslash: `\`, `"` or `u{…}`.
  private static func escape(_ rest: inout ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    switch rest.popFirst() {
    case let scalar? where scalar == "\\" || scalar == "\"": return scalar
    case "u" where rest.popFirst() == "{":
      guard let close = rest.firstIndex(of: "}"),
        let code = UInt32(String(rest[..<close]), radix: 16)
      else { return nil }
      rest = rest[(close + 1)...]
      return Unicode.Scalar(code)
    default: return nil
    }
  }
}

extension Unicode.Scalar {
  /// Whether it controls text instead of being seen: controls, separators of lines, and format
  /// characters but for the joiners, which emoji and several scripts need.
  fileprivate var isHidden: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: value != 0x200C && value != 0x200D
    default: false
    }
  }
}
