/// A YAML mapping read strictly: only the keys that are expected, each of the kind that is expected.
struct Settings {
  /// The name of the mapping, to follow "in": "the front matter".
  let name: String
  /// The position of the mapping.
  let position: Position
  private let entries: [YAMLNode.Entry]

  /// The settings in a node, with every unknown key flagged; nil if it is no mapping.
  init?(_ node: YAMLNode, name: String, keys: [String], _ findings: inout Findings) {
    guard case .mapping(let entries) = node.content else {
      findings.error(
        "\(name) must be a list of settings", at: node.position,
        remedy: "write key: value on lines of their own; the keys are "
          + keys.joined(separator: ", "))
      return nil
    }
    self.name = name
    self.entries = entries
    position = node.position
    for entry in entries where !keys.contains(entry.key) {
      Settings.flag(entry, name, keys, &findings)
    }
  }

  private static func flag(
    _ entry: YAMLNode.Entry, _ name: String, _ keys: [String], _ findings: inout Findings
  ) {
    let remedy =
      if let key = keys.first(where: { entry.key.hasPrefix($0 + ":") }), entry.value.isEmpty {
        "put a space after the colon: \(key): …"
      } else if let near = Nearness.closest(to: entry.key, among: keys) {
        "did you mean '\(near)'?"
      } else {
        "the keys are \(keys.joined(separator: ", "))"
      }
    findings.error(
      "unknown key '\(entry.key)' in \(name)", at: entry.position, remedy: remedy)
  }

  /// The keys that are there, in order.
  var keys: [(name: String, position: Position)] { entries.map { ($0.key, $0.position) } }

  /// The value of a key.
  subscript(key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }

  // MARK: Values by kind; a wrong kind is flagged and counts as absent

  /// A text that is not empty.
  func text(_ key: String, _ findings: inout Findings) -> (text: String, position: Position)? {
    guard let node = self[key] else { return nil }
    guard let text = node.text, !text.isEmpty else {
      return wrong(node, key, "a text", &findings)
    }
    return (text, node.position)
  }

  /// `true` or `false`.
  func flag(_ key: String, _ findings: inout Findings) -> Bool? {
    guard let node = self[key] else { return nil }
    switch node.text {
    case "true": return true
    case "false": return false
    default: return wrong(node, key, "true or false", &findings)
    }
  }

  /// A whole number in a range.
  func integer(
    _ key: String, in range: ClosedRange<Int>, _ findings: inout Findings
  ) -> Int? {
    guard let node = self[key] else { return nil }
    guard let number = node.text.flatMap({ Int($0) }), range.contains(number) else {
      let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
      return wrong(node, key, expected, &findings)
    }
    return number
  }

  /// A list of texts; a single text counts as a list of one.
  func list(_ key: String, _ findings: inout Findings) -> [(text: String, position: Position)]? {
    guard let node = self[key] else { return nil }
    if let text = node.text, !text.isEmpty { return [(text, node.position)] }
    guard case .sequence(let items) = node.content, !items.isEmpty else {
      return wrong(node, key, "a list", &findings)
    }
    var list: [(text: String, position: Position)] = []
    for item in items {
      guard let text = item.text, !text.isEmpty else {
        let _: Never? = wrong(item, key, "a list of texts", &findings)
        continue
      }
      list.append((text, item.position))
    }
    return list
  }

  /// A mapping with keys of the author's choice, in the author's order.
  func mapping(_ key: String, _ findings: inout Findings) -> [YAMLNode.Entry]? {
    guard let node = self[key] else { return nil }
    guard case .mapping(let entries) = node.content, !entries.isEmpty else {
      return wrong(node, key, "written as {name: value, …}", &findings)
    }
    return entries
  }

  /// Flags a value of the wrong kind.
  func wrong<Value>(
    _ node: YAMLNode, _ key: String, _ expected: String, _ findings: inout Findings
  ) -> Value? {
    let found =
      switch node.content {
      case .scalar(""): "empty"
      case .scalar(let text): "'\(text)'"
      case .sequence: "a list"
      case .mapping: "a mapping"
      }
    findings.error("'\(key)' is \(found), but must be \(expected)", at: node.position)
    return nil
  }
}
