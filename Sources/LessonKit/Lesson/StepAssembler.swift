import ActivationMath

/// Groups the blocks of a document into steps and parts.
struct StepAssembler {
  let catalogue: Catalogue
  var prose: ProseReader
  private(set) var steps: [Step] = []
  private var draft: Draft
  private var idPlaces: [String: Int] = [:]
  private var lastView: LiveView?
  private var isFull = false
  private var partCount = 0
  private var viewCount = 0
  private var quizCount = 0
  private var questions = QuestionIndex()
  private var cards = CardReader()
  /// The lesson's card, once the document is read.
  private(set) var card: Card?
  /// The tasks and live values of the step that is being read.
  private var expressions: [ViewExpression] = []

  /// A step that is still being read.
  private struct Draft {
    var title: String
    var id: String?
    var position: Position
    var isTitleStep = false
    var minutes: Int?
    var isSpare = false
    var parts = [Part(blocks: [])]
    var pausePosition: Position?

    var isEmpty: Bool { parts.count == 1 && last.blocks.isEmpty && last.view == nil }

    /// The part that is being read, changed in place: a copy for each block would cost the square
    /// of their number.
    var last: Part {
      get { parts[parts.count - 1] }
      _modify { yield &parts[parts.count - 1] }
    }
  }

  /// An assembler that collects what comes before the first heading as the title step.
  init(catalogue: Catalogue, title: String, firstLine: Int) {
    self.catalogue = catalogue
    prose = ProseReader(catalogue: catalogue)
    let position = Position(line: firstLine, column: 1)
    draft = Draft(title: title, id: "intro", position: position, isTitleStep: true)
  }

  /// Reads a whole document.
  mutating func read(_ document: MarkdownNode, _ findings: inout Findings) {
    guard prose.count(document, &findings) else { return }
    prose.readFootnotes(of: document, &findings)
    // A note is shown beside the views of whichever steps refer to it.
    prose.expressions = []
    for node in document.children where node.kind != .footnoteDefinition {
      add(node, &findings)
      collectExpressions()
      if isFull { return }
    }
    finishStep(&findings)
    questions.checkReveals(&findings)
    if !steps.isEmpty, steps.allSatisfy(\.isSpare) {
      findings.error(
        "every step is spare", at: Position(line: steps[0].line, column: 1),
        remedy: "leave <!-- spare --> out of those that everybody takes")
    }
    card = cards.card(in: steps, &findings)
  }

  private mutating func add(_ node: MarkdownNode, _ findings: inout Findings) {
    switch node.kind {
    case .heading: heading(node, &findings)
    case .html: directives(in: node, &findings)
    case .code where node.isFenced: fence(node, &findings)
    default: append(node, &findings)
    }
  }

  private mutating func append(_ node: MarkdownNode, _ findings: inout Findings) {
    if let block = prose.block(node, &findings) { draft.last.blocks.append(block) }
  }

  // MARK: Headings

  private mutating func heading(_ node: MarkdownNode, _ findings: inout Findings) {
    let source = findings.source
    let line = source.line(node.lines.lowerBound)
    guard line.drop(while: \.isWhitespace).first == "#" else {
      findings.error(
        "the line below this text makes it a heading", at: source.position(of: node),
        remedy: "put an empty line before the line of dashes, or write the heading as ## …")
      return
    }
    guard node.headingLevel == 2 else {
      if node.headingLevel == 1 {
        findings.warning(
          "a heading with one # does not start a step", at: source.position(of: node),
          remedy: "write ## for a step; the title of the lesson is in the front matter")
      }
      append(node, &findings)
      return cards.note(
        draft.last.blocks, step: steps.count, part: draft.parts.count - 1,
        at: source.position(of: node), &findings)
    }
    finishStep(&findings)
    let place = source.position(of: node)
    guard !refuses(steps.count + 1, of: LessonLimits.steps, "steps", at: place, &findings) else {
      return
    }
    let title = prose.inlines(of: node, node, &findings).plainText
    draft = Draft(title: title, position: source.position(of: node))
  }

