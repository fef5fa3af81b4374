import ActivationMath
import NetworkLab
import Plotting
import RealModule
import TerminalGrid

/// The layers of a flow as a table, the last one at the top.
struct FlowTableScene: Scene {
  let title: String
  private let reports: [FlowReport]
  private let index: Int

  /// The table of one of some flows, on the scale that they share.
  init(_ reports: [FlowReport], of index: Int) {
    (self.reports, self.index) = (reports, index)
    title = "the layers of \(reports[index].name)"
  }

  private var report: FlowReport { reports[index] }

  /// More layers than these are thinned.
  private static let mostRows = 30

  private func layers(rows: Int) -> [LayerStatistics] {
    FlowTable.shown(of: report.flow.layers.count, rows: min(rows, Self.mostRows), chosen: 1)
      .map { report.flow.layers[$0 - 1] }.reversed()
  }

  // MARK: Cells

  var naturalRows: Int? { 2 + min(Self.mostRows, report.flow.layers.count) }

  func draw(
    in rect: Rect, on grid: inout Grid, canvas: CanvasKind, blank: Character
  ) -> Rect {
    let (top, below) = rect.split(top: 1)
    grid.write(
      TextWidth.truncate(canvas.charset.spelled(title), to: rect.size.columns), at: top.origin,
      style: Style(.title), clip: top)
    FlowTable(
      reports: [report], layer: nil, columns: rect.size.columns, charset: canvas.charset
    ).draw(in: below, on: &grid)
    return rect.split(top: min(rect.size.rows, naturalRows ?? 0)).top
  }

  // MARK: Other forms

  /// The first, the middle and the last layer.
  var description: Description {
    let all = report.flow.layers
    let places = [0, all.count / 2, all.count - 1].reduce(into: [Int]()) { places, place in
      if !places.contains(place) { places.append(place) }
    }
    let words = places.map { place in
      "layer \(all[place].layer) has a mean of \(NumberText.short(all[place].mean, digits: 2)), "
        + "an rms of \(report.rms(all[place])) and a gradient of "
        + NumberText.short(report.ratio(all[place]), digits: 2)
    }
    return Description(words: ["\(title): " + words.joined(separator: "; ") + "."])
  }

  var csv: String { FlowReport.csv([report]) }
  var json: JSON { FlowReport.json([report]) }

  func drawing(width: Int, height: Int) -> SVGDrawing {
    let scale = GradientScale(reports)
    let extent = SignalHistogram.extent(report.flow.layers)
    let rows = layers(rows: SVGLayers.rows(in: height)).map { layer in
      let shares = SignalHistogram(layer, extent: extent, charset: .unicode).shares(columns: 40)
      let most = max(shares.max() ?? 0, .leastNormalMagnitude)
      let ratio = report.ratio(layer)
      return SVGLayers.Row(
        label: "\(layer.layer)", histogram: shares.map { $0 / most },
        numbers: [
          NumberText.short(layer.mean, digits: 3), report.rms(layer),
          FlowReport.percent(layer.zeros), FlowReport.percent(layer.saturated),
        ], bar: scale.place(ratio),
        mark: report.theory(of: layer).map { scale.place($0.gradientRatio) },
        end: NumberText.short(ratio, digits: 2))
    }
    let ends = [extent.lowerBound, extent.upperBound].map { NumberText.short($0, digits: 2) }
    let header = SVGLayers.Row(
      label: "signal \(ends[0]) … \(ends[1])", histogram: [],
      numbers: ["mean", "rms", "zero", "flat"], bar: 0, mark: nil, end: "gradient, theory ┊")
    return SVGLayers(
      title: title, header: header, rows: rows, role: Role.palette[index % Role.palette.count]
    ).drawing(width: width)
  }
}
