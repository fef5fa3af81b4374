import LessonKit
import Plotting
import TerminalGrid

/// A followed link: its origin and its target.
struct Detour: Hashable, Sendable {
  var lesson: String
  var place: LessonProgress.Place
  var scroll: Int
  /// The lesson and the step that the link led to.
  var target: [String]
}

extension LessonsModel {
  /// Goes where a link leads: a word opens over the lesson, a step in place of this one, and an address
  /// is copied, since a terminal opens none.
  mutating func follow(_ destination: String, in context: Context) -> Outcome {
    switch LinkTarget(destination) {
    case .address(let address):
      notice = "copied: \(address)"
      return .effects(.copy(address))
    case .glossary(let entry): openGlossary(entry)
    case .step(let place) where leaves.last?.isGlossary == true: openGlossary(place)
    case .step(let place): visit(reader?.lesson.id, place, in: context)
    case .file(let file, let place):
      let lesson = lessons.first { $0.file == file }
      if lesson == nil { notice = "\(file) is not shown here" }
      visit(lesson?.id, place, in: context)
    }
    return .handled
  }

  /// Opens the cheat sheet.
  mutating func openCards() {
    let sheet = (try? course.get())?.cheatSheet ?? []
    guard !sheet.isEmpty else { return notice = "no lesson of this course has a card" }
    leaves.append(Leaf(title: "Cheat sheet", blocks: sheet))
  }

  /// Opens the glossary, at an entry or all of it; the notice says what is missing.
  mutating func openGlossary(_ id: String?) {
    guard let glossary = (try? course.get())?.glossary else {
      notice = "the course has no glossary that can be read"
      return
    }
    guard let id else { return leaves.append(Leaf(glossary)) }
    guard let entry = glossary.entry(id) else {
      notice = "the glossary has no word '\(id)'"
      return
    }
    leaves.append(Leaf(entry))
  }

  /// Goes to a step of a lesson, from where Backspace comes back.
  private mutating func visit(_ lesson: String?, _ step: String?, in context: Context) {
    guard let lesson, let index = lessons.firstIndex(where: { $0.id == lesson }) else { return }
    let place = step.flatMap { id in lessons[index].steps.firstIndex { $0.id == id } } ?? 0
    let origin = reader.map { open in
      Detour(
        lesson: open.lesson.id,
        place: LessonProgress.Place(step: open.current.id, part: open.revealed - 1),
        scroll: open.scroll, target: [])
    }
    leaves = []
    open(index, atStep: place, in: context)
    guard var origin, let reader else { return }
    origin.target = [reader.lesson.id, reader.current.id]
    detours.append(origin)
    notice = "Backspace comes back"
  }

  /// Comes back from where a link led; false if none led here.
  mutating func comeBack(in context: Context) -> Bool {
    guard let last = detours.last, let reader,
      last.target == [reader.lesson.id, reader.current.id],
      let index = lessons.firstIndex(where: { $0.id == last.lesson }),
      let step = lessons[index].steps.firstIndex(where: { $0.id == last.place.step })
    else { return false }
    detours.removeLast()
    open(index, atStep: step, in: context)
    self.reader?.reveal(last.place.part + 1)
    self.reader?.scroll = last.scroll
    return true
  }
}

// MARK: - The page over the lesson

extension LessonsModel {
  static let leafLayer = KeyLayer<LessonsModel>(LeafAction.keys) { action, model, context in
    model.update(action, in: context)
  }

  private mutating func update(_ action: LeafAction, in context: Context) -> Outcome {
    guard var leaf = leaves.last else { return .ignored }
    let page = leaf.page(in: context.room, context.canvas.charset)
    switch action {
    case .closed: leaves.removeLast()
    case .scrolled(let key):
      leaf.scroll(key.input, on: page)
      leaves[leaves.count - 1] = leaf
    case .linkStepped(let steps):
      if !leaf.stepLink(by: steps, on: page) { notice = "there is no link on this page" }
      leaves[leaves.count - 1] = leaf
    case .linkOpened:
      guard let link = leaf.link else {
        notice = page.links.isEmpty ? "there is no link on this page" : "l chooses a link"
        return .handled
      }
      return follow(page.links[link - 1], in: context)
    }
    return .handled
  }

  /// A press on a link opens it, one beside the page closes that.
  mutating func updateLeaf(_ event: MouseEvent, in context: Context) -> Outcome {
    guard var leaf = leaves.last else { return .ignored }
    let page = leaf.page(in: context.room, context.canvas.charset)
    switch (event.action, page.link(at: event.at)) {
    case (.press, nil): leaves.removeLast()
    case (.press, .some(let link)):
      return link.map { follow(page.links[$0 - 1], in: context) } ?? .handled
    case (.scrollUp, _), (.scrollDown, _):
      leaf.scroll(.mouse(event), on: page)
      leaves[leaves.count - 1] = leaf
    default: return .ignored
    }
    return .handled
  }
}
