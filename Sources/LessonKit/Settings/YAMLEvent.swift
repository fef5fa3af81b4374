/// One step of reading YAML: a text, or the begin or the end of what holds others.
struct YAMLEvent {
  /// The kinds of event.
  enum Kind {
    case scalar(String)
    case sequence
    case mapping
    case end
    case alias(String)
    case documentStart
    case documentEnd
    case streamEnd
  }

  var kind: Kind
  /// The name by which it could be repeated, `&name`.
  var anchor: String?
  /// Its first character.
  var mark: YAMLMark
}

/// A place in YAML, both counted from 1, columns in Unicode scalars.
struct YAMLMark {
  var line: Int
  var column: Int
}
