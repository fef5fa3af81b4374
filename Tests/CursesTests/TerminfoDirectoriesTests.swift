import Testing

@testable import Curses

@Suite struct TerminfoDirectoriesTests {
  @Test func whatIsHereComesLast() {
    #expect(
      TerminfoDirectories.extended("/mine:") { $0.hasPrefix("/usr/lib") }
        == "/mine::/usr/lib/terminfo")
    #expect(
      TerminfoDirectories.extended("") { $0 == "/run/current-system/sw/share/terminfo" }
        == ":/run/current-system/sw/share/terminfo")
  }

  @Test func nothingComesTwice() {
    let once = TerminfoDirectories.extended("") { _ in true }
    #expect(TerminfoDirectories.extended(once) { _ in true } == once)
    #expect(TerminfoDirectories.extended("") { _ in false } == "")
  }
}
