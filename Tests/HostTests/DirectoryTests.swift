import TestSupport
import Testing

@testable import Host

@Suite struct DirectoryTests {
  @Test(arguments: [
    ("/a/b", "/a"), ("/a", "/"), ("/", "/"), ("a", "."), (".", "."), ("a/b/c", "a/b"),
  ])
  func aPathLiesInItsParent(_ path: String, _ parent: String) {
    #expect(Directory.parent(of: path) == parent)
  }

  @Test func whatIsMissingAboveIsMadeToo() throws {
    let directory = OddDirectory()
    let path = directory.state("a/b/c")
    try Directory.make(path, mode: 0o700)
    #expect(FileKind(of: path) == .directory)
    try Directory.make(path)
  }

  @Test func whatIsInTheWayIsNamed() {
    let directory = OddDirectory()
    directory.write("a", "a file")
    let failure = #expect(throws: Directory.NotMade.self) {
      try Directory.make(directory.path + "/a/b")
    }
    #expect(failure?.path == directory.path + "/a/b")
  }
}
