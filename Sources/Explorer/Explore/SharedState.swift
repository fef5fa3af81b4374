public import ActivationMath
import Formula
import Plotting

/// What Explore shows, in one line that can stand on a slide:
/// `prelu(a=0.3);relu|x=-4...4|d=1|probe=-1.5`.
///
/// The functions come first, the shown one before the kept ones; then settings, each of which may be
/// left out: `x` and `y` ranges, `d` (how many derivatives, 0 to 2), `probe`, `tangent=1`.
/// Writing and reading are inverse to each other.
public struct SharedState: Sendable {
  /// The functions, the shown one first.
  public var functions: [Function]
  /// The horizontal range.
  var x: ClosedRange<Double>?
  /// The vertical range; nil fits it.
  var y: ClosedRange<Double>?
  /// How many derivatives are drawn besides f.
  var derivatives: Int?
  /// Where the probe stands.
  var probe: Double?
  /// Whether the tangent is drawn.
  var tangent = false

  /// What is wrong with a line of state, and what to do.
  public struct Mistake: Error, Hashable, CustomStringConvertible {
    /// What is wrong, and the remedy.
    public let description: String
  }

  /// What is wrong with so many functions in one picture, or nil if nothing is.
  static func excess(_ count: Int) -> String? {
    let most = 1 + ExploreModel.keptCapacity
    return count <= most ? nil : "\(count) functions are too many; a picture has room for \(most)"
  }

  /// Reads a line.
  ///
  /// - Throws: `Mistake` that names the part it cannot read.
  public init(parsing line: String, catalogue: Catalogue = .standard) throws(Mistake) {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false)
    functions = []
    for reference in (parts.first ?? "").split(separator: ";") {
      functions.append(try Self.function(String(reference), catalogue))
    }
    guard !functions.isEmpty else {
      throw Mistake(description: "a state begins with a function, as in 'prelu(a=0.3)|x=-4...4'")
    }
    if let excess = Self.excess(functions.count) { throw Mistake(description: excess) }
    for setting in parts.dropFirst() { try read(setting) }
  }

  private static func function(
    _ reference: String, _ catalogue: Catalogue
  ) throws(Mistake) -> Function {
    do {
      let function = try catalogue.resolve(primed: reference).function
      if case .scalar = function { return function }
      throw Mistake(
        description: "\(reference) is a function of a vector; Explore shows scalar ones")
    } catch let mistake as Mistake {
      throw mistake
    } catch {
      throw Mistake(description: "\(error)")
    }
  }

  private mutating func read(_ setting: Substring) throws(Mistake) {
    let pair = setting.split(separator: "=", maxSplits: 1).map(String.init)
    guard pair.count == 2 else {
      throw Mistake(description: "'\(setting)' is no setting; it looks like x=-4...4 or probe=1")
    }
    switch pair[0] {
    case "x": x = try Self.range(pair)
    case "y": y = try Self.range(pair)
    case "probe": probe = try Self.number(pair)
    case "tangent": tangent = pair[1] == "1"
    case "d":
      guard let count = Int(pair[1]), (0...2).contains(count) else {
        throw Mistake(description: "d is the number of derivatives, 0, 1 or 2, not '\(pair[1])'")
      }
      derivatives = count
    default:
      throw Mistake(description: "unknown setting '\(pair[0])'; there are x, y, d, probe, tangent")
    }
  }

  private static func range(_ pair: [String]) throws(Mistake) -> ClosedRange<Double> {
    guard let range = NumberText.parseRange(pair[1]) else {
      throw Mistake(description: "\(pair[0]) is a range such as -4...4, not '\(pair[1])'")
    }
    guard Viewport.reaches(range) else {
      throw Mistake(description: "\(pair[0]): \(Viewport.limits)")
    }
    return range
  }

  private static func number(_ pair: [String]) throws(Mistake) -> Double {
    guard let number = NumberText.parse(pair[1]), number.isFinite else {
      throw Mistake(description: "\(pair[0]) is a number such as -1.5, not '\(pair[1])'")
    }
    return number
  }
}

extension SharedState: CustomStringConvertible {
  /// The line.
  public var description: String {
    var parts = [functions.map(\.notation).joined(separator: ";")]
    if let x { parts.append("x=\(Self.text(x))") }
    if let y { parts.append("y=\(Self.text(y))") }
    if let derivatives { parts.append("d=\(derivatives)") }
    if let probe { parts.append("probe=\(NumberText.exact(probe))") }
    if tangent { parts.append("tangent=1") }
    return parts.joined(separator: "|")
  }

  private static func text(_ range: ClosedRange<Double>) -> String {
    NumberText.exact(range.lowerBound) + "..." + NumberText.exact(range.upperBound)
  }
}

extension ExploreModel {
  /// Shows another x range, y fitted to the curves; as a step that can be undone, or from the start.
  mutating func look(at x: ClosedRange<Double>, recording: Bool = false) {
    let window = Window(x: x, fitting: curves)
    if recording { view.record(window) } else { view = History(window) }
    place(probeAt: probe)
  }

  /// What is shown, to be shared.
  var state: SharedState {
    get {
      var state = SharedState(functions: ([function] + kept).map { .scalar($0) })
      state.x = viewport.x
      state.y = view.present == Window(x: viewport.x, fitting: curves) ? nil : viewport.y
      state.derivatives = orders.count - 1
      state.probe = probe
      state.tangent = showsTangent
      return state
    }
    set { show(newValue) }
  }

  private mutating func show(_ state: SharedState) {
    let functions = state.functions.compactMap(\.activation)
    guard let first = functions.first else { return }
    kept = Array(functions.dropFirst())
    if let count = state.derivatives { derivatives = Derivatives(Order.allCases.prefix(count + 1)) }
    show(first)
    let x = state.x ?? Self.homeRange
    view = History(Window(x: x, y: state.y, fitting: curves))
    showsTangent = state.tangent
    place(probeAt: state.probe ?? probe)
  }
}

extension SharedState {
  /// A state with no setting.
  init(functions: [Function]) { self.functions = functions }
}

extension Derivatives {
  /// The smallest set that has every order asked for.
  init(_ orders: some Sequence<Order>) {
    self =
      orders.contains(.curvature) ? .slopeAndCurvature : orders.contains(.slope) ? .slope : .none
  }
}
