import ActivationMath

extension LiveViewReader {
  /// The settings that belong to vectors.
  func readVectors(into view: inout LiveView, _ findings: inout Findings) {
    view.logits = logits(&findings)
    view.targets = targets(among: view.logits, &findings)
    view.temperature = number("temperature", &findings)
    view.shift = number("shift", &findings)
    view.jacobian = settings.flag("jacobian", &findings) ?? false
    view.forces = settings.flag("forces", &findings) ?? false
    if let temperature = view.temperature, temperature <= 0, let node = settings["temperature"] {
      let _: Never? = settings.wrong(node, "temperature", "greater than 0", &findings)
    }
    if view.forces, settings["targets"] == nil, let node = settings["forces"] {
      findings.error(
        "'forces' needs to know which labels are true", at: node.position,
        remedy: "add targets: with their names")
    }
  }

  private func logits(_ findings: inout Findings) -> [LiveView.Logit] {
    guard let entries = settings.mapping("logits", &findings) else { return [] }
    var logits: [LiveView.Logit] = []
    for entry in entries {
      if let value = entry.value.text.flatMap({ NumberText.parse($0) }), value.isFinite {
        logits.append(LiveView.Logit(name: entry.key, value: value))
      } else if entry.value.isEmpty, let colon = entry.key.lastIndex(of: ":") {
        let value = entry.key[entry.key.index(after: colon)...]
        findings.error(
          "'\(entry.key)' has no value", at: entry.position,
          remedy: "put a space after the colon: \(entry.key[..<colon]): \(value)")
      } else {
        let _: Never? = settings.wrong(entry.value, entry.key, "a number", &findings)
      }
    }
    if !LiveViewReader.logitCount.contains(entries.count), let node = settings["logits"] {
      findings.error(
        "'logits' has \(entries.count) entries", at: node.position, remedy: "give 2 to 10")
    }
    return logits
  }

  private func targets(
    among logits: [LiveView.Logit], _ findings: inout Findings
  ) -> [String] {
    guard let texts = settings.list("targets", &findings) else { return [] }
    let names = logits.map(\.name)
    for (text, position) in texts where !names.contains(text) {
      findings.error(
        "no logit is called '\(text)'", at: position,
        remedy: names.isEmpty
          ? "name them: logits: {\(text): 1, …}" : "the logits are \(names.joined(separator: ", "))"
      )
    }
    return texts.map(\.text).filter(names.contains)
  }
}
