import TerminalGrid

/// How the audience's screen is divided: the words above, the picture below, at full width.
struct AudienceLayout: Sendable {
  /// The room of the words.
  private(set) var words: Rect?
  /// The room of the picture.
  private(set) var picture: Rect?

  /// The layout of a lecture on a screen of a size.
  init(_ lecture: Lecture, in size: Size) {
    let whole = Rect(size)
    let hasPicture = lecture.picture != nil
    switch lecture.arrangement {
    case .words: words = whole
    case .picture where hasPicture: picture = whole
    case .picture, .pictureAndWords:
      guard hasPicture else {
        words = whole
        return
      }
      let isCopy = size != lecture.size
      let needed = isCopy ? lecture.page(in: size).count : lecture.words(in: size).count
      // The cover of a picture needs two rows, the picture two thirds of all: 16 where there are 24. A
      // smaller copy needs more rows for the same words.
      let share = isCopy ? size.rows / 3 : size.rows * 2 / 3
      let least = lecture.hidingQuestion == nil ? share : min(2, size.rows / 2)
      let most = size.rows - max(1, least)
      let (top, rest) = whole.split(top: min(needed + 1, most))
      (words, picture) = (top, rest)
    }
  }

  /// The room of text: lines longer than this are hard to read from afar.
  static func textColumns(_ size: Size) -> Int { max(1, min(size.columns - 2, 110)) }

  /// The rows of text: one is left free above a picture.
  var wordRows: Int { max(1, (words?.size.rows ?? 1) - (picture == nil ? 0 : 1)) }
}
