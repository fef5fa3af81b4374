public import ActivationMath
import TerminalGrid

/// A plot in words, for screen readers, commit messages and alternative text.
///
/// Numbers that facts know are exact; extremes inside the window are taken from samples.
public struct Description: Sendable {
  /// One paragraph for each function or line.
  public let paragraphs: [String]

  init(paragraphs: [String]) { self.paragraphs = paragraphs }

  /// Paragraphs of one's own.
  package init(words: [String]) { paragraphs = words }

  /// The paragraphs in one line.
  public var text: String { paragraphs.joined(separator: " ") }

  /// A plot in words.
  public init(_ plot: Plot) {
    let window =
      "x from \(Description.number(plot.x.lowerBound)) to "
      + "\(Description.number(plot.x.upperBound))"
    let parts = plot.curves.filter { !$0.isGhost && !$0.isUnnamedSamples }.map {
      curve -> String in
      switch curve.source {
      case .function(let function, .value): FunctionWords(function, plot.x).text
      case .function(let function, let order):
        FunctionWords(function, plot.x).derivativeText(order)
      case .line(let slope, let intercept):
        "\(curve.label): the line y = \(Description.line(slope, intercept))."
      case .samples(let vertices): "\(curve.label): \(Description.samples(vertices))."
      }
    }
    paragraphs = ["Plot over \(window)."] + parts
  }

  /// A function over a range of x in words, without its derivatives.
  public init(_ function: any Activation, over x: ClosedRange<Double>) {
    paragraphs = [FunctionWords(function, x).text]
  }

  static func number(_ value: Double) -> String { NumberText.short(value) }

  /// How far a line through points goes up and down, and where: `from −0.2384 at x = 1 to …`.
  private static func samples(_ vertices: [Vertex]) -> String {
    let finite = vertices.filter { $0.y.isFinite }
    guard let low = finite.min(by: { $0.y < $1.y }), let high = finite.max(by: { $0.y < $1.y })
    else { return "no point in the window" }
    let ends = [low, high].map { "\(number($0.y)) at x = \(number($0.x))" }
    return "from \(ends[0]) to \(ends[1])"
  }

  /// `0.5·x + 1` and its shorter forms.
  static func line(_ slope: Double, _ offset: Double) -> String {
    let rise = slope == 1 ? "x" : slope == -1 ? "−x" : "\(number(slope))·x"
    if slope == 0 { return number(offset) }
    if offset == 0 { return rise }
    return rise + (offset < 0 ? " − " : " + ") + number(abs(offset))
  }
}

extension Curve {
  /// Whether it goes along with another curve: a line through points that has no name of its own.
  fileprivate var isUnnamedSamples: Bool {
    if case .samples = source { label.isEmpty } else { false }
  }
}

/// The sentences about one function.
private struct FunctionWords {
  let function: any Activation
  let x: ClosedRange<Double>
  let facts: Facts

  init(_ function: any Activation, _ x: ClosedRange<Double>) {
    self.function = function
    self.x = x
    facts = function.facts
  }

  var text: String {
    [course, ends, points, breaks(.value), saturation, function.departure ?? ""].filter {
      !$0.isEmpty
    }.joined(separator: " ")
  }

