import ActivationMath

extension LiveViewReader {
  /// The settings that belong to every view.
  func readCommon(into view: inout LiveView, _ findings: inout Findings) {
    readSet(into: &view, &findings)
    view.controls = controls(of: view.subject, &findings)
    let reveal = settings.text("reveal", &findings)
    view.reveal = reveal?.text
    view.revealPosition = reveal?.position
  }

  /// Puts the values of `set` into the functions.
  private func readSet(into view: inout LiveView, _ findings: inout Findings) {
    for entry in settings.mapping("set", &findings) ?? [] {
      guard let target = target(entry.key, entry.position, view.subject, &findings) else {
        continue
      }
      let parameter = target.parameter
      guard let value = entry.value.text.flatMap({ NumberText.parse($0) }),
        parameter.domain.contains(value)
      else {
        let expected = parameter.domain.description
        let _: Never? = settings.wrong(entry.value, entry.key, expected, &findings)
        continue
      }
      view.subject.set(parameter.name, of: target.function, to: value)
      if let conflict = view.subject.functions.lazy.compactMap(\.conflict).first {
        findings.error(conflict, at: entry.value.position, remedy: "change one of the two")
      }
      view.set.append(
        LiveView.Setting(function: target.function, parameter: parameter.name, value: value))
    }
  }

  private func controls(
    of subject: LiveView.Subject, _ findings: inout Findings
  ) -> [LiveView.Control] {
    var controls: [LiveView.Control] = []
    for (text, position) in settings.list("controls", &findings) ?? [] {
      if case .vectors = subject, ["temperature", "shift"].contains(text) {
        controls.append(LiveView.Control(function: nil, parameter: text))
      } else if let target = target(text, position, subject, &findings) {
        controls.append(
          LiveView.Control(function: target.function, parameter: target.parameter.name))
      }
    }
    return controls
  }

  /// The function and the parameter that `elu.alpha` means in this view.
  private func target(
    _ text: String, _ position: Position, _ subject: LiveView.Subject,
    _ findings: inout Findings
  ) -> (function: String, parameter: Parameter)? {
    let profiles = subject.functions.map(\.profile)
    let known = profiles.flatMap { profile in
      profile.parameters.map { "\(profile.id).\($0.name)" }
    }
    let parts = text.split(separator: ".").map(String.init)
    if parts.count == 2, let profile = profiles.first(where: { $0.id == parts[0] }),
      let parameter = profile.parameters.first(where: {
        $0.name == parts[1] || $0.aliases.contains(parts[1])
      })
    {
      return (profile.id, parameter)
    }
    let near = Nearness.closest(to: text, among: known).map { "did you mean '\($0)'?" }
    let list = known.isEmpty ? "its functions have no parameters" : "it has " + known.unique
    findings.error(
      "the view has no parameter '\(text)'", at: position, remedy: near ?? list)
    return nil
  }
}

extension [String] {
  /// The texts in order, each once, with commas.
  fileprivate var unique: String {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }.joined(separator: ", ")
  }
}

extension LiveView.Subject {
  /// Sets a parameter of every function with the given id.
  fileprivate mutating func set(_ parameter: String, of id: String, to value: Double) {
    let changed = functions.map { function in
      var function = function
      if function.profile.id == id,
        let index = function.profile.parameters.firstIndex(where: { $0.name == parameter })
      {
        function.arguments[index] = value
      }
      return function
    }
    switch self {
    case .plot: self = .plot(changed)
    case .vectors: self = .vectors(changed)
    case .gate: self = .gate(changed[0])
    }
  }
}
