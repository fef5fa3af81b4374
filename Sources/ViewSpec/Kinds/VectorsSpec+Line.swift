import ActivationMath
package import Formula

extension VectorsSpec {
  /// The first word of its line.
  package static let kind = "vectors"
  /// The kind in a phrase.
  package static let summary = "the same named numbers through one function or two"
  /// The functions, as help describes them.
  package static let subject = SubjectDescription(
    form: "FUNCTION [FUNCTION]",
    meaning: "one function or two, of a whole vector or of each number alone",
    example: "vectors: sigmoid softmax | logits=car:3,tree:2.5,boat:-2")

  /// The settings, in the order in which they are written.
  package static let settings: [ViewSetting<VectorsSpec>] = [
    logitsSetting,
    targetsSetting,
    ViewSetting(
      "temperature", \.temperature, .number(in: .positive), neutral: 1, example: "0.5",
      "divides every logit"),
    ViewSetting("shift", \.shift, .number(), neutral: 0, example: "2", "is added to every logit"),
    jacobianSetting,
    ViewSetting(
      flag: "temperatures", \.showsTemperatures, "the outputs drawn against the temperature"),
    ViewSetting(flag: "forces", \.showsForces, "where the loss pushes each logit; needs targets"),
    ViewSetting(
      "steps", \.steps, .integer(in: descent), neutral: 0, example: "20",
      "steps of descent taken on the loss; needs targets"),
    chosenSetting,
    highlightSetting,
    controlsSetting,
    parameterSetting,
    .canvas(\.canvas),
  ]

  /// The functions, parted by blanks.
  package var subjectText: String { functions.map(Quotation.reference).joined(separator: " ") }

  /// Reads the functions.
  package init(subject: StateValue) throws(Diagnostics) {
    self.init(
      try subject.functions(1...2) { function, place in
        guard function.profile.family == .gated else { return nil }
        return place.mistake(
          .vectorFunction, "\(function.profile.id) joins a value with a gate",
          remedy: "write \(GLUSpec.kind): \(function.profile.id)")
      })
  }

  /// The mistake of a loss without targets, or of functions that refuse the number of logits.
  package func objection(_ said: SaidSettings) -> Diagnostic? {
    if shownTargets.isEmpty, let value = said["forces"] ?? said["steps"],
      showsForces || steps > 0
    {
      return value.mistakeOfSetting(
        .contradiction, "'\(value.name)' needs to know which logits are true",
        remedy: "add targets=\(Quotation.name(shownLogits[0].name))")
    }
    let count = shownLogits.count
    return functions.lazy.compactMap { function -> Diagnostic? in
      guard case .vector(let vector) = function, vector.outputCount(count) == nil else {
        return nil
      }
      return (said["logits"] ?? said.subject).mistake(
        .contradiction,
        "\(function.profile.id) takes \(vector.acceptedInput), not \(count) logits",
        remedy: "add or leave out a logit")
    }.first
  }
}

// MARK: - Settings of their own

extension VectorsSpec {
  private static let logitsSetting = ViewSetting<VectorsSpec>(
    SettingDescription(
      "logits", "NAME:NUMBER,…",
      neutral: example.map(\.text).joined(separator: ","), example: "car:3,tree:2.5",
      "the numbers, \(capacity.lowerBound) to \(capacity.upperBound); without names they are z1, z2 …"
    ),
    read: { value, vectors throws(Diagnostic) in vectors.logits = try value.logits() },
    write: { vectors in
      vectors.logits.isEmpty ? nil : vectors.logits.map(\.text).joined(separator: ",")
    })

  private static let targetsSetting = ViewSetting<VectorsSpec>(
    SettingDescription(
      "targets", "NAME,…",
      neutral: "none; \(exampleTargets.joined(separator: " and ")) where no logits are said",
      example: "car,tree", "the logits that are true"),
    read: { value, vectors throws(Diagnostic) in
      let logits = vectors.shownLogits
      vectors.targets = try value.list { item throws(Diagnostic) in
        try item.logitName(among: logits)
      }
    },
    write: { vectors in
      vectors.targets.isEmpty
        ? nil : vectors.targets.map(Quotation.name).joined(separator: ",")
    }
  ).after("logits")

  private static let jacobianSetting = ViewSetting<VectorsSpec>(
    SettingDescription(
      "jacobian", "alone or hidden", neutral: "where it fits", example: "alone", isFlag: true,
      "the Jacobians below the bars, alone, or not at all"),
    read: { value, vectors throws(Diagnostic) in vectors.jacobian = try value.jacobianDisplay() },
    write: { vectors in
      switch vectors.jacobian {
      case .whereItFits: nil
      case .always: ""
      case .alone, .hidden: vectors.jacobian.rawValue
      }
    })

