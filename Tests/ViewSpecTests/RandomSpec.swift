import ActivationMath
import TestSupport

@testable import ViewSpec

/// Views at random, the same ones for one seed; every value that a line can say comes up.
struct RandomSpec {
  var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  // MARK: Chance

  mutating func chance(_ share: Double = 0.3) -> Bool {
    Double.random(in: 0..<1, using: &random) < share
  }

  mutating func one<Item>(of items: [Item]) -> Item {
    items[Int.random(in: items.indices, using: &random)]
  }

  mutating func maybe<Value>(_ make: (inout RandomSpec) -> Value) -> Value? {
    chance() ? make(&self) : nil
  }

  /// Some of them, at least one, in any order.
  mutating func some<Item>(of items: [Item]) -> [Item] {
    Array(items.shuffled(using: &random).prefix(Int.random(in: 1...items.count, using: &random)))
  }

  // MARK: Numbers

  /// Any finite number: of everyday size, or with random bits, or at the edges.
  mutating func number() -> Double {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return (Double.random(in: -10...10, using: &random) * 10).rounded() / 10
    case 1: return Double.random(in: -1e3...1e3, using: &random)
    case 2:
      let edges = [
        0, -0.0, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, .leastNormalMagnitude,
        .greatestFiniteMagnitude,
        -.greatestFiniteMagnitude, 1.0.nextUp, 1e15, 1e16, 123456789012345680, .pi, 1e-7, 1e23,
        9_007_199_254_740_992,
      ]
      return one(of: edges)
    default:
      let number = Double(bitPattern: random.next())
      return number.isFinite ? number : 0.1
    }
  }

  /// A number in a domain.
  mutating func number(in domain: Domain) -> Double {
    if case .integer(let whole) = domain {
      return Double(Int.random(in: whole, using: &random))
    }
    while true {
      let number = number()
      if domain.contains(number) { return number }
      if domain.contains(-number) { return -number }
    }
  }

  /// A range whose ends are not beyond a bound.
  mutating func range(within bounds: ClosedRange<Double> = PlotSpec.reach) -> ClosedRange<Double> {
    while true {
      let (a, b) = (number(), number())
      if a != b, bounds.contains(a), bounds.contains(b) { return min(a, b)...max(a, b) }
    }
  }

  // MARK: Names

  /// Odd names: empty, with separators, quotation marks, hidden characters, of any script.
  /// A name that is not empty, of as many characters as an annotation has at most.
  private mutating func words() -> String {
    let name = String(name().prefix(PlotSpec.Annotation.length))
    return name.isEmpty ? "words" : name
  }

  mutating func name() -> String {
    let odd = [
      "", " ", "car", "red, or so", "a:b", "a|b", "a=b", "\"", "\\", "\\u{41}", " edge", "edge ",
      "(", "f(x)", ")", ";", "猫", "кот", "قطة", "🧠", "👩‍👩‍👧", "e\u{301}", "\u{301}", "\u{202E}abc",
      "\u{FEFF}", "a\nb", "\t", "\u{1B}[31m", "\u{0}", "−1", "plot:", "a\"b", "a \"b", "\u{2028}",
      "z1", "\r\n", "\u{A0}", "x...y", "'", "\u{10FFFF}",
    ]
    if chance(0.6) { return one(of: odd) }
    let scalars = (0..<Int.random(in: 1...12, using: &random)).compactMap { _ in
      Unicode.Scalar(UInt32.random(in: 1...0x2FFF, using: &random))
    }
    return String(scalars)
  }

  // MARK: Functions

  private static let scalars = Fixtures.catalogue.functions.filter {
    if case .scalar = $0 { true } else { false }
  }
  private static let units = Fixtures.catalogue.functions.filter { $0.profile.family == .gated }
  /// Functions that take any number of logits.
  private static let heads = Fixtures.catalogue.functions.filter {
    $0.profile.family != .gated && $0.profile.id != "maxout"
  }

  mutating func function(of functions: [Function]) -> Function {
    var function = one(of: functions)
    for (index, parameter) in function.profile.parameters.enumerated() where chance(0.5) {
      let before = function.arguments[index]
      function.arguments[index] = number(in: parameter.domain)
      if function.conflict != nil { function.arguments[index] = before }
    }
    return function
  }

  /// A function of one number, or a derivative of one.
  mutating func scalar() -> Function {
    let function = function(of: Self.scalars)
    guard chance(0.15) else { return function }
    let primes = one(of: ["'", "''", "′", "″"])
    let reference = function.notation.replacing(
      function.profile.id, with: function.profile.id + primes, maxReplacements: 1)
    return (try? Fixtures.function(reference)) ?? function
  }

  // MARK: Views

  mutating func control(of functions: [Function], own: [String]) -> [ViewControl] {
    var all = own.map { ViewControl(function: nil, parameter: $0) }
    for profile in functions.map(\.profile) {
      all += profile.parameters.map { ViewControl(function: profile.id, parameter: $0.name) }
    }
    var seen: Set<ViewControl> = []
    let unique = all.filter { seen.insert($0).inserted }
    return unique.isEmpty || !chance() ? [] : some(of: unique)
  }

  mutating func plot() -> PlotSpec {
    var plot = PlotSpec((0..<one(of: [1, 1, 2, 3, 6])).map { _ in scalar() })
    if chance() { plot.x = range() }
    plot.y = maybe { $0.range() }
    if chance(0.6) { plot.shown = some(of: PlotSpec.Shown.allCases) }
    if chance() { plot.shown = PlotSpec.Shown.derivatives(one(of: [0, 1, 2])) }
    if plot.functions.allSatisfy(\.profile.parameters.isEmpty) {
      plot.shown.removeAll { $0 == .parameter }
      if plot.shown.isEmpty { plot.shown = [.curvature] }
    }
    if chance() { plot.probe = number() }
    plot.input = maybe { random in
      random.chance(0.5)
        ? .normal(mean: random.number(), deviation: random.number(in: .positive))
        : .uniform(
          random.range(within: -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude))
    }
    plot.difference = maybe { PlotSpec.Difference($0.scalar(), minus: $0.scalar()) }
    plot.gap = maybe { $0.number() }
    plot.precision = one(of: PlotSpec.Precision.allCases)
    plot.isFocused = chance()
    if chance() {
      plot.annotations = [
        PlotSpec.Annotation(x: number(), y: maybe { $0.number() }, text: words())
      ]
    }
    plot.chain = maybe { random in
      PlotSpec.Chain(
        layers: Int.random(in: PlotSpec.layers, using: &random.random),
        weight: random.chance() ? 1 : random.number())
    }
    plot.controls = control(of: plot.functions, own: [])
    let names =
      plot.functions.flatMap(\.profile.parameters).map(\.name)
      + (plot.input == nil ? [] : PlotSpec.Input.parameters)
    if chance(), !names.isEmpty { plot.parameter = one(of: names) }
    addSweep(to: &plot)
    if plot.precision == .double, plot.gap == nil, plot.sweep == nil {
      plot.naive = chance() ? literal() : nil
    }
    plot.showsTangent = plot.sweep == nil && chance()
    (plot.showsPoints, plot.isStacked) = (chance(), chance())
    plot.canvas = maybe { $0.one(of: CanvasChoice.allCases) }
    return plot
  }

  private mutating func literal() -> LiteralFormula? {
    let texts = ["exp(x) - 1", "log(1 + exp(x))", "x > 0 ? x : -x", "max(x, 0) * sigmoid(x)"]
    return try? LiteralFormula(one(of: texts), catalogue: Fixtures.catalogue)
  }

  private mutating func addSweep(to plot: inout PlotSpec) {
    guard plot.functions.count == 1, chance(0.5), let function = plot.functions.first,
      let parameter = function.profile.parameters.first
    else { return }
    let count = Int.random(in: 1...PlotSpec.capacity, using: &random)
    let values = (0..<count).map { _ in number(in: parameter.domain) }
    let fit = values.filter { value in
      var member = function
      member.arguments[0] = value
      return member.conflict == nil
    }
    if !fit.isEmpty { plot.sweep = PlotSpec.Sweep(parameter: parameter.name, values: fit) }
  }

  mutating func vectors() -> VectorsSpec {
    var vectors = VectorsSpec(
      (0..<one(of: [1, 2])).map { _ in
        function(of: Self.heads)
      })
    if chance(0.7) { vectors.logits = logits() }
    let names = vectors.shownLogits.map(\.name)
    if chance(0.6) { vectors.targets = some(of: names) }
    if chance() { vectors.temperature = number(in: .positive) }
    if chance() { vectors.shift = number() }
    vectors.showsTemperatures = chance()
    vectors.jacobian = one(of: VectorsSpec.JacobianDisplay.allCases)
    if !vectors.shownTargets.isEmpty {
      vectors.showsForces = chance()
      if chance() { vectors.steps = Int.random(in: VectorsSpec.descent, using: &random) }
    }
    if chance() { vectors.highlighted = some(of: names) }
    vectors.chosen = maybe { $0.one(of: names) }
    vectors.controls = control(of: vectors.functions, own: VectorsSpec.parameters)
    vectors.parameter = maybe { $0.one(of: VectorsSpec.parameters) }
    vectors.canvas = maybe { $0.one(of: CanvasChoice.allCases) }
    return vectors
  }

  private mutating func logits() -> [VectorsSpec.Logit] {
    var logits: [VectorsSpec.Logit] = []
    let count = Int.random(in: VectorsSpec.capacity, using: &random)
    while logits.count < count {
      let name = name()
      if logits.contains(where: { $0.name == name }) { continue }
      logits.append(VectorsSpec.Logit(name: name, value: number()))
    }
    return logits
  }

  mutating func glu() -> GLUSpec {
    var glu = GLUSpec(function(of: Self.units))
    if chance() { glu.x = range() }
    if chance() { glu.y = range() }
    if chance(0.7) {
      glu.point = GLUSpec.Point(
        a: one(of: [glu.x.lowerBound, glu.x.upperBound]),
        b: one(of: [glu.y.lowerBound, glu.y.upperBound]))
    }
    glu.canvas = maybe { $0.one(of: CanvasChoice.allCases) }
    return glu
  }
}

extension String {
  init(_ scalars: [Unicode.Scalar]) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
