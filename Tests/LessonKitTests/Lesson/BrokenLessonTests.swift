import ActivationMath
import TestSupport
import Testing

@testable import LessonKit

/// Lessons with mistakes, and exactly what is said about them.
@Suite struct BrokenLessonTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var expected: [String]

    init(_ name: String, _ text: String, _ expected: String...) {
      testDescription = name
      self.text = text
      self.expected = expected
    }
  }

  static let frontMatter: [Case] = [
    Case(
      "empty file", "",
      "x.md:1:1: error: the lesson has no front matter",
      "x.md:1:1: error: the lesson has no steps"),
    Case(
      "no front matter", "# Title\n\n## A\n",
      "x.md:1:1: error: the lesson has no front matter",
      "x.md:1:1: warning: a heading with one # does not start a step"),
    Case(
      "an empty line before it", "\n---\nformat: 1\n---\n## A\n",
      "x.md:1:1: error: the lesson has no front matter",
      "x.md:3:1: error: the line below this text makes it a heading"),
    Case(
      "not closed", "---\nformat: 1\n## A\n",
      "x.md:1:1: error: the front matter is not closed"),
    Case(
      "empty", "---\n---\n## A\n",
      "x.md:1:1: error: the front matter has no 'format'",
      "x.md:1:1: error: the front matter has no 'id'",
      "x.md:1:1: error: the front matter has no 'title'"),
    Case(
      "unknown key", "---\nformat: 1\nid: x\ntitel: X\n---\n## A\n",
      "x.md:1:1: error: the front matter has no 'title'",
      "x.md:4:1: error: unknown key 'titel' in the front matter"),
    Case(
      "unknown format", "---\nformat: 2\nid: x\ntitle: X\n---\n## A\n",
      "x.md:2:9: error: format 2 is not known to this version"),
    Case(
      "bad id", "---\nformat: 1\nid: X Y\ntitle: X\n---\n## A\n",
      "x.md:3:5: error: 'X Y' is not an id"),
    Case(
      "empty title", "---\nformat: 1\nid: x\ntitle:\n---\n## A\n",
      "x.md:4:7: error: 'title' is empty, but must be a text"),
    Case(
      "title with a colon", "---\nformat: 1\nid: x\ntitle: ELU: a floor\n---\n## A\n",
      "x.md:4:11: error: the YAML cannot be read: mapping values are not allowed in this context"),
    Case(
      "minutes in words", "---\nformat: 1\nid: x\ntitle: X\nminutes: ten\n---\n## A\n",
      "x.md:5:10: error: 'minutes' is 'ten', but must be a whole number from 1 to 600"),
    Case(
      "objectives as a mapping",
      "---\nformat: 1\nid: x\ntitle: X\nobjectives: {a: b}\n---\n## A\n",
      "x.md:5:13: error: 'objectives' is a mapping, but must be a list"),
    Case(
      "a list inside a list", "---\nformat: 1\nid: x\ntitle: X\nrequires: [[a]]\n---\n## A\n",
      "x.md:5:12: error: 'requires' is a list, but must be a list of texts"),
    Case(
      "not a mapping", "---\n- format\n---\n## A\n",
      "x.md:2:1: error: the front matter must be a list of settings"),
    Case(
      "a key twice", "---\nformat: 1\nid: x\nid: y\ntitle: X\n---\n## A\n",
      "x.md:4:1: error: the key 'id' is given twice"),
    Case(
      "a tab", "---\nformat: 1\nid: x\n\ttitle: X\n---\n## A\n",
      "x.md:4:1: error: the YAML cannot be read: found a tab character that violates indentation"),
    Case(
      "an alias", "---\nformat: 1\nid: x\ntitle: *x\n---\n## A\n",
      "x.md:4:8: error: the YAML cannot be read: found undefined alias"),
  ]

  static let steps: [Case] = [
    Case(
      "no step", header + "\n",
      "x.md:1:1: error: the lesson has no steps"),
    Case(
      "a heading by dashes", header + "## A\ntext\n---\n\nmore\n",
      "x.md:7:1: error: the line below this text makes it a heading"),
    Case(
      "a heading by equals signs", header + "## A\n\nTitle\n===\n",
      "x.md:8:1: error: the line below this text makes it a heading"),
    Case(
      "two steps of one name", header + "## A\n\n## B\n\n## *A*\n",
      "x.md:10:1: error: two steps are called 'a', the other in line 6"),
    Case(
      "an id that another step has", header + "## A\n## B\n<!-- id: a -->\n",
      "x.md:7:1: error: two steps are called 'a', the other in line 6"),
    Case(
      "a heading of marks", header + "## ?\n",
      "x.md:6:1: error: the step has no name"),
    Case(
      "a heading with one mark", header + "# A\n\n## B\n",
      "x.md:6:1: warning: a heading with one # does not start a step"),
    Case(
      "a fence that stays open", header + "## A\n\n```python\n## B\n",
      "x.md:8:1: error: the block that opens here is never closed"),
    Case(
      "a fence closed by a shorter one", header + "## A\n\n````view\nplot: relu\n```\n",
      "x.md:8:1: error: the block that opens here is never closed",
      "x.md:10:1: error: the YAML cannot be read: found character that cannot start any token"),
  ]

  static let directives: [Case] = [
    Case(
      "misspelt", header + "## A\n<!-- puase -->\n<!-- Note: x -->\n<!-- i d: x -->\n",
      "x.md:7:1: warning: the comment looks like a misspelt directive, 'puase'",
      "x.md:8:1: warning: the comment looks like a misspelt directive, 'Note'"),
    Case(
      "without a value", header + "## A\n<!-- note -->\n<!-- id: -->\n<!-- pause: 3 -->\n",
      "x.md:7:1: error: 'note' has no value",
      "x.md:8:1: error: 'id' has no value",
      "x.md:9:1: error: 'pause' takes no value"),
    Case(
      "a bad id", header + "## A\n<!-- id: Not This -->\n",
      "x.md:7:1: error: 'Not This' is not an id"),
    Case(
      "an id too late", header + "## A\ntext\n<!-- id: b -->\n",
      "x.md:8:1: error: the id does not stand directly under the heading"),
    Case(
      "in a line of text", header + "## A\nα text <!-- pause --> more\n",
      "x.md:7:8: error: 'pause' inside a line of text is not read"),
    Case(
      "in a list", header + "## A\n- a\n\n  <!-- pause -->\n",
      "x.md:9:3: error: 'pause' inside a list, a quotation or a quiz is not read"),
    Case(
      "in a quotation", header + "## A\n> a\n>\n> <!-- note: b -->\n",
      "x.md:9:3: error: 'note' inside a list, a quotation or a quiz is not read"),
    Case(
      "pauses around nothing", header + "## A\n<!-- pause -->\na\n<!-- pause -->\n",
      "x.md:7:1: warning: nothing stands before the pause",
      "x.md:9:1: warning: nothing follows the pause"),
    Case(
      "text beside it", header + "## A\n<!-- pause --> b\n<!-- x --><!-- pause -->\n\nc\n",
      "x.md:7:1: warning: nothing stands before the pause",
      "x.md:7:16: warning: text on the line of a comment is not shown",
      "x.md:8:11: warning: nothing stands before the pause"),
    Case(
      "a comment that stays open", header + "## A\n<!-- note: x\n\n## B\n",
      "x.md:7:1: error: the comment is not closed"),
  ]

  static let prose: [Case] = [
    Case(
      "HTML", header + "## A\n<div>\nx\n</div>\n\n<!-- a\nb --> <b>\n",
      "x.md:7:1: warning: HTML is not shown",
      "x.md:12:7: warning: HTML is not shown"),
    Case(
      "a fence in a list", header + "## A\n- a\n  ```view\n  plot: relu\n  ```\n",
      "x.md:8:3: error: a view block inside a list, a quotation or a quiz is not read"),
    Case(
      "a misspelt fence", header + "## A\n```veiw\nplot: relu\n```\n",
      "x.md:7:1: warning: a block of 'veiw' is shown as code"),
    Case(
      "words after view", header + "## A\n```view plot\nplot: relu\n```\n",
      "x.md:7:1: error: 'plot' after 'view' has no meaning"),
    Case(
      "two views in a part", header + "## A\n```view\nplot: relu\n```\n```view\nplot: elu\n```\n",
      "x.md:10:1: error: a second view in one part, the first in line 7"),
    Case(
      "a footnote that is missing", header + "## A\nα b[^who] c\n",
      "x.md:7:4: warning: the footnote [^who] is not defined"),
    Case(
      "a footnote in a footnote", header + "## A\nα[^1] b[^2]\n\n[^1]: see[^2]\n[^2]: c\n",
      "x.md:9:7: warning: a footnote refers to a footnote"),
    Case(
      "a picture without words", header + "## A\nα ![](https://e.org/a.png)\n",
      "x.md:7:3: warning: the picture has no alternative text, so nothing of it is shown"),
    Case(
      "a control character", header + "## A\nαβ \u{1B}[31m\n",
      "x.md:7:4: warning: the line contains the control character U+001B"),
    Case(
      "a bidirectional control", header + "## A\nα\u{202E}b\n",
      "x.md:7:2: warning: the line contains the control character U+202E"),
    Case(
      "a control character as an entity", header + "## A\na\nαβ &#27;[31m\n",
      "x.md:8:4: warning: an entity stands for the control character U+001B"),
  ]

  @Test(arguments: frontMatter + steps + directives + prose)
  func saysExactlyThis(_ broken: Case) {
    #expect(read(broken.text).headlines == broken.expected)
  }

  @Test func oneRunFindsEverything() {
    let text = """
      ---
      format: 1
      titel: Activation
      minutes: long
      ---
      Prose
      ---
      ## One
      ```view
      plot: [rulu]
      ```
      ## One
      <!-- puase -->
      """
    #expect(
      read(text).headlines == [
        "x.md:1:1: error: the front matter has no 'id'",
        "x.md:1:1: error: the front matter has no 'title'",
        "x.md:3:1: error: unknown key 'titel' in the front matter",
        "x.md:4:10: error: 'minutes' is 'long', but must be a whole number from 1 to 600",
        "x.md:6:1: error: the line below this text makes it a heading",
        "x.md:10:8: error: unknown function 'rulu'",
        "x.md:12:1: error: two steps are called 'one', the other in line 8",
        "x.md:13:1: warning: the comment looks like a misspelt directive, 'puase'",
      ])
  }

  @Test func anErrorKeepsTheLessonBackAndAWarningDoesNot() throws {
    let directory = OddDirectory()
    directory.write("1-a.md", "---\nformat: 1\nid: a\ntitle: A\n---\n## A\n`relu(1) = 2`\n")
    directory.write("2-b.md", "---\nformat: 1\nid: b\ntitle: B\n---\n## B\n<!-- puase -->\n")
    let course = try Course.load(from: directory.path, catalogue: .standard)
    #expect(course.lessons.map(\.id) == ["b"])
    // Its rendering is looked at all the same, so that one run finds everything.
    #expect(course.broken.map(\.readable?.id) == ["a"])
  }
}
