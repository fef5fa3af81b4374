import TerminalGrid

/// Where the parts of the Explore screen stand; what does not fit is left out in a fixed order.
///
/// Smaller means less: first the strip goes, then the list, the sliders, the headline; at the last
/// there is one line of numbers.
struct ExploreLayout: Hashable, Sendable {
  /// The list and the sliders in a frame of their own, on wide screens.
  private(set) var panel: Rect?
  /// The function's name and formula.
  private(set) var headline: Rect?
  /// The picture.
  private(set) var plot: Rect
  /// The strip of |f′| under the x axis.
  private(set) var strip: Rect?
  /// The sliders, where there is no panel for them.
  private(set) var sliders: Rect?
  /// The histogram of the input with the numbers of both, or these alone, below the picture.
  private(set) var input: Rect?
  /// The histogram of the output, right of the picture.
  private(set) var output: Rect?
  /// The numbers at the probe.
  private(set) var readout: Rect?

  private static var panelColumns: Int { 28 }

  init(
    _ rect: Rect, parameters: Int, isListHidden: Bool, hasDistribution: Bool = false
  ) {
    var rest = rect
    if rest.size.columns >= 100, rest.size.rows >= 14, !isListHidden {
      let (left, right) = rest.split(left: Self.panelColumns)
      (panel, rest) = (left, right.inset(left: 1))
    }
    if rest.size.rows >= 1 {
      let lines = rest.size.rows >= 18 && rest.size.columns < 76 ? 2 : 1
      (rest, readout) = Self.lower(rest, lines)
    }
    if panel == nil, parameters > 0, rest.size.rows >= 6 {
      (rest, sliders) = Self.lower(rest, min(parameters, rest.size.rows >= 12 ? 3 : 1))
    }
    if rest.size.rows >= 4 { (headline, rest) = Self.upper(rest) }
    if hasDistribution, rest.size.rows >= 12, rest.size.columns >= 50 {
      (rest, input) = Self.lower(rest, DistributionView.rows)
      let (left, right) = rest.split(left: rest.size.columns - DistributionView.columns)
      (rest, output) = (left, right)
    } else if hasDistribution, rest.size.rows >= 5 {
      // The numbers alone, without the histograms.
      (rest, input) = Self.lower(rest, 1)
    }
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
