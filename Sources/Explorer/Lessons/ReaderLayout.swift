import TerminalGrid

/// The layout of an open lesson: the rectangles of prose and live view.
///
/// Side by side from 100 columns, stacked below, one at a time under 60 columns or where stacking
/// would leave neither enough.
struct ReaderLayout: Hashable, Sendable {
  private(set) var headline: Rect?
  private(set) var prose: Rect?
  private(set) var live: Rect?
  /// Whether the live view has a frame.
  private(set) var isFramed = false

  /// The rectangle of the instrument: the live view without its frame.
  var instrument: Rect? {
    isFramed ? live?.inset(left: 1, top: 1, right: 1, bottom: 1) : live
  }

  init(_ whole: Rect, hasLiveView: Bool, focus: Reader.Focus) {
    var rect = whole
    if whole.size.rows >= 5 {
      let (top, below) = whole.split(top: 1)
      (headline, rect) = (top, below)
    }
    guard hasLiveView else {
      prose = rect
      return
    }
    if rect.size.columns >= 100 {
      let (left, right) = rect.split(left: min(56, rect.size.columns * 2 / 5))
      (prose, live, isFramed) = (left, right, true)
    } else if rect.size.columns >= 60, rect.size.rows >= 16 {
      let (top, bottom) = rect.split(top: rect.size.rows * 9 / 20)
      (prose, live, isFramed) = (top, bottom, true)
    } else if focus == .live {
      live = rect
    } else {
      prose = rect
    }
  }
}
