public import TerminalGrid

/// The layout of a plot: the rectangles of its parts in the grid, and the number of each cell.
public struct PlotLayout: Hashable, Sendable {
  /// The cells in which curves are drawn.
  public var area: Rect
  /// The window that they show.
  public var viewport: Viewport
  /// The marked positions under the plot; none where there is no room.
  public var xTicks: Ticks
  /// The marked positions beside the plot; none where there is no room.
  public var yTicks: Ticks
  /// Whether numbers stand under the ticks; a plot that stands on another leaves them to that.
  public var showsColumnLabels = true
  /// Whether the axis lines left of the plot and under it are drawn.
  public var hasAxes: Bool
  /// The columns right of the plot for labels at line ends; empty where there is no room.
  public var margin: Rect
  /// The row of the title, if it is shown.
  public var titleRow: Int?
  /// The row of what stands above the y axis, if it is shown.
  package var yLabelRow: Int?
  /// The row of what stands under the x axis, if it is shown.
  package var xLabelRow: Int?

  /// The column that shows `x`, or nil outside the window.
  public func column(forX x: Double) -> Int? {
    Scale(range: viewport.x, count: area.size.columns).index(x).map { area.origin.column + $0 }
  }

  /// The number in the middle of a column; columns beyond the plot continue the axis.
  public func x(atColumn column: Int) -> Double {
    Scale(range: viewport.x, count: area.size.columns).center(column - area.origin.column)
  }

  /// The row that shows `y`, or nil outside the window.
  public func row(forY y: Double) -> Int? {
    Scale(range: viewport.y, count: area.size.rows).index(y)
      .map { area.rows.upperBound - 1 - $0 }
  }

  /// The number in the middle of a row; rows beyond the plot continue the axis.
  public func y(atRow row: Int) -> Double {
    Scale(range: viewport.y, count: area.size.rows).center(area.rows.upperBound - 1 - row)
  }

  /// The same layout further right and down.
  func moved(by origin: Point) -> PlotLayout {
    func moved(_ rect: Rect) -> Rect {
      Rect(
        column: rect.origin.column + origin.column, row: rect.origin.row + origin.row,
        columns: rect.size.columns, rows: rect.size.rows)
    }
    var result = self
    result.area = moved(area)
    result.margin = moved(margin)
    result.titleRow = titleRow.map { $0 + origin.row }
    result.yLabelRow = yLabelRow.map { $0 + origin.row }
    result.xLabelRow = xLabelRow.map { $0 + origin.row }
    return result
  }
}

extension Plot {
  /// How the plot divides a rectangle whose upper left corner is (0, 0).
  ///
  /// What does not fit is left out in a fixed order: the title, labels at line ends, ticks, axis
  /// lines. Down to one cell the curves themselves stay.
  public func layout(in size: Size) -> PlotLayout {
    layout(in: size, sharing: .none)
  }

  /// What a plot shares with those above and below it.
  struct Shared {
    /// The columns left of the plot at least.
    var gutter = 0
    /// The columns right of the plot at least.
    var margin = 0
    /// Whether the plot below shows the numbers along x.
    var hidesColumnLabels = false
    /// The rows that a plot with a title has at least.
    var leastRowsWithTitle = 8

    static let none = Shared()
  }

  func layout(in size: Size, sharing shared: Shared) -> PlotLayout {
    let plot = scaled
    let hasTitle = title != nil && size.rows >= shared.leastRowsWithTitle
    let (hasXLabel, hasYLabel) = (xLabel != nil && size.rows >= 8, yLabel != nil && size.rows >= 8)
    let canvas = Rect(size).inset(
      top: (hasTitle ? 1 : 0) + (hasYLabel ? 1 : 0), bottom: hasXLabel ? 1 : 0)
    let margin = max(shared.margin, marginWidth(size))
    let footer = shared.hidesColumnLabels || size.rows < 5 ? 1 : 2
    let rows = canvas.size.rows - (axes == .none || size.rows < 4 ? 0 : footer)
    let viewport =
      plot.y.map { Viewport(x: plot.x, y: $0) }
      ?? Viewport.fitting(plot.fitted ?? plot.curves, x: plot.x, rows: rows)
    var layout = PlotLayout(
      area: canvas, viewport: viewport, xTicks: .none, yTicks: .none, hasAxes: false,
      margin: Rect(Size(columns: 0, rows: 0)), titleRow: hasTitle ? 0 : nil,
      yLabelRow: hasYLabel ? canvas.origin.row - 1 : nil,
      xLabelRow: hasXLabel ? size.rows - 1 : nil)
    let hasTicks = axes == .full && size.columns >= 16 && size.rows >= 5
    if hasTicks {
      layout.yTicks = Ticks(
        viewport.y, on: scales.y, cells: rows, direction: .vertical, widest: size.columns / 4)
    }
    layout.hasAxes = axes != .none && size.columns >= 10 && size.rows >= 4
    layout.showsColumnLabels = !shared.hidesColumnLabels
    let labels = layout.yTicks.labelWidth
    layout.area = canvas.inset(
      left: max(
        shared.gutter, labels > 0 ? max(gutter, labels + 2) : layout.hasAxes ? 1 : 0),
      right: margin, bottom: hasTicks ? footer : layout.hasAxes ? 1 : 0)
    if hasTicks {
      layout.xTicks = Ticks(
        viewport.x, on: scales.x, cells: layout.area.size.columns, direction: .horizontal)
    }
    layout.margin = Rect(
      column: layout.area.columns.upperBound, row: layout.area.origin.row, columns: margin,
      rows: layout.area.size.rows)
    return layout
  }

  /// The columns for labels at line ends, with a space before them.
  private func marginWidth(_ size: Size) -> Int {
    let labels = curves.filter { !$0.isGhost && !$0.label.isEmpty }.map(\.label)
    guard let widest = labels.map({ TextWidth.of($0) }).max(), size.columns >= 28, size.rows >= 6
    else { return 0 }
    return widest + 2 <= size.columns / 4 && labels.count <= size.rows - 3 ? widest + 1 : 0
  }
}
