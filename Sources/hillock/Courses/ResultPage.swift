import Explorer
import LessonKit

/// The result of an exam as a page: who, when, which version of the course, the score, each lesson's share.
struct ResultPage {
  private let result: ExamRecord
  private let course: Course
  private let name: String?

  /// The result of an exam of a course, with the name of the person, if it is said.
  init(_ result: ExamRecord, of course: Course, name: String?) {
    (self.result, self.course, self.name) = (result, course, name)
  }

  private var title: String {
    let exam = course.lessons.first { $0.id == result.exam }?.title ?? result.exam
    return "\(course.title): \(exam)"
  }

  /// The page as blocks of prose.
  var blocks: [Block] { [.heading(level: 2, [.text(title)])] + body }

  private var body: [Block] {
    (name.map { [.paragraph([.text($0)])] } ?? []) + result.blocks(in: course)
  }

  /// The page as one self-contained file.
  var html: String { PrintedPage(title: title, body).html }
}
