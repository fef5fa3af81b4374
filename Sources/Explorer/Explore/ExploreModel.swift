import ActivationMath
import Plotting
import TerminalGrid
import ViewSpec

/// The Explore screen as a value: which function, bent how, seen through which window.
struct ExploreModel: Instrument {
  static let screen = Screen.explore

  /// The object of the arrow keys.
  enum Focus: Hashable, Sendable { case probe, function, parameter }

  /// The functions to choose from.
  var list: FunctionList
  /// The function on the plot, with the parameters as they are now.
  var function: any Activation
  /// The parameter that the keys move; an index into `parameters`.
  var parameter = 0
  /// The distribution that is sent through the function, if one is.
  var input: InputDistribution?
  /// Curves kept for comparison.
  var kept: [any Activation] = [] {
    didSet {
      if kept.count != oldValue.count { (comparison.chosen, comparison.hidden) = (nil, []) }
    }
  }
  /// How the kept curves are looked at.
  var comparison = Comparison()
  /// The curve that the movement of a parameter set out from.
  var ghost: (any Activation)?
  /// The window, with its past.
  var windows: History<Window>
  /// The point of the picture that the mouse holds while it drags.
  var hold: Vertex?
  /// The probe's x.
  var probe = PlotSpec.homeProbe
  /// Which derivatives are drawn besides f.
  var derivatives = Derivatives.slope
  /// Whether the tangent at the probe is drawn.
  var showsTangent = false
  /// The parameter that runs, if one does.
  var run: SliderRun?
  /// Whether the list gives its room to the picture.
  var isListHidden = false
  /// Whether it is a lesson's view, where Tab goes back to the text.
  var isPane = false
  /// The last key's message, where the picture does not show it.
  var message: String?
  /// The author's additional settings.
  var lens = Lens()
  /// The last object moved.
  var focus = Focus.function

  /// How many curves can be kept.
  static let keptCapacity = 5

  init(opening context: Context) {
    self.init(catalogue: context.catalogue, function: context.catalogue.scalar("prelu"))
  }

  init(catalogue: Catalogue, function: any Activation) {
    list = FunctionList(catalogue)
    list.select(id: function.profile.id)
    self.function = function
    windows = History(Window(x: PlotSpec.homeRange, fitting: []))
    windows = History(home)
  }

  /// The big picture has the room of tabs and hints, too.
  var isBare: Bool { isListHidden }

  func draw(in room: Rect, on grid: inout Grid, _ context: Context) {
    ExploreView(
      model: self, canvas: context.canvas, isProjected: context.isProjected,
      hasColours: context.hasColours
    ).draw(in: room, on: &grid)
  }

  /// The functions on the plot, the first in front.
  var functions: [Function] { ([function] + kept).map { .scalar($0) } }

  /// The orders that are drawn.
  var orders: [Order] { lens.orders ?? derivatives.orders }

  /// The window.
  var viewport: Viewport { windows.present.viewport }

  /// Everything that a slider moves: the function's parameters on offer, then the input's and the
  /// chain's.
  var parameters: [Parameter] {
    ownPlaces.map { function.profile.parameters[$0] }
      + (input?.parameters ?? [])
      + (lens.chain == nil ? [] : [Chain.parameter])
  }

  /// The owner of a slider.
  private enum Owner {
    case function(place: Int)
    case input(place: Int)
    case chain
  }

  private func owner(of index: Int) -> Owner? {
    let own = ownPlaces
    if own.indices.contains(index) { return .function(place: own[index]) }
    let rest = index - own.count
    let inputs = input?.parameters.count ?? 0
    if rest >= 0, rest < inputs { return .input(place: rest) }
    return rest == inputs && lens.chain != nil ? .chain : nil
  }

  /// The value of a parameter by its index in `parameters`.
  subscript(parameter index: Int) -> Double {
    get {
      switch owner(of: index) {
      case .function(let place): function.arguments[place]
      case .input(let place): input?[parameter: place] ?? .nan
      case .chain: lens.chain?.weight ?? .nan
      case nil: .nan
      }
    }
    set {
      switch owner(of: index) {
      case .function(let place): function.arguments[place] = newValue
      case .input(let place): input?[parameter: place] = newValue
      case .chain: lens.chain?.weight = newValue
      case nil: break
      }
    }
  }

  /// The place of the selected parameter among the function's own, or nil if it is the input's.
  var ownParameter: Int? { ownPlaces.indices.contains(parameter) ? ownPlaces[parameter] : nil }

  /// The places of the function's parameters on offer.
  var ownPlaces: [Int] {
    let profile = function.profile
    return profile.parameters.indices.filter { place in
      lens.offers(profile.parameters[place].name, of: profile.id)
    }
  }

  /// The selected parameter's description, or nil if there is none.
  var selectedParameter: Parameter? {
    parameters.indices.contains(parameter) ? parameters[parameter] : nil
  }

  /// How far one step of the probe goes: a round number, about a hundredth of the window.
  var probeStep: Double { (viewport.x.upperBound - viewport.x.lowerBound).roundStep / 100 }

  /// The window that a function starts with: the home range, y fitted to what is drawn.
  var home: Window { Window(x: PlotSpec.homeRange, fitting: curves, reach: reach) }
}

/// Which derivatives are drawn besides f.
enum Derivatives: CaseIterable, Sendable {
  case slope, slopeAndCurvature, none

  /// The orders that are drawn, f first.
  var orders: [Order] {
    switch self {
    case .slope: [.value, .slope]
    case .slopeAndCurvature: [.value, .slope, .curvature]
    case .none: [.value]
    }
  }

  /// The next set, after the last the first.
  var next: Derivatives {
    switch self {
    case .slope: .slopeAndCurvature
    case .slopeAndCurvature: .none
    case .none: .slope
    }
  }
}

extension CanvasKind {
  /// The next way of drawing, after the last the first.
  var next: CanvasKind {
    let kinds = Self.common
    let index = kinds.firstIndex(of: self) ?? 0
    return kinds[(index + 1) % kinds.count]
  }
}

extension Double {
  /// The largest of 1, 2 and 5 times a power of ten that is not above the number.
  var roundStep: Double {
    guard self > 0, isFinite else { return 1 }
    let power = Double.powerOfTen(atMost: self)
    let step = [5, 2, 1].map { $0 * power }.first { $0 <= self * (1 + 1e-12) } ?? power
    return step > 0 && step.isFinite ? step : self
  }
}
