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
    from directory: String, catalogue: Catalogue
  ) throws(CourseError) -> Course {
    let names = try FileReader.names(in: directory)
    var loader = CourseLoader(catalogue: catalogue, files: Set(names))
    loader.add(try lessonFiles(among: names, in: directory)) { text(of: $0, in: directory) }
    return loader.course(title: title(in: directory))
  }

  /// What the front matters of a directory say, in a fraction of the time that reading the lessons
  /// takes; the whole lesson of one id.
  ///
  /// Lessons without a readable front matter are left out, and nothing is checked: ``load`` follows.
  ///
  /// - Throws: ``CourseError`` if the directory cannot be read or holds no lesson.
  public static func outline(
    of directory: String, reading id: String? = nil, catalogue: Catalogue
  ) throws(CourseError) -> Course {
    let files = try lessonFiles(among: FileReader.names(in: directory), in: directory)
    let lessons = files.compactMap { file -> Lesson? in
      guard case .success(let text) = text(of: file, in: directory),
        let outline = LessonReader.outline(text, file: file, catalogue: catalogue)
      else { return nil }
      guard outline.id == id else { return outline }
      let outcome = LessonReader.read(text, file: file, catalogue: catalogue)
      return outcome.findings.hasErrors ? outline : outcome.lesson
    }
    return Course(title: title(in: directory), lessons: lessons)
  }

  /// The course that texts make, each under the name of its file.
  package static func reading(
    _ texts: KeyValuePairs<String, String>, catalogue: Catalogue
  ) -> Course {
    let files = texts.map(\.key)
    let contents = Dictionary(texts.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    var loader = CourseLoader(catalogue: catalogue, files: Set(files))
    loader.add(files) { .success(contents[$0] ?? "") }
    return loader.course(title: "Lessons")
  }

  /// The files that are lessons, in order.
  static func lessonFiles(
    among names: [String], in directory: String
  ) throws(CourseError) -> [String] {
    let files = names.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") && isLesson($0) }.sorted()
    guard !files.isEmpty else { throw .noLessons(directory: directory) }
    return files
  }

  /// The text of a file of a lesson directory.
  static func text(
    of file: String, in directory: String
  ) -> Result<String, FileReader.Failure> {
    FileReader.text(at: directory + "/" + file, limit: LessonReader.sizeLimit)
  }

  private static func title(in directory: String) -> String {
    (try? text(of: "README.md", in: directory).get()).flatMap(title) ?? "Lessons"
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
