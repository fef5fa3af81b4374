import ActivationMath
import Plotting
import TerminalGrid

/// Draws the Networks screen: the tabs of its pages, the picture of one, and its sliders.
struct NetworksView: Sendable {
  var model: NetworksModel
  var canvas: CanvasKind

  func draw(in room: Rect, on grid: inout Grid) {
    guard !room.isEmpty else { return }
    let layout = NetworksLayout(room, model: model)
    if let tabs = layout.tabs { PageTabs(shown: model.page).draw(in: tabs, on: &grid) }
    switch model.page {
    case .flow: FlowView(page: model.flow, canvas: canvas).draw(in: layout.body, on: &grid)
    case .train: TrainView(page: model.train, canvas: canvas).draw(in: layout.body, on: &grid)
    case .claim: ClaimView(page: model.claim, canvas: canvas).draw(in: layout.body, on: &grid)
    case .cnn: CNNView(page: model.cnn, canvas: canvas).draw(in: layout.body, on: &grid)
    }
    if let rows = layout.departures { drawDepartures(in: rows, on: &grid) }
    if let rows = layout.notice { drawNotice(in: rows, on: &grid) }
    SliderStrip(sliders: model.sliders, chosen: model.current.chosen)
      .draw(in: layout.sliders, on: &grid)
  }

  private func drawDepartures(in rect: Rect, on grid: inout Grid) {
    for (row, departure) in zip(rect.rows, model.functions.departures) {
      let line = StyledLine(" " + canvas.charset.spelled(departure), .warning)
      grid.write(
        line.truncated(to: rect.size.columns), at: Point(column: rect.origin.column, row: row),
        clip: rect)
    }
  }

  private func drawNotice(in rect: Rect, on grid: inout Grid) {
    let lines = NetworksLayout.lines(of: model, columns: rect.size.columns)
    for (row, line) in zip(rect.rows, lines) {
      grid.write(line, at: Point(column: rect.origin.column + 1, row: row), clip: rect)
    }
  }
}

extension NetworksModel {
  /// What is asked, what came of a guess, or what there is to notice on the page.
  var notice: StyledText? {
    switch page {
    case .flow: flow.guessText ?? Self.styled(flow.notice)
    case .train: train.guessText ?? Self.styled(train.notice)
    case .claim: nil
    case .cnn: Self.styled(cnn.notice)
    }
  }

  private static func styled(_ notice: String?) -> StyledText? {
    notice.map { StyledText($0, Style(.emphasis)) }
  }

  /// Whether it is about a guess, which even a small screen has room for.
  var hasGuess: Bool {
    switch page {
    case .flow: flow.guessText != nil
    case .train: train.guessText != nil
    case .claim, .cnn: false
    }
  }
}
