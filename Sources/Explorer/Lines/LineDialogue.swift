import ActivationMath
import LessonKit
import Plotting
import TerminalGrid
import ViewSpec

/// The program as a conversation in lines: a command goes in, a few sentences come out.
///
/// For screen readers, braille displays and bad connections: nothing is drawn, no cursor moves. The
/// model is the one of the screens, so that progress, commands and pictures are the same.
package struct LineDialogue: Sendable {
  /// The program.
  package var model: Model
  /// The effects not yet carried out.
  private var effects: [Effect] = []
  /// Reads the files that a picture needs.
  private let read: TextReader

  /// A conversation with a program as it was opened.
  package init(_ model: Model, reading read: @escaping TextReader = noFiles) {
    (self.model, self.read) = (model, read)
    settle()
  }

  /// Waits for what the picture computes: an answer tells of all of it.
  private mutating func settle() { model.settle(reading: read) }

  /// The answer to a line.
  package struct Answer {
    /// The answer, line by line.
    package var lines: [String]
    /// The effects to carry out.
    package var effects: [Effect]
  }

  /// The greeting.
  package var greeting: [String] {
    [
      "Hillock in lines; 'help' lists the commands, 'quit' leaves.",
      "Where a text names a key, 'press d' presses it.",
    ]
      + (isReading ? standing + readStep : isInLessons ? lessonList : figure(isWhole: false))
  }

  /// Whether the lessons are shown.
  var isInLessons: Bool { model.screen == .lessons }

  /// Whether a lesson is open.
  var isReading: Bool { isInLessons && model.lessons.reader != nil }

  /// Takes a line and answers it.
  package mutating func answer(_ line: String) -> Answer {
    let trimmed = line.trimmed
    // A command of the prompt may have its colon.
    let line = trimmed.hasPrefix(":") ? String(trimmed.dropFirst()).trimmed : trimmed
    let word = String(line.prefix { $0.isLetter || $0 == "_" || $0 == "?" })
    let rest = String(line.dropFirst(word.count)).trimmed
    effects = []
    model.lessons.record.now = model.now
    let lines = line.isEmpty ? [] : answer(word.lowercased(), rest, line)
    settle()
    if let progress = model.lessons.record.takeUnsaved() { effects.append(.saveProgress(progress)) }
    return Answer(lines: lines, effects: effects)
  }

  private mutating func answer(_ word: String, _ rest: String, _ line: String) -> [String] {
    switch (word, rest) {
    case ("quit", ""), ("q", ""), ("exit", ""):
      effects.append(.quit)
      return []
    case ("help", ""), ("?", ""): return help
    case ("where", ""): return standing
    case ("figure", ""): return figure(isWhole: true)
    case ("step", _) where picture != nil: return descend(rest)
    case ("true", let name) where !name.isEmpty: return toggleTruth(name)
    case ("press", let key) where !key.isEmpty: return press(key)
    case ("set", let text) where isReading: return set(text)
    default: break
    }
    if isInLessons, let lines = answerInLessons(word, rest) { return lines }
    return carryOut(line)
  }

  private var help: [String] {
    let reading = [
      "lessons: the list; open NAME or NUMBER: a lesson; go NAME or NUMBER: a step of it",
      "next, back: on and back by parts; read: the step again",
      "answer 2, answer 1 3, answer 0.25: the answer to the question; tip; forget",
      "word NAME: what a word means; word: all words",
      "exam, exam SEED: the exam; review: what was missed",
    ]
    return (isInLessons ? reading : []) + [
      "figure: the picture in words; where: the place or the state",
      "set a 0.3: a slider's value; probe -1.5: where the numbers are read",
      "true car: the label is true or not; step 10: steps of descent",
      "press KEY: a key of the screens, such as press d",
      "explore, vectors, lessons: the screens; elu(alpha=2): a function; quit",
    ]
  }

  /// The picture that is talked about.
  var picture: (any Instrument)? {
    guard isInLessons else { return model.instrument }
    guard let reader = model.lessons.reader,
      reader.hidingQuestion(in: model.lessons.record) == nil
    else { return nil }
    return reader.live
  }

  /// The picture in words: all of it, or what it is and its numbers.
  func figure(isWhole: Bool) -> [String] {
    guard let picture else {
      let quiz = model.lessons.reader?.hidingQuestion(in: model.lessons.record)
      return [quiz == nil ? "There is no figure here." : "The figure waits for the answer."]
    }
    guard !isWhole, let title = picture.scene?.title else { return picture.words }
    return [title + "."] + picture.reading
  }

  /// The present place.
  private var standing: [String] {
    guard isReading else {
      return isInLessons ? ["In the list of lessons."] : [model.state.description]
    }
    return place
  }
}

// MARK: - Keys and commands of the screens

