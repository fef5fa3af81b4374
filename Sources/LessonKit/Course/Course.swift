package import ActivationMath

/// A course: a directory of markdown files, each a lesson, in the order of the file names.
///
/// A lesson with an error is left out of ``lessons`` and listed in ``broken``; the rest works.
/// `README.md` gives the course its title, and `glossary.md` explains words; neither is a lesson.
package struct Course: Sendable {
  /// The heading in the list of lessons.
  package var title: String
  /// The lessons that can be shown, in order.
  package var lessons: [Lesson]
  /// Everything found, file by file, in the order of the lines.
  package var diagnostics: [LessonFinding]
  /// The lessons that cannot be shown.
  package var broken: [BrokenLesson]
  /// The words that it explains; nil without a `glossary.md`, or where that has a mistake.
  package var glossary: Glossary?
  /// The ways through some of the lessons that its README names.
  package var paths: [CoursePath] = []
  /// The version that its README gives, or one that changes with the questions.
  package var version = ""

  /// A course from its parts.
  package init(
    title: String, lessons: [Lesson], diagnostics: [LessonFinding] = [],
    broken: [BrokenLesson] = [],
    glossary: Glossary? = nil
  ) {
    self.glossary = glossary
    self.title = title
    self.lessons = lessons
    self.diagnostics = diagnostics
    self.broken = broken
  }

  /// Reads a directory of lessons; everything wrong with them comes out of one run.
  ///
  /// - Throws: ``CourseError`` if the directory cannot be read or holds no lesson.
  package static func load(
    from directory: String, catalogue: Catalogue
  ) throws(CourseError) -> Course {
    let names = try FileReader.names(in: directory)
    var loader = CourseLoader(catalogue: catalogue, files: Set(names))
    loader.add(texts(of: try lessonFiles(among: names, in: directory), in: directory))
    if let file = glossaryFile(among: names) {
      loader.addGlossary(file, text(of: file, in: directory))
    }
    return loader.course(readme(among: names, in: directory))
  }

  /// The front matters of a directory, in a fraction of the time that reading the lessons
  /// takes; the whole lesson of one id.
  ///
  /// Lessons without a readable front matter are left out, and nothing is checked: ``load`` follows.
  ///
  /// - Throws: ``CourseError`` if the directory cannot be read or holds no lesson.
  package static func outline(
    of directory: String, reading id: String? = nil, catalogue: Catalogue
  ) throws(CourseError) -> Course {
    let names = try FileReader.names(in: directory)
    let files = try lessonFiles(among: names, in: directory)
    let lessons = texts(of: files, in: directory).compactMap { file, text -> Lesson? in
      guard case .success(let text) = text,
        let outline = LessonReader.outline(text, file: file, catalogue: catalogue)
      else { return nil }
      guard outline.id == id else { return outline }
      let outcome = LessonReader.read(text, file: file, catalogue: catalogue)
      return outcome.findings.hasErrors ? outline : outcome.lesson
    }
    let readme = readme(among: names, in: directory)
    var course = Course(title: readme?.title ?? "Lessons", lessons: lessons)
    course.paths = readme?.paths(through: lessons.map(\.id)) ?? []
    return course
  }

  /// The course that texts make, each under the name of its file.
  package static func reading(
    _ texts: KeyValuePairs<String, String>, catalogue: Catalogue
  ) -> Course {
    var loader = CourseLoader(catalogue: catalogue, files: Set(texts.map(\.key)))
    for (file, text) in texts where isLesson(file) { loader.add(file, .success(text)) }
    if let file = glossaryFile(among: texts.map(\.key)),
      let text = texts.first(where: { $0.key == file })?.value
    {
      loader.addGlossary(file, .success(text))
    }
    let readme = texts.first { $0.key.lowercased() == "readme.md" }
    return loader.course(readme.map { ReadmeReader($0.value, file: $0.key) })
  }

  /// The files that are lessons, in order.
  static func lessonFiles(
    among names: [String], in directory: String
  ) throws(CourseError) -> [String] {
    let files = names.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") && isLesson($0) }.sorted()
    guard !files.isEmpty else { throw .noLessons(directory: directory) }
    guard files.count <= LessonLimits.lessons else {
      throw .tooMany(directory: directory, limit: LessonLimits.lessons)
    }
    return files
  }

  /// The texts of lessons, as many as a course may have together; what comes after that is not read.
  static func texts(of files: [String], in directory: String) -> [LessonFile] {
    var room = LessonLimits.course
    return files.map { file in
      guard room > 0 else { return (file, .failure(.courseIsFull)) }
      let text = text(of: file, in: directory)
      if case .success(let text) = text { room -= text.utf8.count }
      return (file, room < 0 ? .failure(.courseIsFull) : text)
    }
  }

  /// The text of a file of a lesson directory.
  static func text(
    of file: String, in directory: String
  ) -> Result<String, FileReader.Failure> {
    FileReader.text(at: directory + "/" + file, limit: LessonLimits.file)
  }

  /// The text of the README, if there is one that can be read.
  private static func readme(among names: [String], in directory: String) -> ReadmeReader? {
    guard let file = names.sorted().first(where: { $0.lowercased() == "readme.md" }),
      let text = try? text(of: file, in: directory).get()
    else { return nil }
    return ReadmeReader(text, file: file)
  }

  /// The file that explains words, if there is one.
  static func glossaryFile(among names: [String]) -> String? {
    names.sorted().first { $0.lowercased() == LinkTarget.glossaryFile }
  }

  /// Whether a markdown file of the directory is a lesson.
  static func isLesson(_ file: String) -> Bool {
    !["readme.md", "glossary.md"].contains(file.lowercased())
  }
}

/// A file of a lesson directory with its text, or why that was not read.
typealias LessonFile = (file: String, text: Result<String, FileReader.Failure>)

/// A lesson that cannot be shown, and why.
package struct BrokenLesson: Sendable {
  /// Its id, if that could be read.
  package var id: String?
  /// The file name in the lesson directory.
  package var file: String
  /// Its title, or the file name if that could not be read.
  package var title: String
  /// Everything found in it.
  package var diagnostics: [LessonFinding]
  /// The lessons that could be read in spite of that, so that its rendering can be checked in the same run.
  package var readable: Lesson?

  /// A broken lesson from its parts.
  package init(
    id: String? = nil, file: String, title: String, diagnostics: [LessonFinding],
    readable: Lesson? = nil
  ) {
    self.id = id
    self.file = file
    self.title = title
    self.diagnostics = diagnostics
    self.readable = readable
  }
}
