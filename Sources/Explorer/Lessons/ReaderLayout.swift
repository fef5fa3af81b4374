import TerminalGrid

/// The layout of an open lesson: the rectangles of prose and live view.
///
/// Side by side from 100 columns, stacked below, one at a time under 60 columns or where stacking
/// would leave neither enough. A picture that waits for an answer leaves the text its rows where the two
/// are stacked.
struct ReaderLayout: Hashable, Sendable {
  private(set) var headline: Rect?
  private(set) var prose: Rect?
  private(set) var live: Rect?
  /// The border around the live view.
  private(set) var border = Border.none

  /// What a step has to show beside its text.
  enum Picture: Hashable, Sendable {
    case none
    /// One that waits for an answer.
    case covered
    case shown
  }

  /// The border between the live view and the text.
  enum Border: Hashable, Sendable {
    case none
    /// A line with the title, where every row counts.
    case rule
    case frame
  }

  /// The rectangle of the instrument: the live view without its frame.
  var instrument: Rect? {
    switch border {
    case .none: live
    case .rule: live?.inset(top: 1)
    case .frame: live?.inset(left: 1, top: 1, right: 1, bottom: 1)
    }
  }

  /// A layout; `isViewWhole` leaves the text out, unless the picture is covered.
  init(_ whole: Rect, _ picture: Picture, focus: OpenLesson.Focus, isViewWhole: Bool = false) {
    var rect = whole
    if whole.size.rows >= 5 {
      let (top, below) = whole.split(top: 1)
      (headline, rect) = (top, below)
    }
    guard picture != .none else {
      prose = rect
      return
    }
    if isViewWhole, picture == .shown {
      live = rect
    } else if rect.size.columns >= 100 {
      let (left, right) = rect.split(left: min(56, rect.size.columns * 2 / 5))
      (prose, live, border) = (left, right, .frame)
    } else if rect.size.columns >= 60, rect.size.rows >= 16 {
      // The picture has half of the screen; the rule above it is not part of it, and all that is left
      // of a covered one.
      let rows = rect.size.rows
      let (top, bottom) = rect.split(top: picture == .covered ? rows - 1 : (rows - 3) * 9 / 20)
      (prose, live, border) = (top, bottom, .rule)
    } else if focus == .live, picture == .shown {
      live = rect
    } else {
      prose = rect
    }
  }
}
