import TestSupport
import Testing

@testable import Host

@Suite struct FileLockTests {
  @Test func oneHasItAtATime() throws {
    let directory = OddDirectory()
    let path = directory.state("a.lock")
    let first = try #require(try FileLock(of: path))
    let second = try first.hold { try FileLock(of: path) }
    #expect(second == nil)
  }

  @Test func itIsFreeAfterItsHolder() throws {
    let directory = OddDirectory()
    let path = directory.state("a.lock")
    _ = try FileLock(of: path)
    #expect(try FileLock(of: path) != nil)
  }

  @Test func aLinkIsNoPlaceForIt() {
    let directory = OddDirectory()
    directory.link("a.lock", to: "/dev/null")
    #expect(throws: FileFailure.link) { try FileLock(of: directory.path + "/a.lock") }
  }
}
