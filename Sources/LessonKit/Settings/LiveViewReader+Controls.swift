import ActivationMath
import ViewSpec

extension LiveViewReader {
  /// Puts the values of `set` into the functions.
  func readSet(into functions: inout [Function], _ findings: inout Findings) {
    for entry in settings.mapping("set", &findings) ?? [] {
      guard let target = target(entry.key, entry.position, functions, &findings) else { continue }
      let parameter = target.parameter
      guard let value = entry.value.text.flatMap({ NumberText.parse($0) }),
        parameter.domain.contains(value)
      else {
        let expected = parameter.requirement
        let _: Never? = settings.wrong(entry.value, entry.key, expected, &findings)
        continue
      }
      functions.set(parameter.name, of: target.function, to: value)
      if let conflict = functions.lazy.compactMap(\.conflict).first {
        findings.error(conflict, at: entry.value.position, remedy: "change one of the two")
      }
    }
  }

  /// The sliders on offer: parameters of the functions, and what the view itself has.
  func controls(
    of functions: [Function], besides own: [String] = [], _ findings: inout Findings
  ) -> [ViewControl] {
    (settings.list("controls", &findings) ?? []).compactMap { text, position in
      if own.contains(text) { return ViewControl(function: nil, parameter: text) }
      guard let target = target(text, position, functions, &findings) else { return nil }
      return ViewControl(function: target.function, parameter: target.parameter.name)
    }
  }

  /// The function and the parameter that `elu.alpha` means in this view.
  private func target(
    _ text: String, _ position: Position, _ functions: [Function],
    _ findings: inout Findings
  ) -> (function: String, parameter: Parameter)? {
    let profiles = functions.map(\.profile)
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

extension [Function] {
  /// Sets a parameter of every function with the given id.
  fileprivate mutating func set(_ parameter: String, of id: String, to value: Double) {
    for place in indices where self[place].profile.id == id {
      let parameters = self[place].profile.parameters
      guard let index = parameters.firstIndex(where: { $0.name == parameter }) else { continue }
      self[place].arguments[index] = value
    }
  }
}
