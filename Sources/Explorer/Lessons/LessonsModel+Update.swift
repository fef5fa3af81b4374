import LessonKit
import TerminalGrid

extension LessonsModel {
  mutating func update(_ input: Input, in context: inout Context) -> Outcome {
    record.now = context.now
    var outcome = react(to: input, in: &context)
    if let progress = record.takeUnsaved() { outcome.effects.append(.saveProgress(progress)) }
    return outcome
  }

  mutating func react(to input: Input, in context: inout Context) -> Outcome {
    switch input {
    case .tick: return read(in: &context) { $0.pass(input, to: &$2, &$1) }
    case .mouse(let event): return update(event, in: &context)
    default: break
    }
    (awaited, notice) = (nil, nil)
    reader?.message = nil
    if confirming != nil { return confirm(input, in: context) }
    if let reader, leaves.isEmpty, reader.outline == nil, reader.focus == .live,
      reader.live?.isTyping == true
    {
      return read(in: &context) { $0.pass(input, to: &$2, &$1) }
    }
    if leaves.isEmpty, case .character(let character) = input {
      reader?.takeStart(character, record)
    }
    return updateByKey(input, in: &context)
  }

  /// Does what waits for a yes if the input is one; nothing waits any more.
  mutating func confirm(_ input: Input, in context: Context) -> Outcome {
    guard let what = confirming else { return .ignored }
    confirming = nil
    guard what.isConfirmed(by: input) else { return .handled }
    switch what {
    case .question(let quiz): reader?.forget(quiz, &record)
    case .lesson(let lesson): record.forget(lesson: lesson.id)
    case .course: record.forgetAll()
    case .exam: handIn(in: context)
    }
    chosen = min(chosen, max(0, rowCount - 1))
    return .handled
  }
}

// MARK: - Keys

extension LessonsModel {
  var layers: [KeyLayer<LessonsModel>] {
    if let confirming { return [Self.layer(of: confirming)] }
    guard leaves.isEmpty else { return [Self.leafLayer] }
    guard let reader else { return [Self.listLayer] }
    guard reader.outline == nil else { return [Self.outlineLayer] }
    if reader.focus == .live, let live = reader.live {
      return [Self.layer(ReaderAction.steppingKeys), Self.layer(ReaderAction.liveKeys)]
        + [Self.layer(of: live), Self.leavingLayer]
    }
    let stepping = Self.layer(ReaderAction.steppingKeys)
    let panes = Self.layer(ReaderAction.paneKeys)
    guard let quiz = reader.question else {
      return [stepping, Self.layer(ReaderAction.proseKeys), panes]
    }
    return [
      Self.fieldLayer, Self.layer(of: quiz, isTyping: reader.isTyping(in: quiz)), stepping, panes,
    ]
  }

  /// The keys that matter. On a small screen the way to the live view, or from it, counts for more than the way
  /// back.
  var hints: [Hint] {
    var hints = layers.flatMap(\.hints)
    guard let back = hints.firstIndex(where: { $0.word == "back" }),
      let pane = hints.firstIndex(where: { ["pane", "text"].contains($0.word) }), pane > back
    else { return hints }
    hints.insert(hints.remove(at: pane), at: back)
    return hints
  }

  /// Characters go into a question's field before keys have other meanings.
  private static let fieldLayer = KeyLayer<LessonsModel>(help: [], hints: []) {
    input, model, context in
    let outcome = model.read(in: &context) { reader, record, _ in
      reader.type(input, record) ? .handled : .ignored
    }
    return outcome.isHandled ? outcome : nil
  }

  /// The keys of what waits for a yes, which come before all others.
  private static func layer(of confirmation: Confirmation) -> KeyLayer<LessonsModel> {
    KeyLayer(help: [], hints: confirmation.hints) { _, _, _ in nil }
  }

  private static let listLayer = KeyLayer<LessonsModel>(CourseAction.keys) {
    action, model, context in
    model.update(action, in: context)
    return .handled
  }

  private static let outlineLayer = KeyLayer<LessonsModel>(OutlineAction.keys) {
    action, model, context in
    model.read(in: &context) { reader, record, _ in
      reader.update(action, &record)
      return .handled
    }
  }

  private static func layer(_ table: KeyTable<ReaderAction>) -> KeyLayer<LessonsModel> {
    KeyLayer(table) { action, model, context in
      if action == .wentBack, model.comeBack(in: context) { return .handled }
      return model.read(in: &context) { reader, record, _ in reader.update(action, &record) }
    }
  }

  private static func layer(of quiz: Quiz, isTyping: Bool) -> KeyLayer<LessonsModel> {
    KeyLayer(QuizAction.table(for: quiz, isTyping: isTyping)) { action, model, context in
      model.read(in: &context) { reader, record, _ in reader.update(action, quiz, &record) }
    }
  }

  /// The live view's own tables.
  private static func layer(of live: any Instrument) -> KeyLayer<LessonsModel> {
    KeyLayer(help: live.help, hints: live.hints) { input, model, context in
      let request = model.read(in: &context) { $0.pass(input, to: &$2, &$1) }
      return request.isHandled ? request : nil
    }
  }

  /// Esc leaves the live view where that has no use for it; help says so beside Tab.
  private static let leavingLayer = KeyLayer<LessonsModel>(help: [], hints: []) {
    input, model, _ in
    guard input == .key(.escape) else { return nil }
    model.reader?.focus = .prose
    return .handled
  }

  /// Lets something happen in the open lesson, and does what that asks of the screen around it.
  mutating func read(
    in context: inout Context,
    _ body: (inout OpenLesson, inout LearnerRecord, inout Context) -> ReaderOutcome
  ) -> Outcome {
    guard var open = reader else { return .ignored }
    (open.room, open.ending) = (context.room, ending)
    let outcome = body(&open, &record, &context)
    reader = open
    switch outcome {
    case .plain(let outcome): return outcome
    case .wentOn: goOn(in: context)
    case .left: (reader, detours) = (nil, [])
    case .followed(let destination): return follow(destination, in: context)
    case .forgot(let quiz): confirming = .question(quiz)
    }
    return .handled
  }

  private mutating func step(by rows: Int) {
    let before = chosen
    chosen = min(max(0, chosen + rows), max(0, rowCount - 1))
    if chosen == before { notice = rows < 0 ? "this is the first row" : "this is the last row" }
  }

  private mutating func update(_ action: CourseAction, in context: Context) {
    switch action {
    case .lessonStepped(let rows): step(by: rows)
    case .lessonOpened:
      switch chosenRow {
      case .lesson(let index)?: open(index, in: context)
      case .review?: openReview(in: context)
      case .cards?: openCards()
      case nil: break
      }
    case .pathStepped: stepPath()
    case .lessonReset:
      if let chosenLesson { confirming = .lesson(chosenLesson) }
    case .courseReset: confirming = .course
    }
  }
}
