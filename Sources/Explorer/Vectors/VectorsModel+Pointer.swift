import TerminalGrid

extension VectorsModel {
  /// The chosen row is the pointer; of a gated unit, its point.
  mutating func point(by steps: Int) -> Bool {
    if gate != nil {
      gate?.update(.valueMoved(by: steps))
    } else {
      chooseSlider(chosenSlider + steps)
    }
    return true
  }
}
