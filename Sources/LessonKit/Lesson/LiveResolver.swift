import ActivationMath
import Formula

/// Understands the live values and tasks of prose, once the view beside it is known.
///
/// What cannot be understood stays as it was written; the check of the step says what is wrong with it.
struct LiveResolver {
  /// The names that may be used beside `elu.alpha`.
  let variables: [String]
  let catalogue: Catalogue

  func resolved(_ block: Block) -> Block {
    switch block {
    case .heading(let level, let inlines): .heading(level: level, resolved(inlines))
    case .paragraph(let inlines): .paragraph(resolved(inlines))
    case .list(let start, let items): .list(start: start, items: items.map(resolved))
    case .quote(let blocks): .quote(resolved(blocks))
    case .table(let header, let alignments, let rows):
      .table(
        header: header.map(resolved), alignments: alignments, rows: rows.map { $0.map(resolved) })
    case .quiz(let quiz): .quiz(resolved(quiz))
    case .code, .rule: block
    }
  }

  private func resolved(_ blocks: [Block]) -> [Block] { blocks.map(resolved) }

  private func resolved(_ inlines: [Inline]) -> [Inline] { inlines.map(resolved) }

  private func resolved(_ inline: Inline) -> Inline {
    switch inline {
    case .code(let code): value(code).map(Inline.live) ?? inline
    case .emphasis(let inlines): .emphasis(resolved(inlines))
    case .strong(let inlines): .strong(resolved(inlines))
    case .link(let inlines, let destination): .link(resolved(inlines), destination: destination)
    case .footnote(let number, let blocks): .footnote(number: number, resolved(blocks))
    case .text, .live, .image, .softBreak, .lineBreak: inline
    }
  }

  private func resolved(_ quiz: Quiz) -> Quiz {
    var quiz = quiz
    quiz.question = resolved(quiz.question)
    quiz.hints = quiz.hints.map(resolved)
    quiz.explanation = resolved(quiz.explanation)
    quiz.kind = resolved(quiz.kind)
    return quiz
  }

  private func resolved(_ kind: Quiz.Kind) -> Quiz.Kind {
    switch kind {
    case .one(let choices): return .one(choices.map(resolved))
    case .several(let choices): return .several(choices.map(resolved))
    case .number(var number):
      for index in number.mistakes.indices {
        number.mistakes[index].feedback = resolved(number.mistakes[index].feedback)
      }
      return .number(number)
    case .match(var matching):
      matching.partners = matching.partners.map(resolved)
      matching.items = matching.items.map {
        Matching.Item(
          resolved($0.text), partner: $0.partner, feedback: resolved($0.feedback))
      }
      return .match(matching)
    case .prediction: return kind
    case .task(var task):
      task.condition = try? Expression(
        parsing: task.source, variables: variables, catalogue: catalogue)
      return .task(task)
    }
  }

  private func resolved(_ choice: Quiz.Choice) -> Quiz.Choice {
    Quiz.Choice(
      resolved(choice.text), isRight: choice.isRight, feedback: resolved(choice.feedback))
  }

  private func value(_ code: String) -> LiveValue? {
    guard code.first == "=" else { return nil }
    return try? LiveValue(parsing: code, variables: variables, catalogue: catalogue)
  }
}
