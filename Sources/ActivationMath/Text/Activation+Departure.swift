extension Activation {
  /// Which parameters lie beyond what papers and libraries assume, and what is lost by it, in a sentence:
  /// `Usually α > 0; here not monotone, a corner, no outputs below 0.` Nil where all are usual.
  ///
  /// What is lost is a difference between facts: those of now, and those with the unusual parameters at their
  /// defaults.
  public var departure: String? {
    let unusual = profile.parameters.indices.filter {
      !profile.parameters[$0].usual.contains(arguments[$0])
    }
    guard !unusual.isEmpty else { return nil }
    var ordinary = self
    for index in unusual { ordinary.arguments[index] = profile.parameters[index].default }
    let assumptions = unusual.map {
      profile.parameters[$0].usual.condition(on: profile.parameters[$0].symbol)
    }
    let losses = facts.losses(against: ordinary.facts)
    return "Usually \(assumptions.joined(separator: ", ")); here "
      + (losses.isEmpty ? "nothing else changes" : losses.joined(separator: ", ")) + "."
  }
}

extension Function {
  /// What its unusual parameters cost; see ``Activation/departure``. Nil for a function of a whole vector.
  public var departure: String? {
    switch self {
    case .scalar(let activation): activation.departure
    case .vector: nil
    }
  }
}

extension Sequence<Function> {
  /// What the unusual parameters of each cost, each function once, with its name before it:
  /// `elu(alpha=-1): Usually α > 0; here …`.
  public var departures: [String] { unusual.map { "\($0.notation): \($0.departure)" } }

  private var unusual: [(notation: String, departure: String)] {
    var said: Set<String> = []
    return compactMap { function in
      guard let departure = function.departure, said.insert(function.notation).inserted else {
        return nil
      }
      return (function.notation, departure)
    }
  }

  /// The same for programs, by the functions' names; nothing where all parameters are usual.
  package var departuresMember: [(String, JSON)] {
    let members = unusual.map { ($0.notation, JSON.string($0.departure)) }
    return members.isEmpty ? [] : [("departures", .object(members))]
  }
}

extension Function {
  /// What its unusual parameters cost, for programs; nothing where all are usual.
  package var departureMember: [(String, JSON)] {
    departure.map { [("departure", .string($0))] } ?? []
  }
}

extension Domain {
  /// As people write it of a symbol: `α > 0`.
  fileprivate func condition(on symbol: String) -> String {
    switch self {
    case .positive: "\(symbol) > 0"
    case .nonNegative, .nonNegativeOrInfinite: "\(symbol) ≥ 0"
    case .nonZero: "\(symbol) ≠ 0"
    case .within(let range):
      "\(NumberText.short(range.lowerBound)) ≤ \(symbol) ≤ \(NumberText.short(range.upperBound))"
    case .real, .integer: "\(symbol) is \(description)"
    }
  }
}

extension Facts {
  /// What others have and these have not.
  fileprivate func losses(against other: Facts) -> [String] {
    courseLosses(against: other) + boundLosses(against: other)
      + [("−∞", leftEnd, other.leftEnd), ("∞", rightEnd, other.rightEnd)].compactMap {
        $1.loss(against: $2, towards: $0)
      }
  }

  private func courseLosses(against other: Facts) -> [String] {
    var losses: [String] = []
    if monotonicity == .none, other.monotonicity != .none { losses.append("not monotone") }
    if smoothness.rank < other.smoothness.rank { losses.append(smoothness.loss) }
    if saturation.isEmpty, !other.saturation.isEmpty { losses.append("no flat stretch") }
    if isSteeperOnTheLeft, !other.isSteeperOnTheLeft { losses.append("steeper on the left") }
    return losses
  }

  private func boundLosses(against other: Facts) -> [String] {
    var losses: [String] = []
    if range.lower >= 0, other.range.lower < 0 { losses.append("no outputs below 0") }
    if range.lower < 0, other.range.lower >= 0 { losses.append("outputs below 0") }
    if range.lower == -.infinity, other.range.lower.isFinite { losses.append("no lower bound") }
    if range.upper.isFinite, other.range.upper == .infinity {
      losses.append("no outputs above \(NumberText.short(range.upper))")
    }
    return losses
  }

  /// Whether of two lines the left one is the steeper.
  private var isSteeperOnTheLeft: Bool {
    guard case .line(let left, _) = leftEnd, case .line(let right, _) = rightEnd else {
      return false
    }
    return left.magnitude > right.magnitude
  }
}

extension EndBehaviour {
  /// What another end has and this one has not.
  fileprivate func loss(against other: EndBehaviour, towards place: String) -> String? {
    switch (self, other) {
    case (.limit, .line), (.limit, .unbounded): "no gradient for x → \(place)"
    case (.unbounded, .limit), (.unbounded, .line): "an exploding gradient for x → \(place)"
    default: nil
    }
  }
}

extension Smoothness {
  /// Greater for what has more continuous derivatives.
  fileprivate var rank: Int {
    switch self {
    case .discontinuous: -1
    case .continuous(let derivatives): derivatives
    case .smooth: .max
    }
  }

  /// What is there where something smoother is expected.
  fileprivate var loss: String {
    switch self {
    case .discontinuous: "a jump"
    case .continuous(0): "a corner"
    case .continuous, .smooth: "only \(notation)"
    }
  }
}
