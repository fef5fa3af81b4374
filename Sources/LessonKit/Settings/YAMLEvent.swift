/// One step of reading YAML: a text, or the begin or the end of what holds others.
struct YAMLEvent {
  /// What is read.
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
  /// Where it begins.
  var mark: YAMLMark
}

/// A place in YAML, both counted from 1, columns in Unicode scalars.
struct YAMLMark {
  var line: Int
  var column: Int
}
