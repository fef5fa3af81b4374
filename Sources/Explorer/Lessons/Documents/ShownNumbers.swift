import ActivationMath
package import LessonKit
import Plotting
import TerminalGrid

/// The numbers that the live views of a lesson show: what its prose says of them is then more than the
/// author's word.
package struct ShownNumbers: Sendable {
  /// The text and the numbers of one step.
  private struct Page {
    /// The line of the file where the step begins.
    var line: Int
    /// The settings and results of the views, exact.
    var values: [Double] = []
    /// The texts on the screen, ticks included.
    var figures: [Double] = []
  }

  private static let size = Size(columns: 160, rows: 50)
  /// A tick of an axis has two digits as a rule; a number with so many is a result.
  private static let resultDigits = 3

  private var pages: [Page] = []

  /// The numbers of a lesson.
  package init(_ lesson: Lesson) {
    let context = Context(catalogue: lesson.catalogue)
    for step in lesson.steps {
      var page = Page(line: step.line)
      for view in [step.view] + step.parts.map(\.view) {
        guard let live = view.flatMap({ Instruments.settled(showing: $0, of: lesson) }) else {
          continue
        }
        page.values += Self.values(of: live)
        page.figures += Self.figures(of: live, context)
      }
      pages.append(page)
    }
  }

  /// Whether a number of the lesson's prose is shown beside it.
  package func contains(_ number: StatedNumber) -> Bool {
    guard let page = pages.last(where: { $0.line <= number.line }) else { return false }
    return page.values.contains(where: number.rounds)
      || number.significantDigits >= Self.resultDigits
        && page.figures.contains(where: number.rounds)
  }

  /// The view's settings, results and the numbers in its words.
  private static func values(of live: any Instrument) -> [Double] {
    let said = StatedNumber.figures(in: live.words.joined(separator: " "))
    return (live.values + said.compactMap { NumberText.parse($0) }).filter(\.isFinite)
  }

  private static func figures(of live: any Instrument, _ context: Context) -> [Double] {
    var grid = Grid(size)
    live.draw(in: Rect(size), on: &grid, context)
    return StatedNumber.figures(in: grid.text).compactMap { NumberText.parse($0) }
  }
}
