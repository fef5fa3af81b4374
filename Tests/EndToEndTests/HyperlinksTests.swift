import TestSupport
import Testing

@testable import hillock

/// Which addresses a terminal is given as links.
@Suite struct HyperlinksTests {
  @Test(arguments: ["http://e.org/a", "https://e.org/?q=1&r=2#s", "mailto:a@e.org"])
  func webAndMailAddressesAreLinks(address: String) {
    #expect(
      Hyperlinks.mark("see \(address).", [address])
        == "see \u{1B}]8;;\(address)\u{1B}\\\(address)\u{1B}]8;;\u{1B}\\.")
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ssh://e.org", "HTTPX://e.org",
    "x-man-page://ls", "http:/e.org", "https://e.org/\u{1B}[31m", "https://e.org/ü", "mail:a@e.org",
    "hcp://e.org", "ms-settings:x",
  ])
  func nothingElseIs(address: String) {
    #expect(Hyperlinks.mark("see \(address).", [address]) == "see \(address).")
    // At the beginning of a text an address is not searched for.
    #expect(Hyperlinks.mark(address, [address]) == address)
  }

  @Test func theLongestAddressIsTheLink() {
    let addresses = ["https://e.org/a", "https://e.org/a/b"]
    let marked = Hyperlinks.mark("https://e.org/a/b https://e.org/a", addresses)
    #expect(marked.contains("]8;;https://e.org/a/b\u{1B}\\https://e.org/a/b\u{1B}]8;;"))
    #expect(marked.contains("]8;;https://e.org/a\u{1B}\\https://e.org/a\u{1B}]8;;"))
  }

  @Test func onATerminalALessonGivesNoOtherLinks() throws {
    let course = try TemporaryDirectory()
    try course.write(
      """
      ---
      format: 1
      id: links
      title: Links
      ---

      [web](https://e.org/a), [script](javascript:alert), [a file](file:///etc/passwd).
      """, to: "01-links.md")
    let run = try CommandRun.shell(
      "TERM=xterm script -qec '\(BuiltProduct.hillock) lessons show links --lessons \(course.path)' /dev/null"
    )
    #expect(run.output.contains("]8;;https://e.org/a\u{1B}"))
    #expect(!run.output.contains("]8;;javascript") && !run.output.contains("]8;;file"))
  }
}
