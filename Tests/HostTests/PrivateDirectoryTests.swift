import TestSupport
import Testing

@testable import Host

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct PrivateDirectoryTests {
  @Test func itIsMadeForItsOwnerAlone() throws {
    let directory = try TemporaryDirectory()
    let path = directory.path("a/b")
    try PrivateDirectory.make(path)
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o700)
    try PrivateDirectory.make(path)
  }

  @Test(arguments: [0o720, 0o702, 0o777, 0o1777])
  func oneThatOthersCanWriteToIsRefused(mode: Int) throws {
    let directory = try TemporaryDirectory()
    let path = directory.path("open")
    try PrivateDirectory.make(path)
    #expect(chmod(path, mode_t(mode)) == 0)
    #expect(throws: PrivateDirectory.Refusal.open) { try PrivateDirectory.make(path) }
  }

  @Test func aLinkAndAFileAreRefused() throws {
    let directory = try TemporaryDirectory()
    #expect(symlink(directory.path, directory.path("link")) == 0)
    #expect(throws: PrivateDirectory.Refusal.noDirectory) {
      try PrivateDirectory.make(directory.path("link"))
    }
    try directory.write("", to: "file")
    #expect(throws: PrivateDirectory.Refusal.noDirectory) {
      try PrivateDirectory.check(directory.path("file"))
    }
    #expect(throws: PrivateDirectory.Refusal.failed(.missing)) {
      try PrivateDirectory.check(directory.path("nothing"))
    }
  }

  @Test(.enabled(if: geteuid() == 0)) func oneOfSomebodyElseIsRefused() throws {
    let directory = try TemporaryDirectory()
    let path = directory.path("theirs")
    try PrivateDirectory.make(path)
    #expect(chown(path, 12345, 12345) == 0)
    #expect(throws: PrivateDirectory.Refusal.foreign) { try PrivateDirectory.check(path) }
  }
}