extension LineDialogue {
  /// Carries out a command of the prompt, or shows functions.
  private mutating func carryOut(_ line: String) -> [String] {
    let before = (screen: model.screen, place: place)
    model.message = nil
    do throws(CommandMistake) {
      effects += try model.carryOut(line)
    } catch {
      return [error.description]
    }
    settle()
    if let said = model.message ?? model.instrument.message { return [said] }
    if model.screen != before.screen || place != before.place {
      guard isInLessons else { return figure(isWhole: false) }
      return isReading ? place + readStep : lessonList
    }
    return settled
  }

  /// The answer after the picture was changed: the task's verdict and the numbers.
  mutating func changed(_ said: String? = nil) -> [String] {
    settle()
    guard isReading else { return (said.map { [$0] } ?? []) + settled }
    var done: String?
    onReader { reader, record in
      reader.message = nil
      reader.checkTasks(&record)
      done = reader.message ?? reader.distance(record)
    }
    let numbers = settled
    return [said, done].compactMap { $0 } + numbers
  }

  /// The numbers of the picture now.
  private var settled: [String] {
    let reading = picture?.reading ?? []
    return reading.isEmpty ? ["Done."] : reading
  }

  /// Presses a key of the screens.
  private mutating func press(_ name: String) -> [String] {
    guard let key = KeyNotation(notation: name) else {
      return ["There is no key '\(name)'; keys are written as help writes them: d, ←, S-→, F2."]
    }
    guard isReading else {
      effects += model.update(key.input)
      settle()
      return model.message.map { [$0] } ?? settled
    }
    return onLive(key.input)
  }

  /// Gives the picture of a lesson a key.
  private mutating func onLive(_ input: Input) -> [String] {
    guard picture != nil else { return figure(isWhole: false) }
    var lessons = model.lessons
    var outcome = Outcome.ignored
    if var reader = lessons.reader, var live = reader.live {
      var context = model.context
      (context.room, context.catalogue) = (reader.liveRoom(lessons.record), reader.lesson.catalogue)
      outcome = live.update(input, in: &context)
      reader.live = live
      lessons.reader = reader
    }
    model.lessons = lessons
    effects += outcome.effects
    let said = model.lessons.reader?.live?.message
    return outcome.isHandled ? changed(said) : ["This key does nothing here."]
  }

  private mutating func descend(_ count: String) -> [String] {
    guard let steps = count.isEmpty ? 1 : Int(count), (1...1000).contains(steps) else {
      return ["Say how many steps, 1 to 1000: step 10"]
    }
    var lines: [String] = []
    for _ in 0..<steps { lines = press(".") }
    return lines
  }

  /// Makes a label of Vectors true, or not: the slider is chosen by giving it its own value.
  private mutating func toggleTruth(_ name: String) -> [String] {
    guard let slider = picture?.sliders.first(where: { $0.name == name }) else {
      return ["There is no label '\(name)' here."]
    }
    let setting = "\(name) \(slider.value)"
    _ = isReading ? set(setting) : carryOut("set \(setting)")
    let answer = press("x")
    guard let logit = (picture as? VectorsModel)?.logits.first(where: { $0.name == name }) else {
      return answer
    }
    return ["\(name) is \(logit.isTrue ? "" : "not ")true."] + answer
  }

  /// Sets a slider of a lesson's picture: `a 0.3`.
  private mutating func set(_ text: String) -> [String] {
    let usage = CommandUsage("set NAME VALUE", "")
    do throws(CommandMistake) {
      let argument = CommandArgument(text, usage: usage, catalogue: model.context.catalogue)
      let setting = try argument.setting()
      guard let value = setting.value else { throw argument.misuse }
      return try set(setting.name, to: value)
    } catch {
      return [error.description]
    }
  }

  private mutating func set(_ name: String, to value: Double) throws(CommandMistake) -> [String] {
    guard var live = picture else { return figure(isWhole: false) }
    guard let index = live.sliders.index(of: name) else {
      let names = live.sliders.map(\.name).joined(separator: ", ")
      throw CommandMistake(
        description: names.isEmpty ? "this figure has no sliders" : "there are \(names)")
    }
    try live.sliders[index].check(value)
    var context = model.context
    if let catalogue = model.lessons.reader?.lesson.catalogue { context.catalogue = catalogue }
    _ = try live.set(slider: index, to: value, in: &context)
    onReader { reader, _ in reader.live = live }
    return changed()
  }

  /// Lets something happen in the open lesson.
  mutating func onReader(_ body: (inout OpenLesson, inout LearnerRecord) -> Void) {
    var lessons = model.lessons
    guard var reader = lessons.reader else { return }
    body(&reader, &lessons.record)
    lessons.reader = reader
    model.lessons = lessons
  }
}