  /// Puts the draft among the steps, once everything of it is known.
  private mutating func finishStep(_ findings: inout Findings) {
    defer { draft.isTitleStep = false }
    if draft.isTitleStep && draft.isEmpty { return }
    checkExpressions(&findings)
    resolveLive()
    if let position = draft.pausePosition, draft.last.blocks.isEmpty, draft.last.view == nil {
      findings.warning("nothing follows the pause", at: position, remedy: "delete it")
    }
    let id = draft.id ?? Slug.make(from: draft.title)
    check(id, &findings)
    GivenAway(draft.parts.flatMap(\.blocks)).check(&findings)
    if let view = draft.parts[0].view { lastView = view }
    steps.append(
      Step(
        id: id, title: draft.title, parts: draft.parts, view: lastView,
        line: draft.position.line, minutes: draft.minutes, isSpare: draft.isSpare))
    if let view = draft.parts.last(where: { $0.view != nil })?.view { lastView = view }
  }

  /// Understands what follows the live view, now that the views of the step are known.
  private mutating func resolveLive() {
    var view = lastView
    for index in draft.parts.indices {
      view = draft.parts[index].view ?? view
      guard let view else { continue }
      let resolver = LiveResolver(variables: view.variables, catalogue: catalogue)
      draft.parts[index].blocks = draft.parts[index].blocks.map(resolver.resolved)
    }
  }

  /// Records the part of the step that contains them.
  private mutating func collectExpressions() {
    for var expression in prose.expressions {
      expression.part = draft.parts.count - 1
      expressions.append(expression)
    }
    prose.expressions = []
  }

  /// Checks what follows the live view, once the views of the step are known.
  private mutating func checkExpressions(_ findings: inout Findings) {
    var view = lastView
    let views = draft.parts.map { part in
      view = part.view ?? view
      return view
    }
    for expression in expressions {
      let view = views[expression.part]
      expression.check(beside: view, catalogue, &findings)
      let later = draft.parts.dropFirst(expression.part + 1).compactMap(\.view)
      expression.check(beside: view, then: later, catalogue, &findings)
    }
    expressions = []
  }

  private mutating func check(_ id: String, _ findings: inout Findings) {
    if id.isEmpty {
      findings.error(
        "the step has no name", at: draft.position,
        remedy: "give the heading a word, or the step an id: <!-- id: … -->")
    } else if let line = idPlaces.updateValue(draft.position.line, forKey: id) {
      findings.error(
        "two steps are called '\(id)', the other in line \(line)", at: draft.position,
        remedy: "change the heading, or name this one below it: <!-- id: … -->")
    }
  }

  // MARK: Directives

  private mutating func directives(in node: MarkdownNode, _ findings: inout Findings) {
    let position = findings.source.position(of: node)
    for comment in Comment.all(in: node.literal, at: position, &findings) {
      guard let directive = Directive.read(comment, &findings) else { continue }
      obey(directive, at: comment.position, &findings)
    }
  }

  private mutating func obey(
    _ directive: Directive, at position: Position, _ findings: inout Findings
  ) {
    switch directive {
    case .note(let text):
      draft.last.note = draft.last.note.map { $0 + "\n" + text } ?? text
    case .pause:
      if draft.last.blocks.isEmpty && draft.last.view == nil {
        findings.warning("nothing stands before the pause", at: position, remedy: "delete it")
        return
      }
      partCount += 1
      guard !refuses(partCount, of: LessonLimits.parts, "pauses", at: position, &findings) else {
        return
      }
      draft.parts.append(Part(blocks: []))
      draft.pausePosition = position
    case .id(let id):
      guard draft.isEmpty else {
        findings.error(
          "the id does not stand directly under the heading", at: position,
          remedy: "move it up to the line below the heading")
        return
      }
      draft.id = id
    case .minutes(let minutes):
      if draft.minutes != nil {
        findings.error("the step has its minutes already", at: position, remedy: "keep one of them")
      }
      draft.minutes = minutes
    case .spare:
      if draft.isTitleStep {
        findings.error(
          "the title step cannot be spare", at: position,
          remedy: "put the comment below a ## heading"
        )
      }
      draft.isSpare = true
    }
  }

