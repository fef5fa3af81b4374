import LessonKit
import Plotting

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
  var blocks: [Block] {
    let head: [Block] = [.heading(level: 2, [.text(title)])]
    let person: [Block] = name.map { [.paragraph([.text($0)])] } ?? []
    return head + person + result.blocks(in: course)
  }

  /// The page as one self-contained file.
  var html: String {
    let rows = result.parts.map { part in
      "<tr><td>\(escaped(title(of: part.lesson)))</td>"
        + "<td>\(part.right) of \(part.asked)</td></tr>"
    }
    let again = result.parts.filter { $0.right < $0.asked }.map { title(of: $0.lesson) }
    let advice =
      again.isEmpty ? "" : "<p>Read again: \(escaped(again.joined(separator: "; "))).</p>\n"
    let person = name.map { "<p class=\"name\">\(escaped($0))</p>\n" } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escaped(title))</title>
      <style>
      :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
      body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
      .score { font-size: 2rem; font-weight: bold; }
      td, th { padding: 0.2rem 1.5rem 0.2rem 0; text-align: left; }
      </style>
      </head>
      <body>
      <h1>\(escaped(title))</h1>
      \(person)<p class="score">\(escaped(result.scoreText))</p>
      <p>\(result.day), version \(escaped(result.version)) of the course, questions drawn by \
      \(result.seed).</p>
      \(advice)<table>
      <tr><th>lesson</th><th>right</th></tr>
      \(rows.joined(separator: "\n"))
      </table>
      </body>
      </html>

      """
  }

  private func title(of lesson: String) -> String {
    course.lessons.first { $0.id == lesson }?.title ?? lesson
  }

  private func escaped(_ text: String) -> String { Markup.escape(text) }
}
