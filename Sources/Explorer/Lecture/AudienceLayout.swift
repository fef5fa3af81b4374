import TerminalGrid

/// How the audience's screen is divided: the words above, the picture below, at full width.
struct AudienceLayout: Sendable {
  /// The room of the words.
  private(set) var words: Rect?
  /// The room of the picture.
  private(set) var picture: Rect?

  /// A picture has as many rows where the screen has 24, and two thirds of a larger one.
  private static let leastPicture = 16

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
      let needed = lecture.words(columns: Self.textColumns(size)).count + 1
      let most = max(size.rows - max(Self.leastPicture, size.rows * 2 / 3), min(3, size.rows / 2))
      let (top, rest) = whole.split(top: min(needed, most))
      (words, picture) = (top, rest)
    }
  }

  /// The room of text: lines longer than this are hard to read from afar.
  static func textColumns(_ size: Size) -> Int { max(1, min(size.columns - 2, 110)) }
}
