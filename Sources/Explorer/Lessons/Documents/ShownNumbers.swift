public import ActivationMath
import Formula
public import LessonKit
import Plotting
import TerminalGrid

/// The numbers that the live views of a lesson show: what its prose says of them is then more than the
/// author's word.
public struct ShownNumbers: Sendable {
  /// What a step shows.
  private struct Page {
    /// The line of the file where the step begins.
    var line: Int
    /// What the views are set to and what they compute: exact.
    var values: [Double] = []
    /// What stands on the screen, ticks included.
    var figures: [Double] = []
  }

  private static let size = Size(columns: 160, rows: 50)
  /// A tick of an axis has two digits as a rule; a number with so many is a result.
  private static let resultDigits = 3

  private var pages: [Page] = []

  /// The numbers of a lesson, with the functions that it may speak of.
  public init(_ lesson: Lesson, catalogue: Catalogue = .standard) {
    let catalogue = catalogue.adding(lesson.functions)
    for step in lesson.steps {
      var page = Page(line: step.line)
      for view in [step.view] + step.parts.map(\.view) {
        guard let live = view.flatMap({ LiveModel($0, catalogue: catalogue) }) else { continue }
        page.values += live.shownValues
        page.figures += Self.figures(of: live)
      }
      pages.append(page)
    }
  }

  /// Whether a number of the lesson's prose is shown beside it.
  public func contains(_ number: StatedNumber) -> Bool {
    guard let page = pages.last(where: { $0.line <= number.line }) else { return false }
    return page.values.contains(where: number.rounds)
      || number.significantDigits >= Self.resultDigits
        && page.figures.contains(where: number.rounds)
  }

  private static func figures(of live: LiveModel) -> [Double] {
    var grid = Grid(size)
    live.draw(in: Rect(size), on: &grid, canvas: .braille)
    return StatedNumber.figures(in: grid.text).compactMap { NumberText.parse($0) }
  }
}

extension LiveModel {
  /// What the view is set to, what its curves are at the probe, what its words say.
  fileprivate var shownValues: [Double] {
    var values = Array(bindings.values)
    values += StatedNumber.figures(in: words.joined(separator: " ")).compactMap {
      NumberText.parse($0)
    }
    switch self {
    case .explore(let model):
      for function in [model.function] + model.kept {
        values += Order.allCases.map { function.derivative($0, at: model.probe) }
      }
    case .vectors(let model) where model.gate == nil:
      for side in model.heads.indices { values += model.outputs(side: side) }
    case .vectors: break
    }
    return values.filter(\.isFinite)
  }
}
