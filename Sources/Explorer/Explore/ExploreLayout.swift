import TerminalGrid

/// The rectangles of the parts of the Explore screen; what does not fit is left out in a fixed order.
///
/// Smaller means less: first the strip goes, then the list, the sliders, the headline; at the last
/// there is one line of numbers.
struct ExploreLayout: Hashable, Sendable {
  /// The list and the sliders in a frame of their own, on wide screens.
  private(set) var panel: Rect?
  /// The function's name and formula.
  private(set) var headline: Rect?
  /// The compared curves with their numbers.
  private(set) var legend: Rect?
  /// The picture.
  private(set) var plot: Rect
  /// The cost of parameters beyond their usual values, under the picture.
  private(set) var departure: Rect?
  /// The strip of |f′| under the x axis.
  private(set) var strip: Rect?
  /// The sliders, where there is no panel for them.
  private(set) var sliders: Rect?
  /// The histogram of the input with all numbers, below the picture.
  private(set) var input: Rect?
  /// The numbers of the distributions alone, where there is no room for histograms.
  private(set) var moments: Rect?
  /// The histogram of the output, right of the picture.
  private(set) var output: Rect?
  /// The chain of layers, right of the picture.
  private(set) var chain: Rect?
  /// The inspector right of the picture, on the widest screens.
  private(set) var inspector: Rect?
  /// The numbers at the probe.
  private(set) var readout: Rect?

  /// Whether rows beside the picture name its curves, so that it need not.
  var namesCurves: Bool { legend != nil || moments != nil }

  /// Whether the product of the slopes behind each layer is drawn, so that the numbers need not say it.
  var showsChain: Bool { chain != nil || inspector != nil }

  private static var panelColumns: Int { 28 }

  init(
    _ rect: Rect, parameters: Int, isListHidden: Bool, distributions: Int = 0,
    hasChain: Bool = false, departureRows: (Int) -> Int = { _ in 0 },
    legendRows: (Int) -> Int = { _ in 0 }
  ) {
    plot = rect
    if rect.size.columns >= 100, rect.size.rows >= 14, !isListHidden {
      panel = takeLeft(Self.panelColumns)
      plot = plot.inset(left: 1)
      if rect.size.columns >= 140, rect.size.rows >= 24, distributions == 0, !hasChain {
        inspector = takeRight(InspectorView.columns)
        plot = plot.inset(right: 1)
      }
    }
    placeNumbers(parameters: parameters)
    placeDistributions(distributions, legendRows: legendRows(plot.size.columns))
    if hasChain, let columns = ChainView.columns(beside: plot) {
      chain = takeRight(columns).inset(left: 1)
    }
    let lost = min(departureRows(plot.size.columns), 2, plot.size.rows - 5)
    if lost > 0 { departure = takeLower(lost) }
    if plot.size.rows >= 10, plot.size.columns >= 30 { strip = takeLower(1) }
  }

  /// The readout and the sliders under the picture, the headline above it.
  private mutating func placeNumbers(parameters: Int) {
    if plot.size.rows >= 1 {
      readout = takeLower(plot.size.rows >= 18 && plot.size.columns < 76 ? 2 : 1)
    }
    if panel == nil, parameters > 0, plot.size.rows >= 6 {
      sliders = takeLower(min(parameters, plot.size.rows >= 12 ? 3 : 1))
    }
    if plot.size.rows >= 4 { headline = takeUpper(1) }
  }

  /// The legend, and the histograms or, without room for them, their numbers.
  private mutating func placeDistributions(_ distributions: Int, legendRows: Int) {
    let rows = DistributionView.rows(curves: distributions)
    let hasHistograms =
      distributions > 0 && plot.size.rows >= legendRows + rows + 8 && plot.size.columns >= 50
    if distributions > 0, !hasHistograms, plot.size.rows >= 5 {
      // The numbers name the curves as well as a legend does.
      moments = takeLower(min(distributions, max(1, plot.size.rows - 4)))
    }
    if legendRows > 0, plot.size.rows >= legendRows + 5 { legend = takeUpper(legendRows) }
    if hasHistograms {
      input = takeLower(rows)
      output = takeRight(DistributionView.columns)
    }
  }

  // MARK: What is left for the picture

  private mutating func takeLower(_ rows: Int) -> Rect {
    let (rest, taken) = plot.split(bottom: rows)
    plot = rest
    return taken
  }

  private mutating func takeUpper(_ rows: Int) -> Rect {
    let (taken, rest) = plot.split(top: rows)
    plot = rest
    return taken
  }

  private mutating func takeLeft(_ columns: Int) -> Rect {
    let (taken, rest) = plot.split(left: columns)
    plot = rest
    return taken
  }

  private mutating func takeRight(_ columns: Int) -> Rect {
    let (rest, taken) = plot.split(left: plot.size.columns - columns)
    plot = rest
    return taken
  }
}
