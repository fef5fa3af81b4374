import ActivationMath
import TerminalGrid
import Testing

@testable import Plotting

/// What stands under a plot that wants a legend.
@Suite struct PlotNotesTests {
  private func notes(_ references: [String], _ change: (inout Plot) -> Void = { _ in }) throws
    -> [String]
  {
    let functions = try references.map { reference -> any Activation in
      guard case .scalar(let function) = try Catalogue.standard.resolve(reference).function
      else { preconditionFailure() }
      return function
    }
    var plot = Plot(curves: Curve.overlay(functions, orders: [.value]), x: 1...6)
    plot.showsLegend = true
    change(&plot)
    return plot.notes(in: Size(columns: 60, rows: 20), canvas: .braille).map(\.text)
  }

  @Test func nothingIsSaidWhereAllIsSeen() throws {
    #expect(try notes(["tanh", "relu"]).isEmpty)
    #expect(try notes(["relu", "identity"]) { $0.showsLegend = false }.isEmpty)
  }

  @Test func aCurveUnderAnotherIsNamed() throws {
    #expect(try notes(["relu", "identity"]) == ["identity lies under other curves"])
  }

  @Test func aCurveOutOfTheWindowIsNamed() throws {
    let notes = try notes(["relu", "tanh"]) { $0.y = 2...6 }
    #expect(notes == ["tanh has no point in this window"])
  }

  @Test func whatUnusualParametersCostIsSaid() throws {
    let notes = try notes(["elu(alpha=-1)", "relu"]) { $0.showsLegend = false }
    #expect(
      notes == [
        "elu(alpha=-1): Usually α > 0; here not monotone, a corner,", "  no outputs below 0.",
      ])
    #expect(try self.notes(["elu(alpha=-1)"]) { $0.showsDepartures = false }.isEmpty)
  }

  @Test func pointsAreCounted() throws {
    let notes = try notes(["relu"]) {
      $0.cloud = PointCloud([Vertex(2, 1), Vertex(3, 3), Vertex(9, 9)], label: "data.csv")
    }
    #expect(notes == ["⠂ data.csv: 3 points, 1 of them outside"])
  }

  @Test func aStackSaysItOnce() throws {
    guard case .scalar(let function) = try Catalogue.standard.resolve("gelu").function else {
      return
    }
    let plots = [Order.value, .slope].map { order in
      var plot = Plot(curves: Curve.overlay([function], orders: [order]), x: -4...4)
      (plot.showsLegend, plot.showsPoints) = (true, true)
      return plot
    }
    let notes = PlotStack(plots).notes(in: Rect(Size(columns: 60, rows: 30)), canvas: .braille)
    #expect(notes.map(\.text) == ["◇ root   ▽ minimum   ◌ inflection"])
  }

  @Test func aDrawingHasTheColoursOfTheThemes() {
    for role in Role.palette + [.slope, .curvature, .probe, .axis] {
      for theme in [Theme.light, .default] {
        guard case .rgb(let rgb) = theme.look(of: Style(role), depth: .trueColor).foreground
        else { continue }
        let hex = [rgb.red, rgb.green, rgb.blue].map { part in
          (part < 16 ? "0" : "") + String(part, radix: 16)
        }.joined()
        #expect(SVGStyle.css.contains(".s-\(SVGStyle.name(role)){stroke:#\(hex)}"))
      }
    }
  }
}
