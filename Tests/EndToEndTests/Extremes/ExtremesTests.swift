import ActivationMath
import Plotting
import TerminalGrid
import Testing

@testable import hillock

/// Whatever a parameter is and wherever a window stands, everything that shows or computes a function
/// comes to an end, and not by a trap: each of these tests ends the whole run where it does not.
///
/// The forms go through all members; the windows rotate, so that each form meets each window.
@Suite struct ExtremesTests {
  @Test func numbersAndFacts() {
    var count = 0
    for function in Extremes.scalars {
      for order in Order.allCases {
        for precision in Precision.allCases {
          var text: [UInt8] = []
          let places = Extremes.numbers + [.infinity, -.infinity, .nan]
          let results = precision.results(of: function, order, at: places)
          for result in results { precision.append(result, to: &text) }
          #expect(results.count == places.count && !text.isEmpty)
          count += results.count
        }
      }
      for index in function.arguments.indices {
        for x in Extremes.numbers { _ = function.parameterSlope(index, at: x) }
      }
    }
    for member in Extremes.members {
      #expect(!InfoPage(member).lines(width: 80).isEmpty)
      #expect(!JSON.info(member).pretty().isEmpty)
      count += 2
    }
    report(count, "numbers and pages")
  }

  @Test func curves() {
    var count = 0
    for (index, function) in Extremes.scalars.enumerated() {
      var plot = Plot(
        curves: Curve.overlay([function], orders: Order.allCases),
        x: Extremes.ranges[index % Extremes.ranges.count], showsPoints: true,
        title: function.notation)
      if index % 3 == 1 { plot.y = Extremes.ranges[index / 3 % Extremes.ranges.count] }
      let tangent = Curve.tangent(
        to: function, at: plot.x.value(at: 0.3), role: .probe, label: "tangent")
      plot.curves += tangent.map { [$0] } ?? []
      plot.probe = plot.x.value(at: 0.7)
      let scene = CurveScene(index % 5 == 4 ? stack(of: plot) : PlotStack([plot]))
      count += forms(of: scene, canvases: [CanvasKind.allCases[index % 4]])
    }
    report(count, "pictures of curves")
  }

  @Test func families() {
    var count = 0
    for function in Extremes.catalogue.functions {
      guard case .scalar(let function) = function else { continue }
      for (index, parameter) in function.profile.parameters.enumerated() {
        let values = Extremes.numbers.filter(parameter.domain.contains).suffix(6)
        let curves = Curve.family(of: function, parameter: index, values: Array(values))
        count += forms(of: CurveScene(Plot(curves: curves, x: -6...6, showsPoints: true)))
      }
    }
    report(count, "pictures of families")
  }

  @Test func vectors() {
    var count = 0
    let numbers = Extremes.numbers
    for function in Extremes.vectors {
      for input in [numbers, Array(numbers.reversed()), [1e308, -1e308], [.infinity, .nan]] {
        guard let length = (0...input.count).reversed().first(where: isTaken) else { continue }
        for showsJacobian in [false, true] {
          count += forms(
            of: VectorScene(
              function, at: Array(input.prefix(length)), showsJacobian: showsJacobian))
        }
        func isTaken(_ count: Int) -> Bool { function.outputCount(count) != nil }
      }
      guard function.outputCount(2) == 1 else { continue }
      for (index, x) in Extremes.ranges.enumerated() {
        let y = Extremes.ranges[(index + 3) % Extremes.ranges.count]
        count += forms(of: FieldScene(function, x: x, y: y))
      }
    }
    report(count, "pictures of vectors")
  }

  // MARK: Parts

  private func stack(of plot: Plot) -> PlotStack {
    PlotStack(plot.curves.map { Plot(curves: [$0], x: plot.x, y: plot.y) })
  }

  /// Writes a picture in every form, and says how many there are.
  private func forms(
    of scene: any Scene, canvases: [CanvasKind] = CanvasKind.allCases
  ) -> Int {
    let grids = canvases.map { kind in
      scene.grid(Size(columns: 48, rows: 14), canvas: kind, blank: " ")
    }
    let svg = SVG(width: 160, height: 120)
    let document = svg.document(scene)
    let texts = [
      document, scene.csv, scene.json.pretty(), scene.description.text,
      HTML(svg: svg).document(scene),
    ]
    #expect(grids.allSatisfy { !$0.text.isEmpty } && texts.allSatisfy { !$0.isEmpty })
    // What is not a number has no place in a drawing.
    #expect(!document.contains("=\"nan") && !document.contains("=\"inf"))
    return grids.count + texts.count
  }

  private func report(_ count: Int, _ what: String) {
    print("Extremes: \(count) \(what), of \(Extremes.members.count) members")
    #expect(count > 300)
  }
}
