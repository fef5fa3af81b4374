import ActivationMath
import RealModule
import TerminalGrid
import ViewSpec

/// The numbers at the probe: x, f and its derivatives, computed at x and never read off the picture,
/// and what comes back through the unit.
struct Readout: Sendable {
  var model: ExploreModel
  /// Whether a picture shows what comes back through the unit.
  var isBesideChain = false

  /// How many digits numbers are shown with.
  private static var digits: Int { 6 }

  /// Draws as many numbers as fit, the most important first, into the rows of the rectangle.
  ///
  /// Where one row has room, numbers begin at stops: they keep their places as the probe moves.
  func draw(in rect: Rect, on grid: inout Grid) {
    let segments = shown
    if let columns = Self.stops(for: segments, width: rect.size.columns) {
      for (segment, column) in zip(segments, columns) {
        let place = Point(column: rect.origin.column + column, row: rect.origin.row)
        grid.write(segment, at: place, clip: rect)
      }
    } else {
      wrap(segments, in: rect, on: &grid)
    }
  }

  /// The columns of the segments, from 0, each at a stop; `nil` if that takes more than the width.
  private static func stops(for segments: [StyledLine], width: Int) -> [Int]? {
    let distance = 18
    var columns: [Int] = []
    var end = 0
    for segment in segments {
      let stop = columns.isEmpty ? 0 : (end + distance) / distance * distance
      columns.append(stop + 1)
      end = stop + 1 + segment.width
    }
    return end <= width ? columns : nil
  }

  private func wrap(_ segments: [StyledLine], in rect: Rect, on grid: inout Grid) {
    var place = rect.origin
    for segment in segments {
      let gap = place.column == rect.origin.column ? 1 : 3
      if place.column + gap + segment.width > rect.columns.upperBound {
        guard place.row + 1 < rect.rows.upperBound else { continue }
        place = Point(column: rect.origin.column, row: place.row + 1)
      }
      let start = place.column == rect.origin.column ? 1 : 3
      let column = place.column + min(start, max(0, rect.size.columns - segment.width))
      grid.write(segment, at: Point(column: column, row: place.row), clip: rect)
      place.column = column + segment.width
    }
  }

  /// All numbers in order of importance.
  var segments: [StyledLine] {
    own + tangent + parameterSlope + model.kept.enumerated().map(keptValue) + [
      backward
    ]
  }

  /// The numbers that are drawn; those of kept curves stand in the legend.
  private var shown: [StyledLine] {
    own + tangent + parameterSlope + (isBesideChain ? [] : [backward])
  }

  /// x, and f with its derivatives of the curve that is traced.
  private var own: [StyledLine] {
    [StyledLine("x ", .dim) + number(model.probe, .probe)] + difference + naive
      + Order.allCases.map(derivative)
  }

  private var tangent: [StyledLine] {
    guard model.showsTangent, let equation = model.equationOfTangent else { return [] }
    return [StyledLine("tangent ", .dim) + StyledLine(equation, Style(.probe))]
  }

  private func number(_ value: Double, _ role: Role) -> StyledLine {
    StyledLine(NumberText.short(value, digits: Self.digits), Style(role, .bold))
  }

  private func derivative(_ order: Order) -> StyledLine {
    let role = model.tracedRole(order)
    let value = isZeroCrossing(order) ? 0 : model.traced(order)
    var line = StyledLine(order.symbol + " ", .dim) + number(value, role)
    if let point = breakpoint, point.jumps(order) {
      line.append(" (", .dim)
      line.append(number(point.left[order], role))
      line.append(" | ", .dim)
      line.append(number(point.right[order], role))
      line.append(")", .dim)
    }
    return line
  }

  /// Whether the probe stands where this derivative is zero: the number nearest to that place gives a
  /// remainder of rounding, such as 4e-17, that says nothing.
  private func isZeroCrossing(_ order: Order) -> Bool {
    model.traced.facts.landmarks.contains { $0.x == model.probe && $0.kind.zeroOrder == order }
      && breakpoint == nil
  }

  /// The breakpoint under the probe, which gives both one-sided values.
  private var breakpoint: Breakpoint? {
    model.traced.breakpoints.first { $0.x == model.probe }
  }

  private func keptValue(index: Int, _ function: any Activation) -> StyledLine {
    StyledLine(Function.scalar(function).notation + " ", .dim)
      + number(function.readable(.value, at: model.probe), Role.keptCurve(index))
  }

  /// The difference of two functions, where that is shown.
  private var difference: [StyledLine] {
    guard let (name, value) = model.difference(at: model.probe) else { return [] }
    return [StyledLine(name + " ", .dim) + number(value, .highlight)]
  }

  /// The naive form, where one is drawn beside the function.
  private var naive: [StyledLine] {
    guard let naive = model.lens.naive else { return [] }
    let value = Double(naive.activation.value(Float(model.probe)))
    return [StyledLine(naive.text + " ", .dim) + number(value, .highlight)]
  }

  /// How f follows the selected parameter, where a lesson shows that.
  private var parameterSlope: [StyledLine] {
    guard let (symbol, value) = model.parameterSlope(at: model.probe) else { return [] }
    return [StyledLine(symbol + " ", .dim) + number(value, .curve3)]
  }

  /// The share of a gradient that is left behind this unit, and behind several like it.
  private var backward: StyledLine {
    let slope = model.traced.slope(model.probe)
    let chain = model.lens.chain ?? Chain(layers: 10)
    let layers = chain.layers
    let many = NumberText.short(chain.product(of: slope, layers: layers))
    let once = NumberText.short(chain.product(of: slope, layers: 1))
    return StyledLine("gradient back ×", .dim) + StyledLine(once, .text)
      + StyledLine(", \(layers == 10 ? "ten" : "\(layers)") layers ×", .dim)
      + StyledLine(many, .text)
  }
}

extension Landmark.Kind {
  /// The derivative that is zero there.
  fileprivate var zeroOrder: Order {
    switch self {
    case .root: .value
    case .minimum, .maximum: .slope
    case .inflection: .curvature
    }
  }
}

extension Role {
  /// The colour of a curve kept for comparison; the function itself has the first.
  static func keptCurve(_ index: Int) -> Role {
    let roles: [Role] = [.curve2, .curve3, .curve4, .curve5, .curve6]
    return roles[index % roles.count]
  }
}
