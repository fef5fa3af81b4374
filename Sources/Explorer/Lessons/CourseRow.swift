import LessonKit

/// A row of the list of lessons.
enum CourseRow: Hashable, Sendable {
  /// The lesson of that place in the course.
  case lesson(Int)
  /// The questions that were missed.
  case review
  /// The cards of all lessons.
  case cards
}

extension LessonsModel {
  /// The path that the learner has chosen; nil for the whole course.
  var path: CoursePath? {
    record.progress.path.flatMap { chosen in (try? course.get())?.path(chosen.value) }
  }

  /// The places in the course of the lessons on the path, in its order.
  var places: [Int] {
    guard let path else { return Array(lessons.indices) }
    return path.lessons.compactMap { id in lessons.firstIndex { $0.id == id } }
  }

  /// The rows of the list.
  var rows: [CourseRow] {
    places.map(CourseRow.lesson) + (review.isEmpty ? [] : [.review])
      + (lessons.contains { $0.card != nil } ? [.cards] : [])
  }

  /// The chosen row; nil in an empty list.
  var chosenRow: CourseRow? {
    let rows = rows
    return rows.indices.contains(chosen) ? rows[chosen] : nil
  }

  /// The chosen lesson; nil where another row is chosen.
  var chosenLesson: Lesson? {
    if case .lesson(let index)? = chosenRow { lessons[index] } else { nil }
  }

  /// Goes to the next path, after the last one to the whole course.
  mutating func stepPath() {
    let paths = (try? course.get())?.paths ?? []
    guard !paths.isEmpty else { return notice = "this course has one path, through all of it" }
    let present = path.flatMap(paths.firstIndex) ?? -1
    let next = paths.indices.contains(present + 1) ? paths[present + 1] : nil
    let lesson = chosenLesson?.id
    record.choose(path: next?.name)
    chosen =
      rows.firstIndex { row in
        if case .lesson(let index) = row { lessons[index].id == lesson } else { false }
      } ?? 0
    let minutes = places.map { lessons[$0] }.minutes
    notice = "\(next?.name ?? "whole course"): \(places.count) lessons, \(minutes) min"
  }
}
