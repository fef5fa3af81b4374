import Testing

@testable import LessonKit

/// What lessons do not use of YAML, and what is no YAML.
@Suite struct YAMLReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    /// The lines between those with which front matter opens and closes; the first is line 2.
    var yaml: String
    var headlines: [String]

    init(_ name: String, _ yaml: String, _ headlines: String...) {
      (self.name, self.yaml, self.headlines) = (name, yaml, headlines.map { "x.md:" + $0 })
    }

    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(
      "an alias", "title: &a X\nid: *a",
      "3:5: error: aliases are not used in lessons"),
    Case(
      "an alias of what comes later", "title: *a\nid: &a x",
      "2:8: error: the YAML cannot be read: found undefined alias"),
    Case(
      "an anchor inside an anchor", "objectives: &a [&b x]",
      "1:1: error: the front matter has no 'format'", "1:1: error: the front matter has no 'id'",
      "1:1: error: the front matter has no 'title'",
      "2:13: error: anchors are not used in lessons"),
    Case(
      "a key twice, its letters in between", "id: id\nid: x",
      "3:1: error: the key 'id' is given twice"),
    Case(
      "two keys twice", "b: 1\na: 1\nb: 2\na: 2",
      "4:1: error: the key 'b' is given twice", "5:1: error: the key 'a' is given twice"),
    Case(
      "a key twice inside", "objectives: {one: 1, one: 2}",
      "2:22: error: the key 'one' is given twice"),
    Case(
      "a key in quotation marks twice", "\"id\": x\nid: x",
      "3:1: error: the key 'id' is given twice"),
    Case(
      "a second document", "id: x\n--- !!map\nid: y",
      "3:1: error: the YAML cannot be read: but found another document"),
    Case(
      "an open bracket behind an umlaut", "title: ä [\nid: [x",
      "4:1: error: the YAML cannot be read: did not find expected ',' or ']'"),
  ])
  func refuses(_ yaml: Case) {
    let found = read("---\n\(yaml.yaml)\n---\n## A\n").headlines
    for headline in yaml.headlines { #expect(found.contains(headline), "\(found)") }
  }

  @Test func marksWithinTextsAreNoAnchors() throws {
    let lesson = try #require(
      read("---\nformat: 1\nid: x\ntitle: 'a &b *b'\nobjectives: [\"&c\", '*c']\n---\n## A\n")
        .lesson)
    #expect(lesson.title == "a &b *b")
    #expect(lesson.objectives == ["&c", "*c"])
  }

  @Test func manyAliasesCostNothing() {
    let bomb = "a: &a [x, x]\n" + (0..<30).map { "b\($0): [*a, *a]\n" }.joined()
    #expect(
      read("---\n\(bomb)---\n## A\n").headlines
        .contains("x.md:3:6: error: aliases are not used in lessons"))
  }

  @Test func deepNestingIsRefused() {
    let deep = "a: " + String(repeating: "[", count: 5000)
    let found = read("---\n\(deep)\n---\n## A\n").headlines
    #expect(found.contains { $0.contains("error: the ") }, "\(found)")
  }
}
