import Host

/// Reads YAML into nodes that know their place in the file.
enum YAMLReader {
  /// The root node, or nil with a finding; an empty text is an empty mapping.
  static func read(_ yaml: YAMLSource, _ findings: inout Findings) -> YAMLNode? {
    guard yaml.text.utf8.count <= LessonLimits.settings else {
      let size = FileFailure.size(LessonLimits.settings)
      findings.refuse("the block has more than \(size)", at: yaml.start, remedy: "shorten it")
      return nil
    }
    var composer = YAMLComposer(yaml)
    do {
      let root = try composer.root()
      for mistake in composer.mistakes { findings.add(mistake) }
      return root
    } catch {
      findings.add(error)
      return nil
    }
  }
}

extension Findings {
  fileprivate mutating func add(_ mistake: YAMLComposer.Mistake) {
    if mistake.isLimit {
      refuse(mistake.message, at: mistake.position, remedy: mistake.remedy ?? "")
    } else {
      error(mistake.message, at: mistake.position, remedy: mistake.remedy)
    }
  }
}
