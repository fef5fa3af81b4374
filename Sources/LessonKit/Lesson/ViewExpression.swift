import ActivationMath
import Formula

/// Something in a lesson that follows the live view: a live value or the condition of a task.
struct ViewExpression {
  enum Kind { case value, task }

  var kind: Kind
  /// As it was written, the `=` of a live value included.
  var text: String
  var position: Position
  /// The part of the step that contains it.
  var part = 0

  /// Flags what is wrong with it beside a view, if there is one.
  func check(beside view: LiveView?, _ catalogue: Catalogue, _ findings: inout Findings) {
    do {
      let expression = try expression(view?.variables ?? [], catalogue)
      if kind == .task { checkTask(expression, &findings) }
    } catch {
      for finding in error.all {
        var place = position
        place.column += finding.column - 1
        let remedy =
          view == nil ? "give the step a view; without one nothing moves" : finding.remedy
        findings.error(finding.message, at: place, remedy: remedy.isEmpty ? nil : remedy)
      }
    }
  }

  /// Flags what it follows and a later view of its step does not have, though the text stays in sight
  /// beside that view.
  func check(
    beside view: LiveView?, then later: [LiveView], _ catalogue: Catalogue,
    _ findings: inout Findings
  ) {
    guard let view, let expression = try? expression(view.variables, catalogue) else { return }
    for next in later {
      let lost = expression.variables.filter { view.moves($0) && !next.moves($0) }
      guard !lost.isEmpty else { continue }
      let names = lost.map { "'\($0)'" }.joined(separator: ", ")
      return findings.warning(
        "the view in line \(next.line), which comes while this text stays, has no \(names)",
        at: position, remedy: "start another step with ## before that view")
    }
  }

  private func expression(
    _ variables: [String], _ catalogue: Catalogue
  ) throws(Diagnostics) -> Expression {
    if kind == .value,
      let live = try LiveValue(parsing: text, variables: variables, catalogue: catalogue)
    {
      return live.expression
    }
    return try Expression(parsing: text, variables: variables, catalogue: catalogue)
  }

  private func checkTask(_ expression: Expression, _ findings: inout Findings) {
    guard expression.isCondition else {
      return findings.error(
        "a task is true or false, and this is a number", at: position,
        remedy: "compare it with something: task: elu'(probe) > 0.9")
    }
    if expression.variables.isEmpty {
      findings.error(
        "nothing that the learner can move changes this task", at: position,
        remedy: "use the probe or a parameter: task: elu'(probe) > 0.9")
    }
  }
}
