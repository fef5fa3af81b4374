import ActivationMath
import Plotting
import TerminalGrid

extension Model {
  /// Shows Explore's functions over an x range from the start.
  public mutating func look(at x: ClosedRange<Double>) { self[ExploreModel.self].look(at: x) }

  /// What Explore shows, to be shared.
  public var state: SharedState {
    get { self[ExploreModel.self].state }
    set { self[ExploreModel.self].state = newValue }
  }

  /// Says the state, or takes up the one of a line.
  mutating func takeState(_ line: String) throws(CommandMistake) {
    guard !line.isEmpty else { return message = state.description }
    do throws(SharedState.Mistake) {
      state = try SharedState(parsing: line, catalogue: context.catalogue)
      screen = .explore
    } catch {
      throw CommandMistake(description: error.description)
    }
  }

  /// The picture for a file, in the format that its name ends with; text for any other name.
  func export(to path: String) -> Effect {
    let plot = self[ExploreModel.self].plot
    let contents =
      switch path.split(separator: ".").last {
      case "svg": SVG().document(plot)
      case "html": HTML().document(plot)
      case "csv": PlotData(plot).csv
      case "json": PlotData(plot).json
      default: text(of: plot)
      }
    return .write(path: path, contents: contents)
  }

  private func text(of plot: Plot) -> String {
    var grid = Grid(Size(columns: 100, rows: 30))
    plot.draw(in: Rect(grid.size), on: &grid, canvas: canvas)
    return grid.text + "\n"
  }
}
