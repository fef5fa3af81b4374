/// How large a lesson may be, so that reading and showing it costs little time and memory whatever is
/// in it. The largest lesson of the course that comes along is a tenth as large.
enum LessonLimits {
  /// Bytes of a file.
  static let file = 256 << 10
  /// Bytes of one line: some of the work grows with its square.
  static let line = 16 << 10
  /// Bytes of the front matter, and of the settings of one view.
  static let settings = 16 << 10
  /// Keys, values and lists of one front matter or view.
  static let values = 1000
  /// What markdown makes of the text: paragraphs, items, cells, links, runs of plain text.
  static let pieces = 40_000
  /// Equations and live values in inline code, each of which is read as a formula.
  static let equations = 2000
  /// Cells of tables, those included that short rows leave out.
  static let cells = 10_000
  /// Bytes that references like `[name]` expand to, all together.
  static let references = 8 << 20
  /// Footnotes.
  static let footnotes = 500
  /// Steps: no learner walks through more.
  static let steps = 200
  /// Parts of the steps, which pauses divide.
  static let parts = 400
  /// Views.
  static let views = 400
  /// Opening brackets: the markdown parser looks back at all of a paragraph's for each that closes.
  static let brackets = 10_000
  /// Questions.
  static let questions = 200
  /// Hints of a question, and wrong numbers that it knows.
  static let answers = 20
  /// Findings about one file: whoever has mended so many checks again.
  static let findings = 200
  /// Lessons of a directory.
  static let lessons = 200
  /// Views of all lessons of a directory.
  static let courseViews = 800
  /// Bytes of all lessons of a directory.
  static let course = 2 << 20
}
