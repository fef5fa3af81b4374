import LessonKit

extension LessonsModel {
  static let commands: [CommandWord<LessonsModel>] = [
    CommandWord("lesson ID", "open a lesson", candidates: { model, _ in model.lessons.map(\.id) }) {
      model, argument, context throws(CommandMistake) in
      let id = try argument.required()
      guard model.open(id: id, in: context) else {
        throw CommandMistake(description: "the course has no lesson '\(id)'")
      }
      return .handled
    }
  ]
}
