import ActivationMath
import LessonKit
import Plotting
import TerminalGrid

extension LineDialogue {
  /// The answer to a command of the lessons; nil if it is none.
  mutating func answerInLessons(_ word: String, _ rest: String) -> [String]? {
    if model.lessons.confirming != nil {
      let isMeant = ["y", "yes"].contains(word) && rest.isEmpty
      var lessons = model.lessons
      _ = lessons.confirm(.character(isMeant ? "y" : "n"), in: model.context)
      model.lessons = lessons
      if isMeant { return place + readStep }
    }
    switch (word, rest) {
    case ("lessons", ""), ("list", ""):
      model.lessons.reader = nil
      return lessonList
    case ("open", let name) where !name.isEmpty: return open(name)
    case ("word", let name), ("glossary", let name): return tell(word: name)
    case ("review", ""):
      model.lessons.openReview(in: model.context)
      return isReading ? readStep : ["Nothing that was missed waits."]
    case _ where !isReading: return nil
    case ("next", ""), ("n", ""): return goOn()
    case ("back", ""), ("b", ""):
      onReader { reader, record in _ = reader.update(.wentBack, &record) }
      return readStep
    case ("read", ""): return readStep
    case ("go", let name) where !name.isEmpty: return go(to: name)
    case ("answer", let text): return answerQuestion(text)
    case ("tip", ""), ("hint", ""): return takeTip()
    case ("forget", ""): return forget()
    default: return onPicture(word, rest)
    }
  }

  /// The lessons with how far the learner is.
  var lessonList: [String] {
    let lessons = model.lessons.lessons
    guard !lessons.isEmpty else { return ["There are no lessons."] }
    let rows = lessons.enumerated().map { index, lesson in
      let done = Completion(of: lesson, in: model.lessons.record.progress)
      return "\(index + 1). \(lesson.title) (\(lesson.id)), \(done.percent)"
    }
    let waiting = model.lessons.review.count
    return rows + (waiting > 0 ? ["review: \(waiting) missed questions"] : [])
      + ["'open 1' opens the first."]
  }

  /// The learner's place.
  var place: [String] {
    guard let reader = model.lessons.reader else { return [] }
    if let session = reader.exam { return [Self.place(in: session, at: reader.examNumber)] }
    var line =
      "\(reader.lesson.title): step \(reader.step + 1) of \(reader.lesson.steps.count), part "
      + "\(reader.revealed) of \(reader.current.parts.count)"
    if !reader.isReview {
      let done = Completion(of: reader.lesson, in: model.lessons.record.progress)
      line += "; lesson \(done.percent)"
    }
    return [line + "."]
  }

  /// The seed is said, since `exam SEED` asks the same again.
  private static func place(in session: ExamSession, at number: Int?) -> String {
    let count = session.exam.questions.count
    let place = number.map { "question \($0 + 1) of \(count)" } ?? "before \(count) questions"
    return "\(session.lesson.title), drawn by \(session.exam.seed): \(place), "
      + "\(count - session.openNumbers.count) answered."
  }

  private mutating func open(_ name: String) -> [String] {
    let lessons = model.lessons.lessons
    let numbered = Int(name).flatMap { lessons.indices.contains($0 - 1) ? $0 - 1 : nil }
    guard let index = lessons.firstIndex(where: { $0.id == name }) ?? numbered else {
      let nearest = EditDistance.nearest(lessons.map(\.id), to: name)
      return ["There is no lesson '\(name)'\(nearest.map { "; did you mean \($0)?" } ?? ".")"]
    }
    var opened = model.lessons
    opened.open(index, in: model.context)
    model.lessons = opened
    return place + readStep
  }

  private mutating func go(to name: String) -> [String] {
    guard let reader = model.lessons.reader else { return [] }
    // The steps of an exam are counted as its questions are.
    let steps = reader.lesson.steps.dropFirst(reader.exam?.lesson.steps.count ?? 0)
    let numbered = Int(name).flatMap {
      $0 > 0 && $0 <= steps.count ? steps.startIndex + $0 - 1 : nil
    }
    guard let index = steps.firstIndex(where: { $0.id == name }) ?? numbered else {
      let kind = reader.exam == nil ? "step" : "question"
      return ["There is no \(kind) '\(name)'; there are 1 to \(steps.count)."]
    }
    onReader { reader, record in
      reader.go(toStep: index)
      reader.arrive(&record)
    }
    return readStep
  }

  private mutating func goOn() -> [String] {
    guard let before = model.lessons.reader else { return [] }
    var lessons = model.lessons
    var context = model.context
    _ = lessons.read(in: &context) { reader, record, _ in reader.update(.wentOn, &record) }
    model.lessons = lessons
    if let asked = lessons.confirming {
      let question = asked.question.prefix(1).uppercased() + asked.question.dropFirst()
      return ["\(question) 'yes' does, any other line does not."]
    }
    guard let now = model.lessons.reader else {
      return ["That was the last lesson."] + lessonList
    }
    if now.lesson.id != before.lesson.id { return place + readStep }
    return now.step == before.step && now.revealed > before.revealed
      ? text(of: now.parts.suffix(1)) : readStep
  }

