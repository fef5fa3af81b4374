import ActivationMath
import Dispatch
import Host
import Synchronization

/// Puts lessons together to a course and checks what they say about each other.
struct CourseLoader {
  let catalogue: Catalogue
  /// The names in the lesson directory, for links.
  let files: Set<String>
  private var outcomes: [(file: String, outcome: LessonReader.Outcome)] = []
  private var glossary: GlossaryReader.Outcome?

  init(catalogue: Catalogue, files: Set<String>) {
    self.catalogue = catalogue
    self.files = files
  }

  /// Reads files, side by side where there are several cores.
  mutating func add(_ files: [LessonFile]) {
    guard let first = files.first else { return }
    // The first one alone, since it also prepares what all readings share: compiled patterns, the
    // markdown parser's extensions.
    add(first.file, first.text)
    let rest = Array(files.dropFirst())
    let catalogue = catalogue
    let found = Mutex([LessonReader.Outcome?](repeating: nil, count: rest.count))
    DispatchQueue.concurrentPerform(iterations: rest.count) { index in
      let outcome = CourseLoader.outcome(of: rest[index].file, rest[index].text, catalogue)
      found.withLock { $0[index] = outcome }
    }
    outcomes += zip(rest, found.withLock { $0 }).compactMap { file, outcome in
      outcome.map { (file.file, $0) }
    }
  }

  /// Reads a file, or says why it could not be read.
  mutating func add(_ file: String, _ text: Result<String, FileReader.Failure>) {
    outcomes.append((file, CourseLoader.outcome(of: file, text, catalogue)))
  }

  /// Reads the words that the lessons use.
  mutating func addGlossary(_ file: String, _ text: Result<String, FileReader.Failure>) {
    switch text {
    case .success(let text):
      glossary = GlossaryReader.read(text, file: file, catalogue: catalogue)
    case .failure(let failure):
      var findings = Findings(SourceText(file: file, text: ""))
      findings.error(
        failure.message, at: Position(line: failure.line, column: 1), remedy: failure.remedy)
      glossary = GlossaryReader.Outcome(
        glossary: Glossary(entries: []), links: [], numbers: [], findings: findings)
    }
  }

  private static func outcome(
    of file: String, _ text: Result<String, FileReader.Failure>, _ catalogue: Catalogue
  ) -> LessonReader.Outcome {
    switch text {
    case .success(let text):
      return LessonReader.read(text, file: file, catalogue: catalogue)
    case .failure(let failure):
      var findings = Findings(SourceText(file: file, text: ""))
      findings.error(
        failure.message, at: Position(line: failure.line, column: 1), remedy: failure.remedy)
      return LessonReader.Outcome(findings: findings)
    }
  }

  /// The course of everything added.
  mutating func course(_ readme: ReadmeReader?) -> Course {
    checkIDs()
    checkExams()
    checkViews()
    let order = outcomes.compactMap(\.outcome.lesson?.id)
    for index in outcomes.indices {
      checkRequirements(of: &outcomes[index].outcome, order: order)
      let own = outcomes[index].outcome.lesson?.steps.map(\.id) ?? []
      check(outcomes[index].outcome.links, in: own, &outcomes[index].outcome.findings)
    }
    checkGlossary()
    var course = Course(title: readme?.title ?? "Lessons", lessons: [])
    for (file, outcome) in outcomes {
      let diagnostics = outcome.findings.sorted
      course.diagnostics += diagnostics
      if let lesson = outcome.lesson, !outcome.findings.hasErrors {
        course.lessons.append(lesson)
      } else {
        course.broken.append(
          BrokenLesson(
            id: outcome.id, file: file, title: outcome.title ?? PathText.shown(file),
            diagnostics: diagnostics,
            readable: outcome.lesson))
      }
    }
    if var readme {
      readme.check(
        against: outcomes.compactMap(\.outcome.lesson).map { ($0.id, $0.requires) })
      course.diagnostics = readme.findings.sorted + course.diagnostics
      course.paths = readme.paths(through: course.lessons.map(\.id))
    }
    course.version = readme?.version ?? course.fingerprint
    if let glossary {
      course.diagnostics += glossary.findings.sorted
      if !glossary.findings.hasErrors { course.glossary = glossary.glossary }
    }
    return course
  }

  private mutating func checkGlossary() {
    guard var read = glossary else { return }
    check(read.links, in: read.glossary.entries.map(\.id), &read.findings)
    glossary = read
  }

