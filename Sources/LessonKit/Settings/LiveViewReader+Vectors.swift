import ActivationMath
import ViewSpec

extension LiveViewReader {
  /// Reads the settings that belong to vectors.
  func readLogits(into vectors: inout VectorsSpec, _ findings: inout Findings) {
    vectors.logits = logits(&findings)
    vectors.targets = names("targets", among: vectors.logits, &findings)
    vectors.highlighted = names("highlight", among: vectors.logits, &findings)
    if let temperature = temperature(&findings) { vectors.temperature = temperature }
    if let shift = number("shift", &findings) { vectors.shift = shift }
    let jacobian = settings.flag("jacobian", &findings) ?? false
    vectors.jacobian = jacobian ? .always : .hidden
    vectors.showsForces = settings.flag("forces", &findings) ?? false
    if vectors.showsForces, settings["targets"] == nil, let node = settings["forces"] {
      findings.error(
        "'forces' needs to know which labels are true", at: node.position,
        remedy: "add targets: with their names")
    }
  }

  private func temperature(_ findings: inout Findings) -> Double? {
    guard let temperature = number("temperature", &findings) else { return nil }
    guard temperature <= 0, let node = settings["temperature"] else { return temperature }
    return settings.wrong(node, "temperature", "greater than 0", &findings)
  }

  private func logits(_ findings: inout Findings) -> [VectorsSpec.Logit] {
    guard let entries = settings.mapping("logits", &findings) else { return [] }
    var logits: [VectorsSpec.Logit] = []
    for entry in entries {
      if let value = entry.value.text.flatMap({ NumberText.parse($0) }), value.isFinite {
        logits.append(VectorsSpec.Logit(name: entry.key, value: value))
      } else if entry.value.isEmpty, let colon = entry.key.lastIndex(of: ":") {
        let value = entry.key[entry.key.index(after: colon)...]
        findings.error(
          "'\(entry.key)' has no value", at: entry.position,
          remedy: "put a space after the colon: \(entry.key[..<colon]): \(value)")
      } else {
        let _: Never? = settings.wrong(entry.value, entry.key, "a number", &findings)
      }
    }
    if !VectorsSpec.capacity.contains(entries.count), let node = settings["logits"] {
      findings.error(
        "'logits' has \(entries.count) entries", at: node.position, remedy: "give 2 to 10")
    }
    return logits
  }

  /// The names of logits that a key lists.
  private func names(
    _ key: String, among logits: [VectorsSpec.Logit], _ findings: inout Findings
  ) -> [String] {
    guard let texts = settings.list(key, &findings) else { return [] }
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
