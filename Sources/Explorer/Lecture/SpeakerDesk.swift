package import TerminalGrid

/// The keys of one terminal of a lecture, with the line that is being typed there.
package struct SpeakerDesk: Sendable {
  /// A key's request.
  package enum Request: Hashable, Sendable {
    /// Something that the presenter does.
    case command(LectureCommand)
    /// The list of keys.
    case help
    /// To leave.
    case quit
    /// To draw the screen anew.
    case redraw
    /// To stop the process for a while.
    case suspend
  }

  /// The line that is being typed.
  private(set) var prompt: SpeakerPrompt?
  /// Whether the last key asked to leave, which a second one confirms.
  private(set) var isLeaving = false

  package init() {}

  /// Takes an input.
  ///
  /// - Parameter choices: How many choices the open vote has; nil if none is open.
  package mutating func update(_ input: Input, votingOn choices: Int?) -> Request? {
    let wasLeaving = isLeaving
    isLeaving = false
    if prompt != nil { return updatePrompt(input) }
    if case .character(let character) = input {
      if "0"..."9" ~= character {
        prompt = SpeakerPrompt(
          kind: choices == nil ? .step : .hands, editor: LineEditor(String(character)))
        return nil
      }
      if let choices, let hand = Self.hand(character), hand < choices {
        return .command(.hand(choice: hand))
      }
    }
    guard let action = SpeakerAction.keys.action(for: input) else { return nil }
    if action == .quit, input != .control("c"), !wasLeaving {
      isLeaving = true
      return nil
    }
    return request(action)
  }

  private mutating func request(_ action: SpeakerAction) -> Request? {
    switch action {
    case .wanted(let command): return .command(command)
    case .typingStarted(let kind):
      prompt = SpeakerPrompt(kind: kind)
      return nil
    case .helpToggled: return .help
    case .quit: return .quit
    case .redrawn: return .redraw
    case .suspended: return .suspend
    }
  }

  /// `a` for the first choice, up to `d`: the letters after those are keys.
  private static func hand(_ character: Character) -> Int? {
    "abcd".firstIndex(of: character).map { "abcd".distance(from: "abcd".startIndex, to: $0) }
  }

  private mutating func updatePrompt(_ input: Input) -> Request? {
    guard var open = prompt else { return nil }
    switch input {
    case .key(.enter):
      prompt = nil
      return open.command.map(Request.command)
    case .key(.escape), .control("c"): prompt = nil
    case .control("z"): return .suspend
    case .key(.backspace) where open.editor.text.isEmpty: prompt = nil
    default:
      _ = open.editor.update(input)
      prompt = open
    }
    return nil
  }

  /// The bottom line while something is typed or asked.
  var line: BottomLine? {
    if let prompt {
      return BottomLine(
        prompt: TypedLine(label: prompt.label, editor: prompt.editor), message: nil, hints: [])
    }
    return isLeaving
      ? BottomLine(prompt: nil, message: "q once more leaves; any other key stays", hints: []) : nil
  }

  /// Draws what is typed or asked over the last row of a screen.
  package func draw(on grid: inout Grid) {
    guard let line, grid.size.rows > 0 else { return }
    let (_, bottom) = grid.bounds.split(bottom: 1)
    grid.fill(bottom)
    line.draw(in: bottom, on: &grid)
  }
}