  private mutating func checkIDs() {
    var owners: [String: String] = [:]
    for (index, (file, outcome)) in outcomes.enumerated() {
      guard let id = outcome.lesson?.id else { continue }
      if let owner = owners[id] {
        outcomes[index].outcome.findings.error(
          "the id '\(id)' is taken by \(PathText.shown(owner))", at: outcome.idPosition,
          remedy: "give each lesson an id of its own")
      } else {
        owners[id] = file
      }
    }
  }

  /// An exam needs as many questions as it asks.
  private mutating func checkExams() {
    let known = outcomes.compactMap(\.outcome.lesson).reduce(0) { count, lesson in
      count + Exam.candidates(in: lesson).count
    }
    for index in outcomes.indices {
      guard let wanted = outcomes[index].outcome.lesson?.examQuestions, wanted > known else {
        continue
      }
      outcomes[index].outcome.findings.error(
        "the lessons have \(known) questions to draw from, not \(wanted)", at: .start,
        remedy: "write questions: \(max(1, known)) or less, or ask more in the lessons")
    }
  }

  /// Every view is drawn when lessons are checked, so that their number in all is bounded.
  private mutating func checkViews() {
    let limit = LessonLimits.courseViews
    var count = 0
    for index in outcomes.indices {
      count += outcomes[index].outcome.lesson?.viewCount ?? 0
      guard count > limit else { continue }
      outcomes[index].outcome.lesson = nil
      outcomes[index].outcome.findings.refuse(
        "the lessons of the directory have more than \(limit) views", at: .start,
        remedy: "put some of them into a directory of their own")
    }
  }

  /// A requirement that is missing is no reason to hide a lesson, so these are warnings.
  private func checkRequirements(of outcome: inout LessonReader.Outcome, order: [String]) {
    guard let id = outcome.lesson?.id, let index = order.firstIndex(of: id) else { return }
    for (required, position) in outcome.requires {
      guard let other = order.firstIndex(of: required) else {
        outcome.findings.warning(
          "no lesson has the id '\(required)'", at: position,
          remedy: Nearness.closest(to: required, among: order).map { "did you mean '\($0)'?" })
        continue
      }
      if other >= index {
        outcome.findings.warning(
          "the lesson '\(required)' does not come before this one", at: position,
          remedy: "rename the files so that it does")
      }
    }
  }

  /// Checks links from a file with places of its own.
  private func check(_ links: [LocalLink], in own: [String], _ findings: inout Findings) {
    for link in links {
      if link.leavesDirectory, let path = link.path {
        findings.error(
          "the link '\(path)' leaves the lesson directory", at: link.position,
          remedy: "link to a file beside the lesson, or to a web address")
      } else if let path = link.path, let first = path.split(separator: "/").first,
        !files.contains(String(first))
      {
        findings.error(
          "the link '\(path)' leads to no file", at: link.position,
          remedy: Nearness.closest(to: path, among: files.sorted()).map { "did you mean '\($0)'?" })
      } else {
        checkPlace(of: link, in: own, &findings)
      }
    }
  }

  private func checkPlace(of link: LocalLink, in own: [String], _ findings: inout Findings) {
    let (place, names, owner): (String, [String]?, String)
    switch LinkTarget(link.destination) {
    case .glossary(let entry?):
      (place, names, owner) = (entry, glossary?.glossary.entries.map(\.id), "the glossary")
    case .file(let file, let name?):
      let lesson = outcomes.first { $0.file == file }?.outcome.lesson
      (place, names, owner) = (name, lesson?.steps.map(\.id), file)
    case .step(let name): (place, names, owner) = (name, own, "this file")
    case .glossary(nil), .file(_, nil), .address: return
    }
    // Where the other file cannot be read, that is said there.
    guard let names, !names.contains(place) else { return }
    findings.error(
      "\(owner) has no place '\(place)'", at: link.position,
      remedy: Nearness.closest(to: place, among: names).map { "did you mean '\($0)'?" }
        ?? (names.isEmpty ? nil : "the places are \(names.prefix(20).joined(separator: ", "))"))
  }
}

extension Course {
  /// A version that changes with the questions.
  fileprivate var fingerprint: String {
    String(
      Fingerprint.text(of: lessons.flatMap(\.quizzes).map(\.fingerprint).joined()).suffix(8))
  }
}

extension Lesson {
  /// How many views it sets.
  fileprivate var viewCount: Int { steps.reduce(0) { $0 + $1.parts.count { $0.view != nil } } }
}
