public import ActivationMath

/// A course: a directory of markdown files, each a lesson, in the order of the file names.
///
/// A lesson with an error is left out of ``lessons`` and listed in ``broken``; the rest works.
/// `README.md` gives the course its title, and `glossary.md` explains words; neither is a lesson.
public struct Course: Sendable {
  /// The heading in the list of lessons.
  public var title: String
  /// The lessons that can be shown, in order.
  public var lessons: [Lesson]
  /// Everything found, file by file, in the order of the lines.
  public var diagnostics: [Diagnostic]
  /// The lessons that cannot be shown.
  public var broken: [BrokenLesson]

  /// A course from its parts.
  public init(
    title: String, lessons: [Lesson], diagnostics: [Diagnostic] = [], broken: [BrokenLesson] = []
  ) {
    self.title = title
    self.lessons = lessons
    self.diagnostics = diagnostics
    self.broken = broken
  }

  /// Reads a directory of lessons; everything wrong with them comes out of one run.
  ///
  /// - Throws: ``CourseError`` if the directory cannot be read or holds no lesson.
  public static func load(
    from directory: String, catalogue: Catalogue = .standard
  ) throws(CourseError) -> Course {
    let names = try FileReader.names(in: directory)
    let files = names.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }.sorted()
    guard files.contains(where: isLesson) else { throw .noLessons(directory: directory) }
    var loader = CourseLoader(catalogue: catalogue, files: Set(names))
    for file in files where isLesson(file) {
      loader.add(file, FileReader.text(at: directory + "/" + file, limit: LessonReader.sizeLimit))
    }
    let readme = FileReader.text(at: directory + "/README.md", limit: LessonReader.sizeLimit)
    return loader.course(title: (try? readme.get()).flatMap(title) ?? "Lessons")
  }

  /// Whether a markdown file of the directory is a lesson.
  static func isLesson(_ file: String) -> Bool {
    !["readme.md", "glossary.md"].contains(file.lowercased())
  }

  /// The first heading of a README.
  private static func title(of readme: String) -> String? {
    SourceText(file: "README.md", text: readme).lines.first { $0.hasPrefix("# ") }
      .map { String($0.dropFirst(2)) }
  }
}

/// A lesson that cannot be shown, and why.
public struct BrokenLesson: Sendable {
  /// The file name in the lesson directory.
  public var file: String
  /// Its title, or the file name if that could not be read.
  public var title: String
  /// Everything found in it.
  public var diagnostics: [Diagnostic]
  /// What could be read in spite of that, so that its rendering can be checked in the same run.
  public var readable: Lesson?

  /// A broken lesson from its parts.
  public init(
    file: String, title: String, diagnostics: [Diagnostic], readable: Lesson? = nil
  ) {
    self.file = file
    self.title = title
    self.diagnostics = diagnostics
    self.readable = readable
  }
}
