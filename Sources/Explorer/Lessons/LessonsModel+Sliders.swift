import ActivationMath
import LessonKit

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

  /// The live view's computation, unless it waits for an answer.
  var work: Work? {
    guard let reader, reader.hidingQuestion(in: record) == nil else { return nil }
    return reader.live?.work
  }

  mutating func take(_ result: WorkResult, in context: inout Context) -> Outcome {
    // What a live view takes makes no mistake.
    let outcome = try? onLive(in: &context) { $0.take(result, in: &$1) }
    return (outcome ?? nil) ?? .ignored
  }

  mutating func set(
    slider index: Int, to value: Double, in context: inout Context
  ) throws(CommandMistake) -> Outcome {
    let outcome = try onLive(in: &context) { live, context throws(CommandMistake) in
      try live.set(slider: index, to: value, in: &context)
    }
    return outcome ?? .ignored
  }

  /// Lets something happen to the live view, and notes what tasks that has done.
  mutating func onLive(
    in context: inout Context,
    _ body: (inout any Instrument, inout Context) throws(CommandMistake) -> Outcome?
  ) throws(CommandMistake) -> Outcome? {
    guard var open = reader, var live = open.live else { return nil }
    (record.now, open.room) = (context.now, context.room)
    let (room, known) = (context.room, context.catalogue)
    (context.room, context.catalogue) = (open.liveRoom(record), open.lesson.catalogue)
    defer { (context.room, context.catalogue) = (room, known) }
    var outcome = try body(&live, &context)
    open.live = live
    open.checkTasks(&record)
    reader = open
    if let progress = record.takeUnsaved() { outcome?.effects.append(.saveProgress(progress)) }
    return outcome
  }
}
