import ActivationMath
import NetworkLab
import Plotting
import TerminalGrid
import ViewSpec

/// Draws the page Train: what each network says of the plane, its numbers, its losses, its units.
struct TrainView: Sendable {
  var page: TrainPage
  var canvas: CanvasKind

  func draw(in rect: Rect, on grid: inout Grid) {
    guard !rect.isEmpty else { return }
    guard let state = page.state, page.failure == nil else {
      return Waiting(text: "making the networks …", failure: page.failure).draw(in: rect, on: &grid)
    }
    var rest = rect
    if rect.size.rows >= 5 {
      let (top, below) = rest.split(top: 1)
      grid.write(headline(state, columns: rect.size.columns), at: top.origin, clip: top)
      rest = below
    }
    let numbers = TrainMeters(state: state, spec: page.spec, charset: canvas.charset)
    let layout = TrainLayout(
      rest, count: state.runs.count, meterRows: numbers.rowCount,
      shortMeterRows: numbers.shortRowCount, isPlane: state.runs[0].training.data.inputs == 2)
    for (index, room) in layout.pictures.enumerated() {
      drawPicture(index, state, in: room, on: &grid)
    }
    if let meters = layout.meters { numbers.draw(in: meters, on: &grid) }
    if let plot = layout.losses {
      page.losses(state).draw(in: plot, on: &grid, canvas: canvas)
    }
    for (index, room) in layout.units.enumerated() {
      UnitView(
        run: state.runs[index], function: state.core.functions[index], layer: page.layer,
        chosen: page.spec.unit, charset: canvas.charset
      ).draw(in: room, on: &grid)
    }
  }

  /// The functions in their colours, and what they learn with.
  private func headline(_ state: TrainPage.State, columns: Int) -> StyledLine {
    let spec = state.core
    var names = StyledLine(" ")
    for (index, function) in spec.functions.enumerated() {
      if index > 0 { names.append(" │ ", Style(.dim)) }
      if spec.functions.count > 1 { names.append(["A ", "B "][index], Style(.dim)) }
      names.append(function.notation, Style(Role.palette[index], .bold))
    }
    let data = "   \(spec.data.title)"
    let settings = state.runs[0].training.settings
    let network =
      "   \(state.runs[0].training.data.inputs)-\(spec.hidden.notation.replacing(",", with: "-"))"
      + "   \(spec.optimizer.notation)"
    let rest =
      "   batch \(spec.batch)"
      + (settings.head == state.runs[0].training.data.properHead
        ? "" : "   head \(settings.head.rawValue)")
      + (spec.hasNorm ? "   norm" : "") + (spec.hasSkips ? "   skip" : "")
    let all = [data + network + rest, data + network, data, ""]
    return StyledLine.first(of: all.map { names + StyledLine($0, Style(.dim)) }, fitting: columns)
  }

  private func drawPicture(
    _ index: Int, _ state: TrainPage.State, in room: Rect, on grid: inout Grid
  ) {
    let (run, name) = (state.runs[index], state.core.functions[index].notation)
    guard run.training.data.inputs <= 2 else { return drawNoPlane(run, in: room, on: &grid) }
    guard run.training.data.inputs == 2 else {
      LineFit(run: run, plane: state.plane, role: Role.palette[index], name: name)
        .plot.draw(in: room, on: &grid, canvas: canvas)
      return
    }
    BoundaryScene(run, state.plane, title: name)?.drawPicture(
      in: room, on: &grid, canvas.charset)
  }
}

extension TrainView {
  /// What stands where points have too many numbers to lie in a plane.
  private func drawNoPlane(_ run: TrainRun, in room: Rect, on grid: inout Grid) {
    let text = StyledText(
      canvas.charset.spelled(
        "A point has \(run.training.data.inputs) numbers, so that there is no plane to draw it in; "
          + "the losses and the shares of right points say how it goes."), Style(.dim))
    for (row, line) in zip(room.rows, text.wrapped(to: max(1, room.size.columns - 1))) {
      grid.write(line, at: Point(column: room.origin.column, row: row), clip: room)
    }
  }
}

/// A curve that a network lays through points over a line.
struct LineFit {
  var run: TrainRun
  var plane: Plane
  var role: Role
  var name: String

  var plot: Plot {
    let last = Double(max(1, run.side - 1))
    let vertices = (0..<run.side).map { index in
      // Of several classes the share of the last one is drawn.
      Vertex(
        plane.x.value(at: Double(index) / last),
        Double(run.field[index * run.outputs + run.outputs - 1]))
    }
    let data = run.training.data
    let heights = data.heights
    var plot = Plot(
      curves: [Curve(.samples(vertices), role: role, label: name)], x: plane.x, showsGuides: false)
    plot.cloud = PointCloud(
      (0..<data.count).map { Vertex(data.points[$0 * data.inputs], heights[$0]) },
      label: "the points")
    let finite = heights.filter(\.isFinite)
    if let low = finite.min(), let high = finite.max(), low < high {
      plot.y = (low - 0.2 * (high - low))...(high + 0.2 * (high - low))
    }
    return plot
  }
}

extension DataSet {
  /// Where points over a line stand: the value to be met, or whether it is of the last class.
  fileprivate var heights: [Double] {
    guard case .classes(let count) = kind else { return targets }
    return targets.map { $0 == Double(count - 1) ? 1 : 0 }
  }
}
