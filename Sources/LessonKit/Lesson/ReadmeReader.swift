/// Reads what the `README.md` of a course says about it: its title, and in a front matter, if it has one,
/// its paths and its version.
struct ReadmeReader {
  static let keys = ["paths", "version"]
  /// The most paths of a course, and the most characters of a name.
  private static let limits = (paths: 9, name: 40)

  /// A path with the places of what it names.
  struct Path {
    var name: String
    var position: Position
    var lessons: [(text: String, position: Position)]
  }

  private(set) var title: String?
  private(set) var version: String?
  private(set) var paths: [Path] = []
  var findings: Findings

  /// Reads a text.
  init(_ text: String, file: String) {
    findings = Findings(SourceText(file: file, text: text))
    title = findings.source.lines.first { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) }
    guard findings.source.lines.first?.hasPrefix("---") == true,
      let lines = FrontMatter.lines(of: findings.source, &findings)
    else { return }
    let yaml = YAMLSource(lines: (lines.lowerBound + 1)..<lines.upperBound, of: findings.source)
    guard let node = YAMLReader.read(yaml, &findings),
      let settings = Settings(
        node, name: "the front matter of the README", keys: Self.keys, &findings)
    else { return }
    version = settings.text("version", &findings)?.text
    for entry in settings.mapping("paths", &findings) ?? [] { read(entry) }
  }

  private mutating func read(_ entry: YAMLNode.Entry) {
    if paths.count == Self.limits.paths {
      findings.error(
        "the course has more than \(Self.limits.paths) paths", at: entry.position,
        remedy: "join some of them")
    }
    if entry.key.isEmpty || entry.key.count > Self.limits.name {
      findings.error(
        "the name of the path has \(entry.key.count) characters", at: entry.position,
        remedy: "use 1 to \(Self.limits.name)")
    }
    guard case .sequence(let items) = entry.value.content, !items.isEmpty else {
      return findings.error(
        "the path '\(entry.key)' is no list of lessons", at: entry.value.position,
        remedy: "write \(entry.key): [id-of-a-lesson, …]")
    }
    var path = Path(name: entry.key, position: entry.position, lessons: [])
    for item in items {
      guard let id = item.text, !id.isEmpty else {
        findings.error("a lesson is named by its id", at: item.position)
        continue
      }
      path.lessons.append((id, item.position))
    }
    paths.append(path)
  }

  /// Flags what the course does not have, what comes twice, and what comes before the lessons that it builds
  /// on.
  mutating func check(against lessons: [(id: String, requires: [String])]) {
    let known = lessons.map(\.id)
    for path in paths {
      var seen: [String] = []
      for (id, position) in path.lessons {
        if !known.contains(id) {
          findings.error(
            "no lesson has the id '\(id)'", at: position,
            remedy: Nearness.closest(to: id, among: known).map { "did you mean '\($0)'?" })
        }
        if seen.contains(id) {
          findings.error(
            "'\(id)' is on the path already", at: position, remedy: "delete one of the two")
        }
        let missing = (lessons.first { $0.id == id }?.requires ?? []).filter {
          known.contains($0) && !seen.contains($0)
        }
        if !missing.isEmpty {
          findings.warning(
            "'\(id)' builds on \(missing.joined(separator: ", ")), which does not come before it "
              + "on this path", at: position, remedy: "add it before, or change 'requires'")
        }
        seen.append(id)
      }
    }
  }

  /// The paths without their places, as far as the lessons are known.
  func paths(through known: [String]) -> [CoursePath] {
    paths.map { path in
      CoursePath(name: path.name, lessons: path.lessons.map(\.text).filter(known.contains))
    }
  }
}
