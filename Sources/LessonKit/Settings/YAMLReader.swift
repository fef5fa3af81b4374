// The only file that imports Yams, which brings Foundation.
import Host
import Yams

/// Reads YAML into nodes that know their place in the file.
enum YAMLReader {
  /// The root node, or nil with a finding; an empty text is an empty mapping.
  static func read(_ yaml: YAMLSource, _ findings: inout Findings) -> YAMLNode? {
    guard yaml.text.utf8.count <= LessonLimits.settings else {
      let size = FileFailure.size(LessonLimits.settings)
      findings.refuse("the block has more than \(size)", at: yaml.start, remedy: "shorten it")
      return nil
    }
    if let place = yaml.alias {
      findings.error("aliases are not used in lessons", at: place, remedy: "write it out")
      return nil
    }
    do {
      // No resolver: texts stay texts. The parser owns the anchors that `convert` looks for.
      let parser = try Yams.Parser(yaml: yaml.text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        return YAMLNode(content: .mapping([]), position: yaml.start)
      }
      guard
        withExtendedLifetime(parser, { root.count(upTo: LessonLimits.values) })
          < LessonLimits.values
      else {
        findings.refuse(
          "the block has more than \(LessonLimits.values) values", at: yaml.start,
          remedy: "shorten it")
        return nil
      }
      return withExtendedLifetime(parser) { convert(root, yaml, &findings) }
    } catch let error as YamlError {
      report(error, yaml, &findings)
    } catch {
      findings.error("the YAML cannot be read", at: yaml.start)
    }
    return nil
  }

  private static func convert(
    _ node: Node, _ yaml: YAMLSource, _ findings: inout Findings
  ) -> YAMLNode? {
    let position = node.mark.map { yaml.position(line: $0.line, column: $0.column) } ?? yaml.start
    guard node.anchor == nil else {
      findings.error("anchors are not used in lessons", at: position, remedy: "write it out")
      return nil
    }
    switch node {
    case .scalar(let scalar):
      return YAMLNode(content: .scalar(scalar.string), position: position)
    case .sequence(let sequence):
      let items = sequence.compactMap { convert($0, yaml, &findings) }
      return YAMLNode(content: .sequence(items), position: position)
    case .mapping(let mapping):
      let entries = mapping.compactMap { entry($0.key, $0.value, yaml, &findings) }
      return YAMLNode(content: .mapping(entries), position: position)
    case .alias:
      findings.error("aliases are not used in lessons", at: position, remedy: "write it out")
      return nil
    }
  }

  private static func entry(
    _ key: Node, _ value: Node, _ yaml: YAMLSource, _ findings: inout Findings
  ) -> YAMLNode.Entry? {
    guard let key = convert(key, yaml, &findings), let value = convert(value, yaml, &findings)
    else { return nil }
    guard let name = key.text else {
      findings.error("a key must be a word", at: key.position)
      return nil
    }
    return YAMLNode.Entry(key: name, position: key.position, value: value)
  }

  private static func report(
    _ error: YamlError, _ yaml: YAMLSource, _ findings: inout Findings
  ) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      findings.error(
        "the YAML cannot be read: \(problem)",
        at: yaml.position(line: mark.line, column: mark.column), remedy: remedy(for: problem))
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let first = yaml.position(line: context.mark.line, column: context.mark.column)
      findings.error(
        "the key '\(key)' is given twice",
        at: yaml.nextKey(key, after: context.mark.line, context.mark.column) ?? first,
        remedy: "keep one of them")
    case .reader(let problem, _, _, _):
      findings.error("the YAML cannot be read: \(problem)", at: yaml.start)
    default:
      findings.error("the YAML cannot be read", at: yaml.start)
    }
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

extension Node {
  /// How many nodes it is, itself included, counted up to a limit.
  fileprivate func count(upTo limit: Int) -> Int {
    guard limit > 0 else { return 0 }
    let children: [Node] =
      switch self {
      case .scalar, .alias: []
      case .sequence(let sequence): Array(sequence)
      case .mapping(let mapping): mapping.flatMap { [$0.key, $0.value] }
      }
    return children.reduce(1) { count, child in
      count < limit ? count + child.count(upTo: limit - count) : count
    }
  }
}

extension YAMLSource {
  /// The place in the file of the next occurrence of a key after the one at a place in the YAML.
  fileprivate func nextKey(_ key: String, after line: Int, _ column: Int) -> Position? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, content) in lines.enumerated().dropFirst(line - 1) {
      let skipped = index == line - 1 ? column - 1 + key.unicodeScalars.count : 0
      let rest = content.unicodeScalars.dropFirst(skipped)
      guard let found = Substring(rest).firstRange(of: key) else { continue }
      let before = content.unicodeScalars.distance(
        from: content.startIndex, to: found.lowerBound)
      return position(line: index + 1, column: before + 1)
    }
    return nil
  }
}
