import ActivationMath
import LessonKit

extension LessonsModel {
  static let commands: [CommandWord<LessonsModel>] = [
    CommandWord(
      "lesson ID [STEP]", "open a lesson, at a step by its name or number",
      choices: { model, _ in model.lessons.map { Candidate($0.id, $0.title) } }
    ) { model, argument, context throws(CommandMistake) in
      try model.open(argument.required(), in: context)
      return .handled
    },
    CommandWord("cards", "what is to be remembered of all lessons") {
      model, argument, _ throws(CommandMistake) in
      try argument.none()
      model.openCards()
      return .handled
    },
    CommandWord("exam [SEED]", "the exam of the course, with the questions of a seed") {
      model, argument, context throws(CommandMistake) in
      guard let index = model.lessons.firstIndex(where: { $0.examQuestions != nil }) else {
        throw CommandMistake(description: "this course has no exam")
      }
      if argument.text.isEmpty {
        model.open(index, in: context)
      } else {
        guard let seed = UInt64(argument.text) else { throw argument.misuse }
        model.openExam(index, seed: seed, in: context)
      }
      return .handled
    },
    CommandWord(
      "glossary [WORD]", "what a word means, or all of them",
      choices: { model, _ in
        ((try? model.course.get())?.glossary?.entries ?? []).map { Candidate($0.id, $0.title) }
      }
    ) { model, argument, _ in
      model.openGlossary(argument.text.isEmpty ? nil : argument.text)
      return .handled
    },
  ]

  /// Its own commands, and those of the live view that are about what it shows.
  func offeredCommands(in context: Context) -> [PaletteSource.Command] {
    let own = Self.commands.map {
      PaletteSource.Command(usage: $0.usage, candidates: $0.candidates(self, context))
    }
    guard let reader, reader.hidingQuestion(in: record) == nil, let live = reader.live
    else { return own }
    let ofView = live.offeredCommands(in: context)
      .filter { !Self.programWide.contains($0.usage.word) }
    return own + ofView
  }

  /// The commands of an instrument that concern the whole program rather than what is shown.
  private static let programWide: Set = ["let", "edit", "save"]

  mutating func run(
    _ word: String, _ text: String, in context: inout Context
  ) throws(CommandMistake) -> Outcome? {
    if let outcome = try runOwn(word, text, in: &context) { return outcome }
    return try onLive(in: &context) { live, context throws(CommandMistake) in
      try live.run(word, text, in: &context)
    }
  }

  /// `sigmoid`, `sigmoid saturation` or `sigmoid 3`
  private mutating func open(_ line: String, in context: Context) throws(CommandMistake) {
    let words = line.split(separator: " ")
    guard let place = lessons.firstIndex(where: { $0.id == words[0] }) else {
      let nearest = EditDistance.nearest(lessons.map(\.id), to: String(words[0]))
      throw CommandMistake(
        description: "the course has no lesson '\(words[0])'"
          + (nearest.map { "; did you mean \($0)?" } ?? ""))
    }
    guard words.count > 1 else { return open(place, in: context) }
    let steps = lessons[place].steps
    guard words.count == 2, let step = steps.index(named: words[1]) else {
      throw CommandMistake(
        description: "'\(words[0])' has no step '\(words.dropFirst().joined(separator: " "))'; "
          + "it has 1 to \(steps.count)")
    }
    open(place, atStep: step, in: context)
  }
}

extension [Step] {
  /// The step of that name, or of that number counted from 1.
  fileprivate func index(named name: Substring) -> Int? {
    if let named = firstIndex(where: { $0.id == name }) { return named }
    guard let number = Int(name), indices.contains(number - 1) else { return nil }
    return number - 1
  }
}
