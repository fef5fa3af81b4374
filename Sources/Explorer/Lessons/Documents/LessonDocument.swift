import ActivationMath
package import LessonKit
package import Plotting
package import TerminalGrid

/// A lesson as plain linear text with its pictures, for pipes and screen readers.
///
/// Every part of every step comes in its order, then the answers to the questions.
package struct LessonDocument: Sendable {
  /// The lines from top to bottom.
  package private(set) var lines: [StyledLine] = []
  /// The targets of the links, each as it is written in the lines.
  package let links: [String]

  private let columns: Int
  private let isPlain: Bool
  private let context: Context
  private var shownLine = 0

  /// The text of a lesson.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - columns: How wide lines may be.
  ///   - canvas: What curves are drawn with.
  ///   - isPlain: Whether pictures are told in words instead.
  package init(
    _ lesson: Lesson, columns: Int, canvas: CanvasKind = .braille, isPlain: Bool = false
  ) {
    self.columns = max(20, columns)
    self.isPlain = isPlain
    context = Context(catalogue: lesson.catalogue, canvas: canvas)
    links = lesson.steps.flatMap(\.parts).flatMap(\.blocks).flatMap(\.destinations)
    addHead(of: lesson)
    for index in lesson.steps.indices { addStep(index, of: lesson) }
    addAnswers(of: lesson)
  }

  private mutating func addHead(of lesson: Lesson) {
    addTitle(lesson.title, rule: "═")
    if let minutes = lesson.minutes { add(StyledText("About \(minutes) minutes.", .dim)) }
    guard !lesson.objectives.isEmpty else { return }
    add(StyledText("Afterwards you can:", .dim))
    for objective in lesson.objectives { add(StyledText("• \(objective)"), hanging: 2) }
  }

  private mutating func addStep(_ index: Int, of lesson: Lesson) {
    let step = lesson.steps[index]
    if index > 0 {
      lines.append(StyledLine())
      addTitle(step.title, rule: "─")
    }
    var live = step.view.flatMap { Instruments.settled(showing: $0, of: lesson) }
    var prose = Prose(columns: columns, context: surroundings(live))
    for (place, part) in step.parts.enumerated() {
      let view = part.view ?? (place == 0 ? step.view : nil)
      if let view { live = Instruments.settled(showing: view, of: lesson) }
      var next = Prose(columns: columns, context: surroundings(live), continuing: prose)
      next.lines.append(StyledLine())
      next.add(part.blocks)
      // A view that a step takes over from the one before has been shown.
      if let live, let view, view.line != shownLine {
        shownLine = view.line
        next.lines.append(StyledLine())
        next.lines += picture(of: live)
      }
      prose = next
    }
    prose.addFoot()
    lines += prose.lines
  }

  private func surroundings(_ live: (any Instrument)?) -> ProseContext {
    ProseContext(bindings: live?.bindings ?? [:], isPlain: isPlain)
  }

  private mutating func addTitle(_ title: String, rule: String) {
    add(StyledText(title, Style(.title, .bold)))
    guard !isPlain else { return }
    let width = min(columns, TextWidth.of(title))
    lines.append(StyledLine(String(repeating: rule, count: width), Style(.frame)))
  }

  private mutating func add(_ text: StyledText, hanging: Int = 0) {
    lines += text.wrapped(to: columns, hanging: hanging)
  }
}

// MARK: - Pictures

extension LessonDocument {
  private func picture(of live: any Instrument) -> [StyledLine] {
    guard !isPlain else { return live.words.flatMap { StyledText($0).wrapped(to: columns) } }
    guard let scene = live.scene else { return [] }
    let size = Size(columns: min(columns, 78), rows: scene.naturalRows ?? 16)
    return scene.grid(size, canvas: context.canvas).lines
  }
}

// MARK: - Answers

extension LessonDocument {
  private mutating func addAnswers(of lesson: Lesson) {
    guard !lesson.quizzes.isEmpty else { return }
    lines.append(StyledLine())
    addTitle("Answers", rule: "─")
    for step in lesson.steps {
      for quiz in step.quizzes { addAnswer(to: quiz, of: step) }
    }
  }

  private mutating func addAnswer(to quiz: Quiz, of step: Step) {
    var prose = Prose(columns: columns, context: surroundings(nil))
    prose.lines.append(StyledLine())
    prose.add(StyledText("\(step.title): ", Style(.title, .bold)) + answer(to: quiz, &prose))
    for choice in quiz.choices {
      let mark = isPlain ? choice.isRight ? "right: " : "wrong: " : choice.isRight ? "✓ " : "✗ "
      let sign = StyledText(mark, choice.isRight ? .good : .bad)
      let text = sign + prose.text(choice.text) + StyledText(": ") + prose.text(choice.feedback)
      prose.add(text, hanging: 2)
    }
    if !quiz.explanation.isEmpty { prose.add(quiz.explanation) }
    prose.addFoot()
    lines += prose.lines
  }

  private func answer(to quiz: Quiz, _ prose: inout Prose) -> StyledText {
    switch quiz.kind {
    case .one, .several:
      let rows = quiz.choices.indices.filter { quiz.choices[$0].isRight }.map { "\($0 + 1)" }
      return StyledText(rows.joined(separator: ", "))
    case .number(let number): return StyledText(NumberText.short(number.value))
    case .task(let task): return StyledText(task.source, Style(.code))
    case .match(let matching):
      let pairs = matching.items.map { item in
        prose.text(item.text) + StyledText(" → ") + prose.text(matching.partners[item.partner])
      }
      return pairs.dropFirst().reduce(pairs.first ?? StyledText()) { $0 + StyledText("; ") + $1 }
    case .prediction(let prediction):
      let truths = prediction.handles.map { handle in
        "\(handle.x == nil ? handle.label : "at \(handle.label)"): "
          + NumberText.short(handle.truth)
      }
      return StyledText(truths.joined(separator: "; "))
    }
  }
}
