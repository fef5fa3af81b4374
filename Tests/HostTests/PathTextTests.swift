import TestSupport
import Testing

@testable import Host

@Suite struct PathTextTests {
  static let names: [[UInt8]] = [
    Array("relu.md".utf8), Array("é 漢 👩‍👩‍👧.md".utf8), [0x63, 0xE9, 0x2E, 0x6D, 0x64], [0xFF, 0xFE],
    [0xF0, 0x9F, 0x98], [0xED, 0xA0, 0x80], [0xC0, 0x80],
    // What stands for a byte elsewhere, as a character of a name.
    Array("\u{10FF80}\u{10FFFF}x".utf8), Array("a\u{10FFE9}".utf8) + [0xE9],
  ]

  @Test(arguments: names)
  func everyNameComesBackByteForByte(name: [UInt8]) {
    #expect(PathText.bytes(of: PathText.decode(name)) == name)
  }

  @Test func differentBytesAreDifferentTexts() {
    let texts = PathTextTests.names.map { PathText.decode($0) }
    #expect(Set(texts).count == texts.count)
    #expect(PathText.decode([0xE9]) != PathText.decode(Array("\u{10FFE9}".utf8)))
    #expect(!PathText.areSame("\u{E9}", "e\u{301}"))
  }

  @Test func whatIsShownIsOneLineOfText() {
    let name: [UInt8] = Array("a\nb\u{202E}\u{1B}[2J".utf8) + [0xE9, 0x09]
    #expect(PathText.shown(PathText.decode(name)) == #"a\nb\u{202E}\u{1B}[2J\xE9\t"#)
    #expect(PathText.shown("é 漢.md") == "é 漢.md")
  }

  @Test func aDirectoryKeepsTheBytesOfItsNames() throws {
    let directory = OddDirectory()
    let latin: [UInt8] = [0x63, 0x61, 0x66, 0xE9, 0x2E, 0x6D, 0x64]
    let name = PathText.decode(latin)
    directory.write(name, "latin")
    directory.write("caf\u{FFFD}.md", "replaced")
    let names = try Directory.names(in: directory.path)
    #expect(Set(names.map { PathText.bytes(of: $0) }) == [latin, Array("caf\u{FFFD}.md".utf8)])
    let bytes = try RegularFile.bytes(of: directory.path + "/" + name, limit: 100)
    #expect(bytes == Array("latin".utf8))
  }

  @Test func aZeroByteEndsNoPath() {
    let directory = OddDirectory()
    directory.write("a", "x")
    #expect(throws: FileFailure.missing) {
      try RegularFile.bytes(of: directory.path + "/a\0b", limit: 100)
    }
  }
}
