import TerminalGrid
import TestSupport
import Testing

@testable import Explorer

@Suite("Layout of an open lesson")
struct ReaderLayoutTests {
  private static func layout(
    _ columns: Int, _ rows: Int, _ picture: ReaderLayout.Picture, isViewWhole: Bool = false
  ) -> ReaderLayout {
    ReaderLayout(
      Rect(Size(columns: columns, rows: rows)), picture, focus: .prose, isViewWhole: isViewWhole)
  }

  @Test("A stacked picture has half of the rows, and a line of them while it is covered")
  func stacked() {
    let shown = Self.layout(80, 22, .shown)
    #expect(shown.prose?.size.rows == 8)
    #expect(shown.live?.size.rows == 13)
    let covered = Self.layout(80, 22, .covered)
    #expect(covered.prose?.size.rows == 20)
    #expect(covered.live?.size.rows == 1)
    #expect(covered.border == .rule)
  }

  @Test("Side by side the text keeps its columns when the picture is uncovered")
  func sideBySide() {
    #expect(Self.layout(120, 38, .covered) == Self.layout(120, 38, .shown))
  }

  @Test("A covered picture gives way where one is shown at a time, and where it is to be whole")
  func alone() {
    let small = Self.layout(40, 10, .covered)
    #expect(small.prose?.size.rows == 9)
    #expect(small.live == nil)
    #expect(Self.layout(80, 22, .covered, isViewWhole: true).prose?.size.rows == 20)
    #expect(Self.layout(80, 22, .shown, isViewWhole: true).prose == nil)
  }
}
