import ActivationMath
import Formula
import NetworkLab

/// The forms of what networks are made of.
extension ValueForm {
  /// A text that the laboratory reads by itself.
  static func lab(
    _ form: String, read: @escaping @Sendable (StateValue) throws -> Value,
    write: @escaping @Sendable (Value) -> String
  ) -> ValueForm {
    ValueForm(form) { value throws(StateMistake) in
      do {
        return try read(value)
      } catch let mistake as StateMistake {
        throw mistake
      } catch {
        throw value.labMistake(error)
      }
    } write: {
      write($0)
    }
  }
}

extension StateValue {
  /// The objection of the engine or the catalogue to a value.
  func labMistake(_ error: any Error) -> Diagnostic {
    let (problem, remedy) =
      switch error {
      case let error as LabError: (error.problem, error.remedy)
      case let error as ReferenceError: (error.problem, error.remedy)
      default: ("\(error)", nil)
      }
    return mistake(.malformedValue, problem, remedy: remedy ?? "write \(example)")
  }
}

extension ValueForm<DataSource> {
  /// A reference such as `circles(noise=0.2)`.
  static let data = lab("NAME(SETTING, …)") {
    try DataSource(parsing: $0.source, catalogue: $0.catalogue)
  } write: {
    $0.notation
  }
}

extension ValueForm<Optimizer> {
  /// A reference such as `adam(rate=0.01)`.
  static let optimizer = lab("NAME(SETTING, …)") {
    try Optimizer(parsing: $0.source)
  } write: {
    $0.notation
  }
}

extension ValueForm<HiddenLayers> {
  /// `8,8`, `64x30`, `8:tanh,8` or `none`.
  static let hidden = lab("WIDTH[xCOUNT][:FUNCTION],…") { value in
    try HiddenLayers(parsing: value.source) {
      try value.catalogue.resolve(primed: $0).function
    }
  } write: {
    $0.notation
  }
}

extension ValueForm<UInt64> {
  /// The seed of random numbers.
  static let seed = ValueForm("NUMBER") { value throws(StateMistake) in
    UInt64(try value.integer(in: 0...(1 << 53)))
  } write: {
    "\($0)"
  }
}

extension ViewSetting {
  /// The setting `init`, the name of a start.
  static func start(_ field: Field<Start>, neutral: String) -> ViewSetting {
    ViewSetting(
      SettingDescription(
        "init", "he, glorot, lecun, orthogonal or unit", neutral: neutral, example: "lecun",
        "how large the weights are"),
      read: { value, content throws(StateMistake) in
        content[keyPath: field] = try ValueForm.startName.read(value)
      },
      write: { content in
        let name = content[keyPath: field].name
        return name == neutral ? nil : name
      })
  }

  /// The setting `gain`, of weights without a name or of an orthogonal start.
  static func gain(_ field: Field<Start>, neutral: Double?) -> ViewSetting {
    ViewSetting(
      SettingDescription(
        "gain", "NUMBER", neutral: neutral.map { NumberText.exact($0) } ?? "that of the start",
        example: "1.5", "or the factor of 1/√inputs"),
      read: { value, content throws(StateMistake) in
        let gain = try value.number(in: .nonNegative)
        content[keyPath: field] =
          content[keyPath: field].name == "orthogonal" ? .orthogonal(gain: gain) : .gain(gain)
      },
      write: { content in
        switch content[keyPath: field] {
        case .gain(let gain): gain == neutral ? nil : NumberText.exact(gain)
        case .orthogonal(let gain): gain == 1 ? nil : NumberText.exact(gain)
        default: nil
        }
      }
    ).after("init")
  }

  /// The setting `controls`, names of the view's own sliders.
  static func controls(_ field: Field<[String]>, among names: [String]) -> ViewSetting {
    ViewSetting(
      SettingDescription(
        "controls", "NAME,…", neutral: "all", example: names.prefix(2).joined(separator: ","),
        "the sliders on offer: \(names.joined(separator: ", "))"),
      read: { value, content throws(StateMistake) in
        content[keyPath: field] = try value.list { item throws(StateMistake) in
          try item.parameterName(among: [], besides: names)
        }
      },
      write: { content in
        let shown = content[keyPath: field]
        return shown.isEmpty ? nil : shown.joined(separator: ",")
      })
  }

  /// The setting `parameter`, the slider that has the keys.
  static func slider(_ field: Field<String?>, among names: [String]) -> ViewSetting {
    ViewSetting(
      SettingDescription(
        "parameter", "NAME", neutral: "the first", example: names.first ?? "",
        "the slider that has the keys"),
      read: { value, content throws(StateMistake) in
        content[keyPath: field] = try value.parameterName(among: [], besides: names)
      },
      write: { $0[keyPath: field] })
  }
}

extension SaidSettings {
  /// A gain beside a start that knows its own.
  func conflict(of start: Start) -> Diagnostic? {
    guard let value = self["gain"], self["init"] != nil, start.name == nil else { return nil }
    return value.mistakeOfSetting(
      .contradiction, "'gain' goes with init=orthogonal; the other starts know theirs",
      remedy: "leave one of the two out")
  }
}

extension ValueForm<Start> {
  fileprivate static let startName = lab("NAME") { value in
    try Start(name: value.text())
  } write: {
    $0.name ?? ""
  }
}
