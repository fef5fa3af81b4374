import ActivationMath

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
}
