import ActivationMath
import Plotting
import RealModule
import TerminalGrid
import ViewSpec

extension ExploreModel {
  /// The picture with its numbers; with a distribution also what goes in and what comes out.
  var scene: (any Scene)? {
    var plot = plot
    plot.title = kept.isEmpty ? headline : names.joined(separator: ", ")
    let picture = CurveScene(stack(of: plot), remarks: [readout])
    if let chain = lens.chain, input == nil {
      return SceneGrid(
        title: picture.title, [[picture], [chain.scene(of: traced.slope(probe))]],
        numbers: SceneGrid.Numbers(csv: picture.csv, json: picture.json), remarks: [])
    }
    guard let input else { return picture }
    let outputs = shown.map { OutputHistogram($0, of: input) }
    return SceneGrid(
      title: plot.title ?? function.profile.title,
      [[picture]] + ([input.scene] + outputs.map(\.scene)).pairs,
      numbers: SceneGrid.Numbers(csv: picture.csv, json: picture.json), remarks: moments)
  }

  var reading: [String] { [readout] + moments + (departure.map { [$0] } ?? []) }

  /// What the distribution becomes; nothing without one.
  private var moments: [String] {
    input.map { input in
      shown.map { OutputStatistics($0, of: input).sentence(of: $0.notation) }
    } ?? []
  }

  var fileName: String { function.profile.id }

  /// f above its derivatives where that is asked for, and a difference below both functions.
  func stack(of plot: Plot) -> PlotStack {
    let difference = differencePlot.map { [$0] } ?? []
    return PlotStack(parts(of: plot) + difference, keepsLowest: !difference.isEmpty)
  }

  private func parts(of plot: Plot) -> [Plot] {
    guard lens.isStacked, orders.count > 1, lens.sweep == nil else { return [plot] }
    return orders.map { order in
      var part = plot
      part.curves = plot.curves.filter {
        $0.order == order && ($0.role != .ghost || order == .value)
      }
      if order != .value { (part.y, part.fitted, part.title) = (nil, nil, nil) }
      return part
    }
  }

  /// The functions on the plot, the first in front.
  private var shown: [any Activation] { [function] + kept }

  /// What unusual parameters cost, with the functions' names where several are compared.
  var departure: String? {
    guard !kept.isEmpty else { return Function.scalar(function).departure }
    let departures = functions.departures
    return departures.isEmpty ? nil : departures.joined(separator: " ")
  }

  /// The same in lines below the picture.
  func departureLines(columns: Int) -> [String] {
    departure.map { TextWrap.lines($0, width: max(1, columns - 1)) } ?? []
  }

  private var headline: String { "\(function.notation)    \(function.profile.formula)" }

  /// The line of numbers as a sentence.
  private var readout: String {
    "At the probe: " + Readout(model: self).segments.map(\.text).joined(separator: "; ") + "."
  }
}

extension Chain {
  /// The products behind the layers as bars, in powers of ten.
  fileprivate func scene(of slope: Double) -> BarScene {
    let shown = shown(rows: 20)
    let products = shown.map { product(of: slope, layers: $0) }
    let labels = zip(shown, products).map { "\($0): \(NumberText.short($1, digits: 3))" }
    return BarScene(
      BarChart(products.map { Double.log10($0.magnitude) }, labels: labels),
      title: "log₁₀ of the product of slopes behind each layer")
  }
}

extension InputDistribution {
  /// Its density as bars over the range that holds nearly all of it.
  fileprivate var scene: BarScene {
    let bins = HistogramBins(slices.map { (value: $0.x, share: $0.share) }, count: 12)
    return BarScene(
      bins.chart,
      title: "in, per cent: mean \(NumberText.short(mean, digits: 3)), "
        + "variance \(NumberText.short(deviation * deviation, digits: 3))")
  }
}

/// The distribution of a function's output, as shares of equal bins.
private struct OutputHistogram {
  let scene: BarScene

  init(_ function: any Activation, of input: InputDistribution) {
    let bins = HistogramBins(
      input.slices.map { (value: function.value($0.x), share: $0.share) }, count: 12)
    scene = BarScene(bins.chart, title: "out, per cent: \(function.notation)")
  }
}

/// Shares gathered into bins of equal width.
private struct HistogramBins {
  let chart: BarChart

  init(_ shares: [(value: Double, share: Double)], count: Int) {
    let finite = shares.filter { $0.value.isFinite }
    let low = finite.map(\.value).min() ?? 0
    let high = finite.map(\.value).max() ?? 0
    let width = high / Double(count) - low / Double(count)
    var sums = [Double](repeating: 0, count: width > 0 ? count : 1)
    for (value, share) in finite {
      let place = width > 0 ? Int(clamping: value / width - low / width) : 0
      sums[min(max(0, place), sums.count - 1)] += share
    }
    // An edge at 0 is no more than rounding away from it.
    func edge(_ index: Int) -> String {
      let edge = low + Double(index) * width
      return NumberText.short(edge.magnitude < width * 1e-9 ? 0 : edge, digits: 3)
    }
    let labels = sums.indices.map { index in
      "\(edge(index)) … \(edge(index + 1))"
    }
    // A hundredth of a per cent is as much as anybody can see.
    chart = BarChart(sums.map { ($0 * 10_000).rounded() / 100 }, labels: labels)
  }
}

extension [BarScene] {
  /// Two side by side.
  fileprivate var pairs: [[any Scene]] {
    stride(from: 0, to: count, by: 2).map { Array(self[$0..<Swift.min($0 + 2, count)]) }
  }
}

extension OutputStatistics {
  /// The moments in a sentence.
  fileprivate func sentence(of name: String) -> String {
    func number(_ value: Double) -> String { NumberText.short(value, digits: 3) }
    return "\(name): mean \(number(mean)), mean square \(number(square)), variance "
      + "\(number(variance)), mean square of the slope \(number(slopeSquare)); zeros "
      + "\(NumberText.percent(zeros)), saturated \(NumberText.percent(saturated))."
  }
}

extension Activation {
  /// The function with its arguments.
  fileprivate var notation: String { Function.scalar(self).notation }
}
