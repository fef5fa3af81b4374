package import LessonKit

/// Lessons as one printed page, each figure the drawing of its view's scene with its words under it.
package struct Handout: Sendable {
  /// The place of the answers.
  package enum Answers: String, CaseIterable, Sendable {
    /// Nowhere: for a test.
    case none
    /// Behind each question.
    case inline
    /// Behind each lesson.
    case end
  }

  /// The contents of a handout.
  package struct Options: Sendable {
    /// The place of the answers.
    package var answers = Answers.end
    /// Whether the notes for the presenter are there.
    package var hasNotes = false
    /// Whether the letters are large.
    package var isLarge = false

    package init() {}
  }

  /// The page.
  package let html: String
  /// How many figures it has.
  package let figures: Int

  /// A handout of lessons.
  ///
  /// - Parameters:
  ///   - title: What the whole is called.
  ///   - glossary: The words that the lessons link to.
  package init(
    title: String, _ lessons: [Lesson], glossary: Glossary?, options: Options = Options()
  ) {
    var writer = HandoutWriter(lessons, glossary, options)
    let body = writer.body(title: title)
    figures = writer.figures
    html = PrintedPage(title: title, body: body, isLarge: options.isLarge).html
  }
}
