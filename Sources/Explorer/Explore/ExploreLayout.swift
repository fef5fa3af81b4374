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

  private static var panelColumns: Int { 28 }

  init(
    _ rect: Rect, parameters: Int, isListHidden: Bool, distributions: Int = 0,
    hasChain: Bool = false, departureRows: (Int) -> Int = { _ in 0 },
    legendRows: (Int) -> Int = { _ in 0 }
  ) {
    var rest = rect
    if rest.size.columns >= 100, rest.size.rows >= 14, !isListHidden {
      let (left, right) = rest.split(left: Self.panelColumns)
      (panel, rest) = (left, right.inset(left: 1))
    }
    if rect.size.columns >= 140, rest.size.rows >= 24, panel != nil, distributions == 0, !hasChain {
      let (left, right) = rest.split(left: rest.size.columns - InspectorView.columns)
      (rest, inspector) = (left.inset(right: 1), right)
    }
    if rest.size.rows >= 1 {
      let lines = rest.size.rows >= 18 && rest.size.columns < 76 ? 2 : 1
      (rest, readout) = Self.lower(rest, lines)
    }
    if panel == nil, parameters > 0, rest.size.rows >= 6 {
      (rest, sliders) = Self.lower(rest, min(parameters, rest.size.rows >= 12 ? 3 : 1))
    }
    if rest.size.rows >= 4 { (headline, rest) = Self.upper(rest) }
    let rows = legendRows(rest.size.columns)
    let rowsOfAll = DistributionView.rows(curves: distributions)
    let hasHistograms =
      distributions > 0 && rest.size.rows >= rows + rowsOfAll + 8 && rest.size.columns >= 50
    if distributions > 0, !hasHistograms, rest.size.rows >= 5 {
      // The numbers alone, without the histograms; they name the curves as well as a legend does.
      (rest, moments) = Self.lower(rest, min(distributions, max(1, rest.size.rows - 4)))
    }
    if rows > 0, rest.size.rows >= rows + 5 {
      let (top, below) = rest.split(top: rows)
      (legend, rest) = (top, below)
    }
    if hasHistograms {
      (rest, input) = Self.lower(rest, rowsOfAll)
      let (left, right) = rest.split(left: rest.size.columns - DistributionView.columns)
      (rest, output) = (left, right)
    }
    if hasChain, let columns = ChainView.columns(beside: rest) {
      let (left, right) = rest.split(left: rest.size.columns - columns)
      (rest, chain) = (left, right.inset(left: 1))
    }
    let lost = min(departureRows(rest.size.columns), 2, rest.size.rows - 5)
    if lost > 0 { (rest, departure) = Self.lower(rest, lost) }
    if rest.size.rows >= 10, rest.size.columns >= 30 { (rest, strip) = Self.lower(rest, 1) }
    plot = rest
  }

  private static func lower(_ rect: Rect, _ rows: Int) -> (Rect, Rect?) {
    let (rest, bottom) = rect.split(bottom: rows)
    return (rest, bottom)
  }

  private static func upper(_ rect: Rect) -> (Rect?, Rect) {
    let (top, rest) = rect.split(top: 1)
    return (top, rest)
  }
}
