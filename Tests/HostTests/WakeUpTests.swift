import Dispatch
import Testing

@testable import Host

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct WakeUpTests {
  private func canBeRead(_ wakeUp: WakeUp, within milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: wakeUp.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, milliseconds) > 0
  }

  @Test func anotherThreadWakesWhoeverWaits() throws {
    let wakeUp = try WakeUp()
    #expect(!canBeRead(wakeUp, within: 0))
    DispatchQueue.global().async { wakeUp.wake() }
    #expect(canBeRead(wakeUp, within: 10_000))
    wakeUp.clear()
    #expect(!canBeRead(wakeUp, within: 0))
  }

  @Test func manyCallsNeverWaitAndAreClearedAtOnce() throws {
    let wakeUp = try WakeUp()
    for _ in 0..<200_000 { wakeUp.wake() }
    #expect(canBeRead(wakeUp, within: 0))
    wakeUp.clear()
    #expect(!canBeRead(wakeUp, within: 0))
  }
}
