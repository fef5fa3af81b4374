import TestSupport
import Testing

@testable import Host

@Suite struct RegularFileTests {
  @Test func whatIsNoFileIsRefusedWithoutWaiting() {
    let directory = OddDirectory()
    directory.makePipe("pipe")
    directory.makeDirectory("directory")
    directory.link("zero", to: "/dev/zero")
    directory.link("loop", to: "loop")
    for (name, kind) in [("pipe", "pipe"), ("directory", "directory"), ("zero", "device")] {
      #expect(throws: FileFailure.irregular(kind: kind)) {
        try RegularFile.bytes(of: directory.path + "/" + name, limit: 100)
      }
    }
    #expect(throws: FileFailure.self) {
      try RegularFile.bytes(of: directory.path + "/loop", limit: 100)
    }
    #expect(throws: FileFailure.missing) {
      try RegularFile.bytes(of: directory.path + "/none", limit: 100)
    }
  }

  @Test func aFileIsReadUpToTheLimit() throws {
    let directory = OddDirectory()
    directory.write("a", bytes: Array(repeating: 7, count: 100_000))
    let path = directory.path + "/a"
    #expect(try RegularFile.bytes(of: path, limit: 100_000).count == 100_000)
    #expect(throws: FileFailure.tooLarge(limit: 99_999)) {
      try RegularFile.bytes(of: path, limit: 99_999)
    }
    // Files of the kernel say that they are empty.
    #expect(throws: FileFailure.tooLarge(limit: 10)) {
      try RegularFile.bytes(of: "/proc/self/status", limit: 10)
    }
  }

  @Test func aLinkIsFollowedOrRefused() throws {
    let directory = OddDirectory()
    directory.write("a", "x")
    directory.link("b", to: "a")
    let path = directory.path + "/b"
    #expect(try RegularFile.bytes(of: path, limit: 10) == Array("x".utf8))
    #expect(throws: FileFailure.link) {
      try RegularFile.bytes(of: path, limit: 10, links: .refused)
    }
  }

  @Test func aReplacementIsWrittenThroughLinks() throws {
    let directory = OddDirectory()
    directory.makeDirectory("there")
    directory.write("there/a", "old")
    directory.link("there/b", to: "a")
    directory.link("c", to: "there/b")
    try RegularFile.replace(directory.path + "/c", with: Array("new".utf8))
    for name in ["there/a", "there/b", "c"] {
      let bytes = try RegularFile.bytes(of: directory.path + "/" + name, limit: 10)
      #expect(bytes == Array("new".utf8))
    }
    #expect(throws: FileFailure.link) {
      try RegularFile.bytes(of: directory.path + "/c", limit: 10, links: .refused)
    }
  }

  @Test func aLinkToAFileThatIsNotThereYetMakesIt() throws {
    let directory = OddDirectory()
    directory.link("a", to: directory.state("b"))
    try RegularFile.replace(directory.path + "/a", with: [1])
    #expect(try RegularFile.bytes(of: directory.path + "/b", limit: 10) == [1])
  }

  @Test func whatLiesInTheWayOfTheNewFileIsNotWaitedFor() throws {
    let directory = OddDirectory()
    directory.write("a", "old")
    directory.makePipe("a.new")
    try RegularFile.replace(directory.path + "/a", with: [1])
    #expect(try RegularFile.bytes(of: directory.path + "/a", limit: 10) == [1])
    #expect(!directory.contains("a.new"))
  }

  @Test func onlyAFileIsReplaced() {
    let directory = OddDirectory()
    directory.makePipe("pipe")
    directory.link("zero", to: "/dev/zero")
    #expect(throws: FileFailure.irregular(kind: "pipe")) {
      try RegularFile.replace(directory.path + "/pipe", with: [1])
    }
    #expect(throws: FileFailure.irregular(kind: "device")) {
      try RegularFile.replace(directory.path + "/zero", with: [1])
    }
  }

  @Test func aNewFileTakesNobodysPlace() throws {
    let directory = OddDirectory()
    directory.write("a", "old")
    directory.link("b", to: directory.state("none"))
    for name in ["a", "b"] {
      #expect(throws: FileFailure.system(.exists)) {
        try RegularFile.create(directory.path + "/" + name, with: [1])
      }
    }
    #expect(try RegularFile.bytes(of: directory.path + "/a", limit: 10) == Array("old".utf8))
    try RegularFile.create(directory.state("c"), with: [1])
    #expect(try RegularFile.bytes(of: directory.path + "/c", limit: 10) == [1])
  }

  @Test func aFileIsMovedOnlyToAFreeName() throws {
    let directory = OddDirectory()
    directory.write("a", "a")
    directory.write("b", "b")
    #expect(try !RegularFile.move(directory.path + "/a", toFree: directory.path + "/b"))
    #expect(try RegularFile.move(directory.path + "/a", toFree: directory.state("c")))
    #expect(!directory.contains("a"))
    #expect(try RegularFile.bytes(of: directory.path + "/b", limit: 10) == Array("b".utf8))
    #expect(try RegularFile.bytes(of: directory.path + "/c", limit: 10) == Array("a".utf8))
  }
}