  /// Whether something is there too often, which is flagged and ends the reading.
  private mutating func refuses(
    _ count: Int, of limit: Int, _ things: String, at position: Position,
    _ findings: inout Findings
  ) -> Bool {
    guard count > limit else { return false }
    isFull = true
    findings.refuse(
      "the lesson has more than \(limit) \(things)", at: position,
      remedy: "split it into several lessons")
    return true
  }

  // MARK: Fences

  private mutating func fence(_ node: MarkdownNode, _ findings: inout Findings) {
    let info = node.fenceInfo.split(whereSeparator: \.isWhitespace).map(String.init)
    let position = findings.source.position(of: node)
    checkClosed(node, at: position, &findings)
    if let language = info.first, let meant = Fence.misspelt(language) {
      findings.warning(
        "a block of '\(language)' is shown as code", at: position,
        remedy: "did you mean ```\(meant.rawValue)?")
    }
    switch info.first.flatMap(Fence.init(rawValue:)) {
    case .view: view(node, info, at: position, &findings)
    case .quiz: quiz(node, info, at: position, &findings)
    case nil: append(node, &findings)
    }
  }

  private func checkClosed(
    _ node: MarkdownNode, at position: Position, _ findings: inout Findings
  ) {
    let lines = node.lines
    let last = findings.source.line(lines.upperBound).filter { !$0.isWhitespace }
    let isClosed =
      lines.count > 1 && last.count >= node.fenceLength
      && (last.allSatisfy { $0 == "`" } || last.allSatisfy { $0 == "~" })
    guard !isClosed else { return }
    findings.error(
      "the block that opens here is never closed", at: position,
      remedy: "end it with a line of \(node.fenceLength) of the same marks")
  }

  private mutating func view(
    _ node: MarkdownNode, _ info: [String], at position: Position, _ findings: inout Findings
  ) {
    if info.count > 1 {
      findings.error(
        "'\(info[1])' after 'view' has no meaning", at: position, remedy: "write ```view alone")
    }
    viewCount += 1
    guard !refuses(viewCount, of: LessonLimits.views, "views", at: position, &findings) else {
      return
    }
    let yaml = YAMLSource(fence: node, of: findings.source)
    let view = LiveViewReader.read(yaml, fence: position, catalogue, &findings)
    if let earlier = draft.last.view {
      findings.error(
        "a second view in one part, the first in line \(earlier.line)", at: position,
        remedy: "put <!-- pause --> between them")
    } else {
      draft.last.view = view
    }
    if let id = view?.reveal, let place = view?.revealPosition {
      questions.reveals.append(QuestionIndex.Reveal(id: id, position: place, step: steps.count))
    }
  }

  private mutating func quiz(
    _ node: MarkdownNode, _ info: [String], at position: Position, _ findings: inout Findings
  ) {
    let given = info.dropFirst().first { $0.hasPrefix("id=") }.map { String($0.dropFirst(3)) }
    for word in info.dropFirst() where !word.hasPrefix("id=") {
      findings.error(
        "'\(word)' after 'quiz' has no meaning", at: position, remedy: "write ```quiz id=NAME")
    }
    if let given, !Slug.isValid(given) {
      findings.error(
        "'\(given)' is not an id", at: position,
        remedy: "use lower-case letters, digits and hyphens: \(Slug.make(from: given))")
    }
    let id = given ?? draft.id ?? Slug.make(from: draft.title)
    quizCount += 1
    guard !refuses(quizCount, of: LessonLimits.questions, "questions", at: position, &findings)
    else { return }
    questions.add(id, step: steps.count, at: position, &findings)
    if let quiz = QuizReader.read(node, id: id, &prose, &findings) {
      draft.last.blocks.append(.quiz(quiz))
    }
  }
}
