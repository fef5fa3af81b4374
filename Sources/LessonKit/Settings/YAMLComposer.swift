/// Makes nodes of what the parser reads, and refuses what lessons do not use.
struct YAMLComposer: ~Copyable {
  /// Something wrong with the YAML.
  struct Mistake: Error {
    var message: String
    var position: Position
    var remedy: String?
    /// Whether a limit ends the reading.
    var isLimit = false
  }

  /// The faults of parts of it, while the rest can be read.
  private(set) var mistakes: [Mistake] = []
  private let parser: YAMLParser
  private let yaml: YAMLSource
  private var anchors: Set<String> = []
  private var count = 0
  private var isAmbiguous = false

  init(_ yaml: YAMLSource) {
    self.yaml = yaml
    parser = YAMLParser(yaml.text)
  }

  /// The root node; an empty text is an empty mapping, and nil is none.
  mutating func root() throws(Mistake) -> YAMLNode? {
    guard case .documentStart = try next().kind else {
      return YAMLNode(content: .mapping([]), position: yaml.start)
    }
    let root = try node(next())
    _ = try next()
    let end = try next()
    guard case .streamEnd = end.kind else {
      throw unreadable("but found another document", at: end.mark)
    }
    return isAmbiguous ? nil : root
  }

  // MARK: Nodes

  /// A node; nil if it has an anchor.
  private mutating func node(_ event: YAMLEvent) throws(Mistake) -> YAMLNode? {
    count += 1
    note(event)
    guard count < LessonLimits.values else { throw aliasFurtherDown ?? tooManyValues }
    let position = position(event.mark)
    let known = mistakes.count
    let content = try content(event)
    guard event.anchor != nil else { return YAMLNode(content: content, position: position) }
    // What it holds is written out elsewhere, and looked at there.
    mistakes.removeSubrange(known...)
    refuse("anchors are not used in lessons", at: position, remedy: "write it out")
    return nil
  }

  private mutating func content(_ event: YAMLEvent) throws(Mistake) -> YAMLNode.Content {
    switch event.kind {
    case .sequence: .sequence(try items())
    case .mapping: .mapping(try entries())
    case .alias(let name): throw alias(name, at: event.mark)
    case .scalar(let text): .scalar(text)
    case .end, .documentStart, .documentEnd, .streamEnd: .scalar("")
    }
  }

  private mutating func items() throws(Mistake) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while let event = try nextWithin() {
      if let item = try node(event) { items.append(item) }
    }
    return items
  }

  private mutating func entries() throws(Mistake) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    var keys: Set<String> = []
    while let event = try nextWithin() {
      let key = try node(event)
      let value = try node(next())
      if let name = key?.text, !keys.insert(name).inserted { refuseSecond(name, at: event.mark) }
      guard let key, let value else { continue }
      guard let name = key.text else {
        refuse("a key must be a word", at: key.position)
        continue
      }
      entries.append(YAMLNode.Entry(key: name, position: key.position, value: value))
    }
    return entries
  }

  // MARK: Events

  private func next() throws(Mistake) -> YAMLEvent {
    do throws(YAMLParser.Mistake) {
      return try parser.next()
    } catch {
      throw unreadable(error.problem, at: error.mark)
    }
  }

  /// The next event, or nil at the end of the sequence or mapping that is read.
  private func nextWithin() throws(Mistake) -> YAMLEvent? {
    let event = try next()
    if case .end = event.kind { return nil }
    return event
  }

  private mutating func note(_ event: YAMLEvent) {
    if let anchor = event.anchor { anchors.insert(anchor) }
  }

  // MARK: Mistakes

  /// What helps more than the limit where aliases would stand for even more.
  private var aliasFurtherDown: Mistake? {
    mutating get {
      while let event = try? next() {
        note(event)
        switch event.kind {
        case .alias(let name) where anchors.contains(name): return alias(name, at: event.mark)
        case .streamEnd: return nil
        default: break
        }
      }
      return nil
    }
  }

  private func position(_ mark: YAMLMark) -> Position {
    yaml.position(line: mark.line, column: mark.column)
  }

  private mutating func refuse(_ message: String, at position: Position, remedy: String? = nil) {
    mistakes.append(Mistake(message: message, position: position, remedy: remedy))
  }

  private mutating func refuseSecond(_ key: String, at mark: YAMLMark) {
    isAmbiguous = true
    refuse("the key '\(key)' is given twice", at: position(mark), remedy: "keep one of them")
  }

  private func alias(_ name: String, at mark: YAMLMark) -> Mistake {
    guard anchors.contains(name) else { return unreadable("found undefined alias", at: mark) }
    return Mistake(
      message: "aliases are not used in lessons", position: position(mark), remedy: "write it out")
  }

  private var tooManyValues: Mistake {
    Mistake(
      message: "the block has more than \(LessonLimits.values) values", position: yaml.start,
      remedy: "shorten it", isLimit: true)
  }

  private func unreadable(_ problem: String, at mark: YAMLMark?) -> Mistake {
    var mistake = Mistake(message: "the YAML cannot be read: \(problem)", position: yaml.start)
    guard let mark else { return mistake }
    mistake.position = position(mark)
    mistake.remedy = Self.remedy(for: problem)
    return mistake
  }

  private static func remedy(for problem: String) -> String? {
    switch problem {
    case "mapping values are not allowed in this context":
      "quote a text that contains a colon and a space"
    case "found character that cannot start any token":
      "indent with spaces, and quote a text that begins with a mark such as @ or `"
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      "close the bracket, and quote a text that contains a bracket or a comma"
    case "could not find expected ':'": "write each setting as key: value"
    case "found a tab character that violates indentation": "indent with spaces"
    case "did not find expected key": "indent the keys alike"
    case "found undefined alias": "quote a text that begins with *"
    default: nil
    }
  }
}
