import ActivationMath

/// References to functions in YAML lists.
enum ReferenceList {
  /// A text of a list with its place.
  typealias Item = (text: String, position: Position)

  /// A longer one means no function, and looking for a similar name takes as long as it is.
  private static let lengthLimit = 1000

  /// The list with every reference that YAML split at a comma put together again, and flagged.
  ///
  /// `[hard_tanh(min=-1, max=1)]` is, to YAML, a list of `hard_tanh(min=-1` and `max=1)`.
  static func mended(_ items: [Item], _ findings: inout Findings) -> [Item] {
    var mended: [Item] = []
    var depth = 0
    for item in items {
      let wasOpen = depth > 0
      if wasOpen {
        mended[mended.count - 1].text += ", " + item.text
      } else {
        mended.append(item)
      }
      for byte in item.text.utf8 where byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") {
        depth += byte == UInt8(ascii: "(") ? 1 : -1
      }
      guard depth <= 0 else { continue }
      depth = 0
      if wasOpen { flag(mended[mended.count - 1], &findings) }
    }
    return mended
  }

  private static func flag(_ item: Item, _ findings: inout Findings) {
    findings.error(
      "YAML splits this list at the comma inside the parentheses", at: item.position,
      remedy: "quote the reference: [\"\(item.text)\"]")
  }

  /// The function that a reference means, or nil with a finding.
  static func resolve(
    _ item: Item, _ catalogue: Catalogue, _ findings: inout Findings
  ) -> Function? {
    guard item.text.utf8.count <= lengthLimit else {
      findings.error(
        "the reference is longer than \(lengthLimit) bytes", at: item.position,
        remedy: "name a function: relu or elu(alpha=0.5)")
      return nil
    }
    do {
      return try catalogue.resolve(item.text).function
    } catch {
      var position = item.position
      if case .syntax(let column, _) = error {
        position = findings.source.textStart(at: position)
        position.column += column - 1
      }
      findings.error(error.problem, at: position, remedy: error.remedy)
      return nil
    }
  }
}

extension SourceText {
  /// The first character of a scalar's text: behind its quotation mark, if it has one.
  func textStart(at position: Position) -> Position {
    var start = position
    let first = line(position.line).dropFirst(position.column - 1).first
    if let first, "\"'".contains(first) { start.column += 1 }
    return start
  }
}
