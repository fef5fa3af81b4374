import ActivationMath
import Plotting
import TerminalGrid

extension ExploreModel {
  /// The probe is the pointer.
  mutating func point(by steps: Int) -> Bool {
    place(probeAt: (probe + Double(steps) * probeStep).rounded(toMultipleOf: probeStep))
    return true
  }

  mutating func point(at cell: Point, in context: Context) -> Bool {
    let layout = layout(in: context.room)
    guard layout.plot.contains(cell) else { return true }
    let drawn = picture(hasLabels: !layout.namesCurves, columns: layout.plot.size.columns)
      .layout(in: layout.plot.size)
    let x = drawn.x(atColumn: cell.column - layout.plot.origin.column)
    place(probeAt: x.rounded(toMultipleOf: probeStep))
    return true
  }
}