  /// A command of the picture beside the text; nil if it has none such.
  private mutating func onPicture(_ word: String, _ rest: String) -> [String]? {
    guard var live = picture, var context = Optional(model.context) else { return nil }
    if let catalogue = model.lessons.reader?.lesson.catalogue { context.catalogue = catalogue }
    do throws(CommandMistake) {
      guard try live.run(word, rest, in: &context) != nil else { return nil }
    } catch {
      return [error.description]
    }
    onReader { reader, _ in reader.live = live }
    return changed()
  }
}

// MARK: - Text

extension LineDialogue {
  /// The step with all of its parts that are shown.
  var readStep: [String] {
    guard let reader = model.lessons.reader else { return [] }
    return [reader.current.title + "."] + text(of: reader.parts)
  }

  /// So wide are tables; paragraphs are one line each.
  private static let columns = 500

  private func text(of parts: ArraySlice<Part>) -> [String] {
    guard let reader = model.lessons.reader else { return [] }
    var lines: [String] = []
    for part in parts {
      lines += text(of: part.blocks.filter { if case .quiz = $0 { false } else { true } })
      if part.view != nil || part.blocks == reader.current.parts[0].blocks { lines += figureLine }
      for quiz in part.quizzes { lines += question(quiz) }
    }
    lines += ending
    return lines.filter { line in line.contains { $0 != "─" && !$0.isWhitespace } }
  }

  /// Blocks, and the words of the glossary that they name.
  private func text(of blocks: [Block]) -> [String] {
    var prose = Prose(
      columns: Self.columns,
      context: ProseContext(
        bindings: model.lessons.reader?.bindings ?? [:], opensLinks: true, isPlain: true))
    prose.add(blocks)
    prose.addFoot()
    let words = prose.links.compactMap { link -> String? in
      if case .glossary(let entry?) = LinkTarget(link) { entry } else { nil }
    }
    let hint = words.first.map {
      ["Words: \(words.joined(separator: ", ")); 'word \($0)' tells one."]
    }
    return prose.lines.map(\.text) + (hint ?? [])
  }

  /// What the figure is, and what can be set in it.
  private var figureLine: [String] {
    guard let picture else { return [] }
    let sliders = picture.sliders.map { "\($0.name) \(NumberText.short($0.value))" }
    return [
      "Figure: \(picture.scene?.title ?? "a picture"). 'figure' tells it"
        + (sliders.isEmpty ? "." : "; sliders: \(sliders.joined(separator: ", ")).")
    ]
  }

  /// What a word of the glossary means, or all words.
  private func tell(word name: String) -> [String] {
    guard let glossary = (try? model.lessons.course.get())?.glossary else {
      return ["This course has no glossary."]
    }
    let ids = glossary.entries.map(\.id)
    guard !name.isEmpty else { return ["Words: \(ids.joined(separator: ", "))."] }
    let entry = glossary.entries.first { [$0.id, $0.title].contains(name) }
    guard let entry else {
      let nearest = EditDistance.nearest(ids, to: name)
      return ["There is no word '\(name)'\(nearest.map { "; did you mean \($0)?" } ?? ".")"]
    }
    return ([entry.title + "."] + text(of: entry.blocks)).filter { !$0.trimmed.isEmpty }
  }

  /// The lines after the last part; none before it.
  var ending: [String] {
    guard let reader = model.lessons.reader, reader.isAtEnd else { return [] }
    guard let open = reader.exam?.openNumbers else {
      return ["This is the end of the lesson; 'next' goes on."]
    }
    let places = open.map { "\($0 + 1)" }.joined(separator: ", ")
    return (open.isEmpty ? [] : ["Without an answer: \(places). 'go \(open[0] + 1)' goes there."])
      + ["That was the last question; 'next' hands the exam in."]
  }

  /// A question with what can be answered.
  private func question(_ quiz: Quiz) -> [String] {
    guard let reader = model.lessons.reader else { return [] }
    let state = reader.state(of: quiz, in: model.lessons.record)
    let done = state.isOpen ? "" : ", answered"
    var task = state.task
    if case .task = quiz.kind { task = "do it with the figure" }
    var lines = ["Question (\(task)\(done)): \(quiz.question.plainText)"]
    let offers = state.order.enumerated().map { row, place in
      "\(row + 1). \(quiz.offered(place).plainText)"
    }
    switch quiz.kind {
    case .one, .several: lines += offers
    case .number: lines.append("'answer 0.25' answers it.")
    case .task(let task): lines.append("Until \(task.source).")
    case .match(let matching):
      lines += matching.items.enumerated().map {
        "\(Self.letter($0)). \($1.text.plainText)"
      }
      lines += offers + ["'answer 2 1 …' gives a, b, … their numbers."]
    case .prediction(let prediction):
      let range = prediction.range
      lines.append(
        "Guess for \(prediction.handles.map(\.label).joined(separator: ", ")), from "
          + "\(NumberText.short(range.lowerBound)) to \(NumberText.short(range.upperBound)): "
          + "'answer' with a number for each.")
    }
    return lines
  }

  private static func letter(_ index: Int) -> String { LectureReport.letter(index).lowercased() }
}

extension Quiz {
  /// The text of an answer on offer, by its place in the author's order.
  fileprivate func offered(_ place: Int) -> [Inline] {
    if case .match(let matching) = kind { return matching.partners[place] }
    return choices[place].text
  }
}
