import ActivationMath
import Formula

/// The version of what `list` and `info` write for programs, which `assets/schema` describes.
///
/// It grows when a member is renamed, removed or gets another meaning; a new member alone does not
/// change it.
let jsonSchemaVersion = 1

extension JSON {
  /// The JSON of `list`.
  static func list(_ functions: [Function]) -> JSON {
    .object([
      ("schema", .number(jsonSchemaVersion)),
      ("functions", .array(functions.map { .object($0.summary) })),
    ])
  }

  /// The JSON of `info`.
  static func info(_ function: Function) -> JSON {
    .object(
      [
        ("schema", .number(jsonSchemaVersion)), ("reference", .string(function.notation)),
      ] + function.summary + function.details)
  }
}

extension Function {
  /// The function's entry in lists for programs.
  fileprivate var summary: [(String, JSON)] {
    [
      ("id", .string(profile.id)),
      ("title", .string(profile.title)),
      ("kind", .string(isVector ? "vector" : "scalar")),
      ("family", .string(profile.family.rawValue)),
      ("formula", .string(profile.formula)),
      ("derivative", .string(profile.derivativeFormula)),
      ("parameters", .array(profile.parameters.map(\.json))),
    ]
  }

  /// Everything else that is known about it.
  fileprivate var details: [(String, JSON)] {
    let arguments = zip(profile.parameters, arguments).map { ($0.name, JSON.number($1)) }
    return [("arguments", .object(arguments))]
      + departureMember + facts + [
        ("purpose", .string(profile.purpose)),
        ("libraries", .array(profile.spellings.filter(\.isListed).map(json))),
        ("caveats", .array(profile.caveats.map(JSON.string))),
        ("sources", .array(profile.sources.map(\.json))),
      ]
  }

  private var isVector: Bool {
    switch self {
    case .scalar: false
    case .vector: true
    }
  }

  private var facts: [(String, JSON)] {
    switch self {
    case .scalar(let activation):
      [("facts", activation.facts.json(of: activation))]
        + (activation is FormulaActivation ? [("moments", Moments(of: activation).json)] : [])
        + [("breakpoints", .array(activation.breakpoints.map { $0.json(of: activation) }))]
    case .vector(let activation): [("accepts", .string(activation.acceptedInput))]
    }
  }

  private func json(_ spelling: Spelling) -> JSON {
    let defaults = profile.defaults(in: spelling).sorted { $0.key < $1.key }
    return .object([
      ("library", .string(spelling.library.rawValue)),
      ("name", .string(spelling.name)),
      ("signature", .string(spelling.declared)),
      ("code", .string(profile.code(in: spelling, with: arguments))),
      ("defaults", .object(defaults.map { ($0.key, .number($0.value)) })),
      ("remark", .string(spelling.remark)),
    ])
  }
}

extension Parameter {
  fileprivate var json: JSON {
    .object([
      ("name", .string(name)),
      ("aliases", .array(aliases.map(JSON.string))),
      ("symbol", .string(symbol)),
      ("meaning", .string(meaning)),
      ("default", .number(`default`)),
      ("domain", .string(domain.description)),
      ("usual", .string(usual.description)),
      ("slider", slider.json),
      ("learnable", .bool(isLearnable)),
    ])
  }
}

extension Moments {
  fileprivate var json: JSON {
    .object([
      ("input", .string("normal(0, 1)")),
      ("mean", .number(mean)),
      ("square", .number(square)),
      ("square_of_slope", .number(squareOfSlope)),
      ("gain", .number(gain)),
    ])
  }
}

extension Slider {
  fileprivate var json: JSON {
    .object([
      ("lower", .number(range.lowerBound)), ("upper", .number(range.upperBound)),
      ("scale", .string(isLogarithmic ? "logarithmic" : "linear")),
      (isLogarithmic ? "steps_per_decade" : "step", .number(step)),
    ])
  }
}

extension Facts {
  fileprivate func json(of function: any Activation) -> JSON {
    .object([
      ("estimated", .bool(isEstimated)),
      ("range", range.json),
      ("left_end", leftEnd.json),
      ("right_end", rightEnd.json),
      ("monotonicity", .string(monotonicity.rawValue)),
      ("symmetry", .string(symmetry.rawValue)),
      ("centring", .string(centring.rawValue)),
      ("smoothness", .string(smoothness.notation)),
      ("saturation", .array(saturation.map(\.json))),
      ("landmarks", .array(landmarks.map { $0.json(of: function) })),
    ])
  }
}

extension EndBehaviour {
  fileprivate var json: JSON {
    switch self {
    case .limit(let value): .object([("kind", .string("limit")), ("value", .number(value))])
    case .line(let slope, let offset):
      .object([
        ("kind", .string("line")), ("slope", .number(slope)), ("offset", .number(offset)),
      ])
    case .unbounded(let sign):
      .object([
        ("kind", .string("unbounded")), ("value", .number(sign < 0 ? -Double.infinity : .infinity)),
      ])
    case .oscillating: .object([("kind", .string("oscillating"))])
    case .unknown: .object([("kind", .string("unknown"))])
    }
  }
}

extension Interval {
  fileprivate var json: JSON {
    .object([
      ("lower", .number(lower)), ("upper", .number(upper)),
      ("includes_lower", .bool(includesLower)), ("includes_upper", .bool(includesUpper)),
    ])
  }
}

extension Landmark {
  fileprivate func json(of function: any Activation) -> JSON {
    .object([
      ("kind", .string(kind.rawValue)), ("x", .number(x)), ("value", .number(function.value(x))),
    ])
  }
}

extension Breakpoint {
  /// The limits from both sides, and what the function itself gives there.
  fileprivate func json(of function: any Activation) -> JSON {
    let own = Jet(function.value(x), function.slope(x), function.curvature(x))
    return .object([
      ("x", .number(x)), ("kind", .string(kind.rawValue)), ("left", left.json), ("at", own.json),
      ("right", right.json),
    ])
  }
}

extension Jet {
  fileprivate var json: JSON {
    .object([
      ("value", .number(value)), ("slope", .number(slope)), ("curvature", .number(curvature)),
    ])
  }
}

extension Source {
  fileprivate var json: JSON {
    .object([
      ("authors", .string(authors)), ("year", .number(year)), ("title", .string(title)),
      ("identifier", .string(identifier)),
    ])
  }
}