  func derivativeText(_ order: Order) -> String {
    let name = order == .slope ? "slope f′" : "curvature f″"
    let heights = Curve(function: function, order: order, role: .text, label: "").range(over: x)
    let extent = heights.map { heights in
      heights.lowerBound == heights.upperBound
        ? "is \(say(heights.lowerBound)) throughout"
        : "runs from \(say(heights.lowerBound)) to \(say(heights.upperBound))"
    }
    let sentence = "The \(name) of \(function.notation) \(extent ?? "has no finite value")."
    return [sentence, breaks(order)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  // MARK: Sentences

  /// The intervals in which it rises and falls, and its range of values.
  private var course: String {
    let heights = Curve(function: function, order: .value, role: .text, label: "").range(over: x)
    let values = heights.map { "takes values from \(say($0.lowerBound)) to \(say($0.upperBound))" }
    let direction: String
    switch facts.monotonicity {
    case .increasing: direction = "rises throughout"
    case .nonDecreasing: direction = "never falls"
    case .decreasing: direction = "falls throughout"
    case .nonIncreasing: direction = "never rises"
    case .none: direction = turns
    }
    let symmetry = facts.symmetry == .none ? "" : ", is \(facts.symmetry.rawValue)"
    return "\(function.notation) \(direction)\(symmetry) and \(values ?? "has no finite value")."
  }

  /// "falls to x = −0.75, then rises"
  private var turns: String {
    if oscillates { return "oscillates" }
    let turns = facts.landmarks.filter {
      ($0.kind == .minimum || $0.kind == .maximum) && x.contains($0.x)
    }
    guard let first = turns.first, turns.count <= 4 else {
      return turns.isEmpty ? "is not monotone" : "turns \(turns.count) times"
    }
    var words = [first.kind == .minimum ? "falls" : "rises"]
    for turn in turns {
      words.append("to x = \(say(turn.x)), then \(turn.kind == .minimum ? "rises" : "falls")")
    }
    return words.joined(separator: " ")
  }

  /// Facts then know only the points nearest to zero.
  private var oscillates: Bool {
    facts.leftEnd == .oscillating || facts.rightEnd == .oscillating
  }

  private var ends: String {
    let left = phrase(facts.leftEnd)
    let right = phrase(facts.rightEnd)
    if left == right { return "Towards both infinities it \(left)." }
    return "Towards −∞ it \(left), towards +∞ it \(right)."
  }

  private func phrase(_ end: EndBehaviour) -> String {
    switch end {
    case .limit(let limit): "tends to \(say(limit))"
    case .line(let slope, let offset): "follows y = \(Description.line(slope, offset))"
    case .unbounded(let sign): sign < 0 ? "falls without bound" : "grows without bound"
    case .oscillating: "oscillates without a limit"
    case .unknown: "does what is not known"
    }
  }

  private var points: String {
    let inside = facts.landmarks.filter { x.contains($0.x) }
    let kinds: [Landmark.Kind] = [.root, .minimum, .maximum, .inflection]
    let phrases = kinds.compactMap { kind -> String? in
      let places = inside.filter { $0.kind == kind }
      guard !places.isEmpty else { return nil }
      if places.count > 4 { return "\(places.count) \(plural(kind))" }
      let noun = places.count == 1 ? kind.rawValue : plural(kind)
      return "\(noun) at \(places.map { place(kind, $0.x) }.joined(separator: ", "))"
    }
    guard !phrases.isEmpty else { return "" }
    let sentence = phrases.joined(separator: "; ") + "."
    return oscillates ? "Nearest to zero: " + sentence : capitalized(sentence)
  }

  private func place(_ kind: Landmark.Kind, _ x: Double) -> String {
    if kind == .root { return "x = \(say(x))" }
    return "(\(say(x)), \(say(function.value(x))))"
  }

  private func plural(_ kind: Landmark.Kind) -> String {
    switch kind {
    case .root: "roots"
    case .minimum: "minima"
    case .maximum: "maxima"
    case .inflection: "inflections"
    }
  }

  /// Kinks and jumps of the given order.
  private func breaks(_ order: Order) -> String {
    let inside = function.breakpoints.filter { x.contains($0.x) }
    let phrases = inside.compactMap { point -> String? in
      if order == .value, point.isPole {
        return "pole at x = \(say(point.x))"
      }
      if point.jumps(order) {
        return "jump at x = \(say(point.x)) from \(say(point.left[order])) to "
          + "\(say(point.right[order]))"
      }
      guard order == .value, point.jumps(.slope) else { return nil }
      return "kink at x = \(say(point.x)), where the slope changes from "
        + "\(say(point.left.slope)) to \(say(point.right.slope))"
    }
    return phrases.isEmpty ? "" : capitalized(phrases.joined(separator: "; ")) + "."
  }

  private var saturation: String {
    let phrases = facts.saturation.map { interval -> String in
      switch (interval.lower.isFinite, interval.upper.isFinite) {
      case (false, false): "everywhere"
      case (false, true): "below x = \(say(interval.upper))"
      case (true, false): "above x = \(say(interval.lower))"
      case (true, true): "between x = \(say(interval.lower)) and \(say(interval.upper))"
      }
    }
    guard !phrases.isEmpty else { return "" }
    return "Saturated (slope under one per cent of its largest) "
      + phrases.joined(separator: " and ") + "."
  }

  private func say(_ value: Double) -> String { Description.number(value) }

  private func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}

extension Curve {
  /// From the least to the largest finite value in a range of x.
  fileprivate func range(over x: ClosedRange<Double>) -> ClosedRange<Double>? {
    let data = PlotData(Plot(curves: [self], x: x), count: 1001)
    let heights = (data.columns.flatMap(\.y) + knownHeights(over: x)).filter(\.isFinite)
    guard let least = heights.min(), let largest = heights.max() else { return nil }
    return least...largest
  }

  /// The heights of known extrema and at both sides of breakpoints, which samples miss.
  private func knownHeights(over x: ClosedRange<Double>) -> [Double] {
    guard case .function(let function, let order) = source else { return [] }
    let sides = breakpoints.filter { x.contains($0.x) }.flatMap {
      [$0.left[order], $0.right[order]]
    }
    // The slope has its extrema where f has inflections.
    let kinds: [Landmark.Kind] =
      order == .value ? [.minimum, .maximum] : order == .slope ? [.inflection] : []
    let places = function.facts.landmarks.filter { kinds.contains($0.kind) && x.contains($0.x) }
    return sides + places.map { function.derivative(order, at: $0.x) }
  }
}
