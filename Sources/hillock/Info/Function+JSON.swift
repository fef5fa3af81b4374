import ActivationMath
import Formula

extension Profile {
  /// What lists tell programs about the function.
  var json: JSON {
    .object([
      ("id", .string(id)),
      ("title", .string(title)),
      ("family", .string(family.rawValue)),
      ("formula", .string(formula)),
      ("derivative", .string(derivativeFormula)),
      ("parameters", .array(parameters.map(\.json))),
    ])
  }
}

extension Function {
  /// Everything that is known about the function, for programs.
  var json: JSON {
    guard case .object(var members) = profile.json else { return profile.json }
    members.insert(("reference", .string(notation)), at: 0)
    members.append(("arguments", arguments(named: profile.parameters)))
    if case .scalar(let activation) = self {
      members.append(("facts", activation.facts.json))
      if activation is FormulaActivation {
        members.append(("moments", Moments(of: activation).json))
      }
      members.append(("breakpoints", .array(activation.breakpoints.map(\.json))))
    }
    members += [
      ("purpose", .string(profile.purpose)),
      ("libraries", .array(profile.spellings.map(\.json))),
      ("caveats", .array(profile.caveats.map(JSON.string))),
      ("sources", .array(profile.sources.map(\.json))),
    ]
    return .object(members)
  }

  private func arguments(named parameters: [Parameter]) -> JSON {
    .object(zip(parameters, arguments).map { ($0.name, .number($1)) })
  }
}

extension Parameter {
  fileprivate var json: JSON {
    .object([
      ("name", .string(name)),
      ("symbol", .string(symbol)),
      ("meaning", .string(meaning)),
      ("default", .number(`default`)),
      ("domain", .string(domain.description)),
      ("slider", .array([.number(slider.range.lowerBound), .number(slider.range.upperBound)])),
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

extension Facts {
  fileprivate var json: JSON {
    .object([
      ("estimated", .bool(isEstimated)),
      ("range", range.json),
      ("left_end", .string(leftEnd.text)),
      ("right_end", .string(rightEnd.text)),
      ("monotonicity", .string(monotonicity.rawValue)),
      ("symmetry", .string(symmetry.rawValue)),
      ("centring", .string(centring.rawValue)),
      ("smoothness", .string(smoothness.notation)),
      ("saturation", .array(saturation.map(\.json))),
      ("landmarks", .array(landmarks.map(\.json))),
    ])
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
  fileprivate var json: JSON { .object([("kind", .string(kind.rawValue)), ("x", .number(x))]) }
}

extension Breakpoint {
  fileprivate var json: JSON {
    .object([("x", .number(x)), ("left", left.json), ("right", right.json)])
  }
}

extension Jet {
  fileprivate var json: JSON {
    .object([
      ("value", .number(value)), ("slope", .number(slope)), ("curvature", .number(curvature)),
    ])
  }
}

extension Spelling {
  fileprivate var json: JSON {
    .object([
      ("library", .string(library.rawValue)),
      ("name", .string(name)),
      ("signature", .string(signature)),
      ("code", .string(code)),
      (
        "defaults", .object(defaults.sorted { $0.key < $1.key }.map { ($0.key, .number($0.value)) })
      ),
      ("remark", .string(remark)),
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
