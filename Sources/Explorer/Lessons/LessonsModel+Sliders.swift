import ActivationMath

extension LessonsModel {
  /// The functions of the live view, unless it waits for an answer.
  var functions: [Function] {
    guard let reader, reader.hidingQuestion(in: record) == nil else { return [] }
    return reader.live?.functions ?? []
  }

  /// The sliders of the live view, unless it waits for an answer.
  var sliders: [NamedSlider] {
    guard let reader, reader.hidingQuestion(in: record) == nil else { return [] }
    return reader.live?.sliders ?? []
  }

  mutating func set(
    slider index: Int, to value: Double, in context: inout Context
  ) throws(CommandMistake) -> Outcome {
    guard var open = reader else { return .ignored }
    record.now = context.now
    open.room = context.room
    var outcome = try open.set(slider: index, to: value, &record, in: &context)
    reader = open
    if let progress = record.takeUnsaved() { outcome.effects.append(.saveProgress(progress)) }
    return outcome
  }
}

extension Reader {
  /// Gives a slider of the live view a value, and notes what tasks that has done.
  fileprivate mutating func set(
    slider index: Int, to value: Double, _ record: inout LearnerRecord, in context: inout Context
  ) throws(CommandMistake) -> Outcome {
    let outcome = try live?.set(slider: index, to: value, in: &context) ?? .ignored
    checkTasks(&record)
    return outcome
  }
}