  private static let chosenSetting = ViewSetting<VectorsSpec>(
    SettingDescription(
      "chosen", "NAME", neutral: "the first", example: "tree", "the logit that has the keys"),
    read: { value, vectors throws(Diagnostic) in
      vectors.chosen = try value.logitName(among: vectors.shownLogits)
    },
    write: { $0.chosen.map(Quotation.name) }
  ).after("logits")

  private static let highlightSetting = ViewSetting<VectorsSpec>(
    SettingDescription(
      "highlight", "NAME,…", neutral: "none", example: "tree", "the logits that are pointed at"),
    read: { value, vectors throws(Diagnostic) in
      let logits = vectors.shownLogits
      vectors.highlighted = try value.list { item throws(Diagnostic) in
        try item.logitName(among: logits)
      }
    },
    write: { vectors in
      vectors.highlighted.isEmpty
        ? nil : vectors.highlighted.map(Quotation.name).joined(separator: ",")
    }
  ).after("logits")

  private static let controlsSetting = ViewSetting<VectorsSpec>(
    SettingDescription(
      "controls", "NAME,…", neutral: "all", example: "temperature,shift",
      "the sliders on offer: temperature, shift, FUNCTION.NAME"),
    read: { value, vectors throws(Diagnostic) in
      let functions = vectors.functions
      vectors.controls = try value.list { item throws(Diagnostic) in
        try item.control(of: functions, besides: parameters)
      }
    },
    write: { vectors in
      vectors.controls.isEmpty ? nil : vectors.controls.map(\.text).joined(separator: ",")
    })

  private static let parameterSetting = ViewSetting<VectorsSpec>(
    SettingDescription(
      "parameter", "NAME", neutral: "none", example: "shift",
      "the parameter that has the keys in place of a logit"),
    read: { value, vectors throws(Diagnostic) in
      vectors.parameter = try value.parameterName(among: [], besides: parameters)
    },
    write: { $0.parameter })
}

// MARK: - Values of their own

extension VectorsSpec.Logit {
  /// The logit as a line of state has it.
  fileprivate var text: String { "\(Quotation.name(name)):\(NumberText.exact(value))" }
}

extension StateValue {
  /// Named numbers, each name once; numbers alone are called z1, z2 …
  fileprivate func logits() throws(Diagnostic) -> [VectorsSpec.Logit] {
    let parts = parts(at: ",")
    guard VectorsSpec.capacity.contains(parts.count) else {
      throw mistake(
        .wrongArgumentCount, "there can be 2 to 10 logits, not \(parts.count)",
        remedy: "write \(example)")
    }
    var logits: [VectorsSpec.Logit] = []
    for (index, part) in parts.enumerated() {
      let logit = try part.logit(index)
      guard !logits.contains(where: { $0.name == logit.name }) else {
        throw part.mistake(
          .duplicate, "two logits are called '\(logit.name)'", remedy: "rename one of them")
      }
      logits.append(logit)
    }
    return logits
  }

  private func logit(_ index: Int) throws(Diagnostic) -> VectorsSpec.Logit {
    guard let (name, value) = pair(at: ":") else {
      return VectorsSpec.Logit(name: "z\(index + 1)", value: try number())
    }
    guard !name.isEmpty else {
      throw mistake(.malformedValue, "a logit has no name", remedy: "write it before ':'")
    }
    let text = try name.text()
    guard text.unicodeScalars.count <= VectorsSpec.nameLength else {
      throw name.mistake(
        .tooLarge, "a name has more than \(VectorsSpec.nameLength) characters",
        remedy: "shorten it")
    }
    return VectorsSpec.Logit(name: text, value: try value.named(text).number())
  }

  /// The name of one of the logits.
  fileprivate func logitName(among logits: [VectorsSpec.Logit]) throws(Diagnostic) -> String {
    let text = try text()
    let names = logits.map(\.name)
    guard !names.contains(text) else { return text }
    throw mistake(
      .unknownName, "no logit is called '\(text)'",
      remedy: Self.remedy(for: text, among: names.map(Quotation.name)))
  }

  fileprivate func jacobianDisplay() throws(Diagnostic) -> VectorsSpec.JacobianDisplay {
    let written = [VectorsSpec.JacobianDisplay.alone, .hidden]
    if let flag = asFlag { return flag ? .always : .hidden }
    if let display = written.first(where: { $0.rawValue == source }) { return display }
    throw unknown(source, among: written.map(\.rawValue))
  }
}
