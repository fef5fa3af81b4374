import LessonKit
import TerminalGrid

extension LessonsModel {
  /// Takes one input; false if it means nothing here.
  mutating func update(_ input: Input) -> Bool {
    if case .tick = input { return updateReader(input) }
    awaited = nil
    if forgetting != nil { return confirm(input) }
    if search != nil { return updateSearch(input) }
    return reader == nil ? updateList(input) : updateReader(input)
  }

  private mutating func updateReader(_ input: Input) -> Bool {
    guard var open = reader else { return false }
    (open.room, open.ending) = (room, ending)
    let request = open.update(input, &record)
    reader = open
    switch request {
    case .nothing(let isTaken): return isTaken
    case .goOn: goOn()
    case .search: search = LessonSearch(lessons)
    case .leave: reader = nil
    case .forget(let quiz): forgetting = .question(quiz)
    }
    return true
  }

  private mutating func updateList(_ input: Input) -> Bool {
    switch CourseAction.keys.action(for: input) {
    case .lessonStepped(let rows): chosen = min(max(0, chosen + rows), max(0, rowCount - 1))
    case .lessonOpened: openChosen()
    case .searchStarted: search = LessonSearch(lessons)
    case .lessonReset:
      if lessons.indices.contains(chosen) { forgetting = .lesson(lessons[chosen]) }
    case .courseReset: forgetting = .course
    case nil: return false
    }
    return true
  }

  private mutating func openChosen() {
    if lessons.indices.contains(chosen) { open(chosen) } else { openReview() }
  }

  private mutating func confirm(_ input: Input) -> Bool {
    guard let what = forgetting else { return false }
    forgetting = nil
    guard input == .character("y") else { return true }
    switch what {
    case .question(let quiz): reader?.forget(quiz, &record)
    case .lesson(let lesson): record.forget(lesson: lesson.id)
    case .course: record.forgetAll()
    }
    chosen = min(chosen, max(0, rowCount - 1))
    return true
  }

  private mutating func updateSearch(_ input: Input) -> Bool {
    switch input {
    case .key(.escape), .control("c"): search = nil
    case .key(.enter):
      guard let hit = search?.choice else { return true }
      search = nil
      open(hit.lesson, atStep: hit.step)
    default: return search?.update(input) ?? false
    }
    return true
  }
}
