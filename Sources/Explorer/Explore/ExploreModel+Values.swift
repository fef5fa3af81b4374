import ActivationMath
import Plotting
import TerminalGrid

extension ExploreModel {
  /// The settings, and f, f′ and f″ of every curve at the probe.
  var values: [Double] {
    bindings.values
      + ([function] + kept).flatMap { shown in
        Order.allCases.map { shown.derivative($0, at: probe) }
      }
  }

  /// Whether no curve passes through the window.
  var isBlank: Bool {
    var plot = plot
    plot.curves = curves.map { curve in
      var curve = curve
      curve.label = ""
      return curve
    }
    (plot.axes, plot.showsGuides, plot.probe, plot.marks) = (.none, false, nil, [])
    var grid = Grid(Size(columns: 78, rows: 20))
    plot.draw(in: Rect(grid.size), on: &grid, canvas: .braille)
    // Marks of curves that leave the window are no curves.
    return !grid.text.contains { !$0.isWhitespace && !"\u{2800}▲▼".contains($0) }
  }
}
