/// Text whose parts look different: runs of text, each with its style.
public struct StyledText: Hashable, Sendable {
  /// A stretch of text in one style.
  public struct Run: Hashable, Sendable {
    /// The text.
    public var text: String
    /// How it looks.
    public var style: Style
  }

  /// The runs, none of them empty, neighbours of equal style joined.
  public private(set) var runs: [Run] = []

  /// An empty text.
  public init() {}

  /// A text in one style.
  public init(_ text: some StringProtocol, _ style: Style = .plain) {
    append(text, style)
  }

  /// A text in the style of a role.
  public init(_ text: some StringProtocol, _ role: Role) {
    append(text, Style(role))
  }

  /// Adds text at the end.
  public mutating func append(_ text: some StringProtocol, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    if let last = runs.indices.last, runs[last].style == style {
      runs[last].text += text
    } else {
      runs.append(Run(text: String(text), style: style))
    }
  }

  /// Adds text in the style of a role at the end.
  public mutating func append(_ text: some StringProtocol, _ role: Role) {
    append(text, Style(role))
  }

  /// Adds other runs at the end.
  public mutating func append(_ other: StyledText) {
    for run in other.runs { append(run.text, run.style) }
  }

  /// One text after another.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum.append(right)
    return sum
  }

  /// Whether there is no text.
  public var isEmpty: Bool { runs.isEmpty }
  /// The text without its styles.
  public var text: String { runs.map(\.text).joined() }
  /// How many cells it takes on one line.
  public var width: Int { runs.reduce(0) { $0 + TextWidth.of($1.text) } }

  /// The first of several wordings that fits into `width` cells; the last, cut, if none does.
  public static func first(of wordings: [StyledText], fitting width: Int) -> StyledText {
    wordings.first { $0.width <= width } ?? wordings.last?.truncated(to: width) ?? StyledText()
  }

  /// The text cut to at most `width` cells, with an ellipsis in the style of what was cut.
  public func truncated(to width: Int) -> StyledText {
    guard self.width > width else { return self }
    var result = StyledText()
    var room = width
    for run in runs {
      let cells = TextWidth.of(run.text)
      // A run that fills the room exactly must still give up a cell for the ellipsis.
      guard cells < room else {
        result.append(TextWidth.truncate(run.text + "…", to: room), run.style)
        return result
      }
      result.append(run.text, run.style)
      room -= cells
    }
    return result
  }
}

/// Styled text on one line.
public typealias StyledLine = StyledText
