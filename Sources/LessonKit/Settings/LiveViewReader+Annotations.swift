import ActivationMath
import ViewSpec

extension LiveViewReader {
  /// `annotate: {x: 2, text: saturated}`, or a list of such.
  func annotations(_ findings: inout Findings) -> [PlotSpec.Annotation] {
    guard let node = settings["annotate"] else { return [] }
    let nodes: [YAMLNode]
    if case .sequence(let items) = node.content { nodes = items } else { nodes = [node] }
    if nodes.count > PlotSpec.Annotation.capacity {
      findings.error(
        "'annotate' has \(nodes.count) entries", at: node.position,
        remedy: "give \(PlotSpec.Annotation.capacity) at most")
    }
    return nodes.compactMap { annotation($0, &findings) }
  }

  private func annotation(
    _ node: YAMLNode, _ findings: inout Findings
  ) -> PlotSpec.Annotation? {
    guard
      let entries = Settings(node, name: "the annotation", keys: ["x", "y", "text"], &findings)
    else { return nil }
    let text = entries.text("text", &findings)
    let x = number("x", of: entries, &findings)
    let y = number("y", of: entries, &findings)
    for key in ["x", "text"] where entries[key] == nil {
      findings.error(
        "the annotation has no '\(key)'", at: node.position,
        remedy: "write annotate: {x: 2, text: saturated}")
    }
    guard let x, let text else { return nil }
    guard text.text.count <= PlotSpec.Annotation.length else {
      findings.error(
        "the words have \(text.text.count) characters", at: text.position,
        remedy: "write \(PlotSpec.Annotation.length) at most")
      return nil
    }
    return PlotSpec.Annotation(x: x, y: y, text: text.text)
  }

  private func number(
    _ key: String, of entries: Settings, _ findings: inout Findings
  ) -> Double? {
    guard let node = entries[key] else { return nil }
    guard let number = node.text.flatMap({ NumberText.parse($0) }), number.isFinite else {
      return entries.wrong(node, key, "a number", &findings)
    }
    return number
  }
}
