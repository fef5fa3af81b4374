import ActivationMath
import Plotting
import TerminalGrid

/// A function made of closures, so that tests can pose any curve.
struct Sample: Activation {
  var f: @Sendable (Double) -> Double
  var slope: @Sendable (Double) -> Double = { _ in 0 }
  var breakpoints: [Breakpoint] = []
  var facts = Facts(
    range: .reals, leftEnd: .oscillating, rightEnd: .oscillating, monotonicity: .none,
    centring: .not, smoothness: .smooth)
  var arguments: [Double] = []
  let profile = Profile(
    id: "sample", title: "Sample", family: .rectifiers, formula: "", derivativeFormula: "",
    purpose: "")

  func value<T: Scalar>(_ x: T) -> T { T(f(Double(x))) }
  func slope<T: Scalar>(_ x: T) -> T { T(slope(Double(x))) }
  func curvature<T: Scalar>(_ x: T) -> T { 0 }
}

extension Sample {
  static let relu = Sample(
    f: { max(0, $0) }, slope: { $0 > 0 ? 1 : 0 },
    breakpoints: [Breakpoint(x: 0, left: Jet(0, 0), right: Jet(0, 1))],
    facts: Facts(
      range: .closed(0, .infinity), leftEnd: .limit(0), rightEnd: .line(slope: 1, offset: 0),
      monotonicity: .nonDecreasing, centring: .not, smoothness: .continuous(derivatives: 0)))

  /// A function of the catalogue.
  static func named(_ reference: String) throws -> any Activation {
    guard case .scalar(let function) = try Catalogue.standard.resolve(reference).function else {
      throw NotScalar()
    }
    return function
  }

  private struct NotScalar: Error {}

  static let square = Sample(f: { $0 * $0 }, slope: { 2 * $0 })
}

extension Curve {
  static func f(_ function: any Activation, _ role: Role = .curve1) -> Curve {
    Curve(function: function, order: .value, role: role, label: "f")
  }

  static func slope(_ function: any Activation) -> Curve {
    Curve(function: function, order: .slope, role: .slope, label: "f′")
  }
}

extension Plot {
  /// The plot as text.
  func text(_ columns: Int, _ rows: Int, _ kind: CanvasKind) -> String {
    var grid = Grid(Size(columns: columns, rows: rows))
    draw(in: Rect(grid.size), on: &grid, canvas: kind)
    return grid.text
  }
}
