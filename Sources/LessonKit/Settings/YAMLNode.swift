/// A node of the YAML in front matter and fences, with its place in the file.
///
/// Scalars keep their text: what a text means is the business of whoever expects a number, a range or
/// a name there, so `no` and `1e5` never turn into something else.
struct YAMLNode: Sendable {
  /// A key of a mapping with its value.
  struct Entry: Sendable {
    var key: String
    var position: Position
    var value: YAMLNode
  }

  /// The content of a node.
  indirect enum Content: Sendable {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  var content: Content
  var position: Position

  /// The text of a scalar; nil for lists and mappings.
  var text: String? {
    guard case .scalar(let text) = content else { return nil }
    return text
  }

  /// Whether nothing is written.
  var isEmpty: Bool { text == "" }
}
