import ActivationMath

extension Ticks {
  /// The densest ticks that fit an axis of a scale, none with a longer label than `widest`; the range
  /// is one of places on it.
  init(
    _ range: ClosedRange<Double>, on scale: AxisScale, cells: Int, direction: Direction,
    widest: Int = .max
  ) {
    guard scale != .linear else {
      let written = Ticks(range, cells: cells, direction: direction)
      self = written
      guard written.ticks.isEmpty || written.labelWidth > widest else { return }
      self.init(farFromZero: range, cells: cells, direction: direction)
      if labelWidth > widest { self = .none }
      return
    }
    self = .none
    guard cells > 0 else { return }
    let axis = Scale(range: Viewport.drawable(range), count: cells)
    for (digits, stride) in Self.rhythms {
      let ticks = Self.ticks(digits, stride, scale, axis)
      let loose = Self.withoutNeighbours(ofZeroIn: ticks, cells, direction)
      guard !loose.isEmpty, Self.isLoose(loose, cells, direction) else { continue }
      self.ticks = loose
      return
    }
  }

  /// Leading digits, and how many powers of ten to go on by, the densest first.
  private static let rhythms: [(digits: [Double], stride: Int)] =
    [([1, 2, 3, 4, 5, 6, 7, 8, 9], 1), ([1, 2, 5], 1), ([1], 1)]
    + [2, 3, 5, 10, 20, 50, 100, 200].map { ([1], $0) }

  private static func ticks(
    _ digits: [Double], _ stride: Int, _ scale: AxisScale, _ axis: Scale
  ) -> [Tick] {
    let ends = [axis.range.lowerBound, axis.range.upperBound].map { abs(scale.number(at: $0)) }
    let powers = exponents(scale, ends).filter { $0 % stride == 0 }
    let sizes = powers.flatMap { power in digits.map { scientific($0, power) } }
    let numbers: [Double]
    if case .symmetric = scale {
      numbers = sizes.reversed().map { -$0 } + [0] + sizes
    } else {
      numbers = sizes
    }
    return numbers.compactMap { number in
      let place = scale.place(number)
      return axis.index(place).map {
        Tick(value: place, label: NumberText.short(number), cell: $0)
      }
    }
  }

  /// The number, correctly rounded.
  private static func scientific(_ digit: Double, _ power: Int) -> Double {
    NumberText.parse("\(Int(digit))e\(power)") ?? .nan
  }

  /// The powers of ten that an axis may show.
  private static func exponents(_ scale: AxisScale, _ ends: [Double]) -> [Int] {
    func power(_ number: Double) -> Int {
      let place = AxisScale.logarithmic.place(number)
      return place.isFinite ? Int(clamping: (place + 1e-9).rounded(.down)) : -324
    }
    let last = power(ends.max() ?? 1)
    let first: Int
    if case .symmetric(let unit) = scale {
      first = power(unit)
    } else {
      first = power(ends.min() ?? 1)
    }
    return first <= last ? Array(first...last) : []
  }

  /// The ticks without those that the zero of a symmetric axis leaves no room.
  private static func withoutNeighbours(
    ofZeroIn ticks: [Tick], _ cells: Int, _ direction: Direction
  ) -> [Tick] {
    guard let zero = ticks.first(where: { $0.label == "0" }) else { return ticks }
    return ticks.filter { tick in
      let pair = [tick, zero].sorted { $0.cell < $1.cell }
      return tick.label == "0" || isLoose(pair, cells, direction)
    }
  }
}
