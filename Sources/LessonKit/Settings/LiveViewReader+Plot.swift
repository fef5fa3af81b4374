import ActivationMath
import ViewSpec

extension LiveViewReader {
  /// Reads the settings that belong to curves.
  func readCurves(into plot: inout PlotSpec, _ findings: inout Findings) {
    readShow(into: &plot, &findings)
    if let x = range("x", &findings) { plot.x = x }
    plot.y = range("y", &findings)
    if let probe = number("probe", &findings) { plot.probe = probe }
    plot.showsTangent = settings.flag("tangent", &findings) ?? false
    plot.input = distribution(&findings)
    plot.gap = number("gap", &findings)
    plot.chain = settings.integer("chain", in: PlotSpec.layers, &findings)
      .map { PlotSpec.Chain(layers: $0) }
    plot.precision = precision(&findings)
    plot.annotations = annotations(&findings)
    plot.naive = naive(&findings)
    if settings["difference"] != nil { readDifference(into: &plot, &findings) }
    if let node = settings["probe"], settings["x"] != nil, !plot.x.contains(plot.probe) {
      findings.warning(
        "the probe stands outside the range x", at: node.position,
        remedy: "widen x or move the probe")
    }
  }

  /// Without a `plot` of its own, the difference has been read as the subject already.
  private func readDifference(into plot: inout PlotSpec, _ findings: inout Findings) {
    guard settings["plot"] == nil else {
      plot.difference = difference(&findings)
      return
    }
    guard plot.functions.count == 2 else { return }
    plot.difference = PlotSpec.Difference(plot.functions[0], minus: plot.functions[1])
  }

  private func readShow(into plot: inout PlotSpec, _ findings: inout Findings) {
    guard let texts = settings.list("show", &findings) else { return }
    plot.shown = []
    for (text, position) in texts {
      guard let shown = PlotSpec.Shown(rawValue: text) else {
        let names = PlotSpec.Shown.allCases.map(\.rawValue)
        let near = Nearness.closest(to: text, among: names).map { "did you mean '\($0)'?" }
        findings.error(
          "'show' does not know '\(text)'", at: position,
          remedy: near ?? "choose from \(names.joined(separator: ", "))")
        continue
      }
      if !plot.shown.contains(shown) { plot.shown.append(shown) }
    }
  }

  /// A finite number.
  func number(_ key: String, _ findings: inout Findings) -> Double? {
    guard let node = settings[key] else { return nil }
    guard let number = node.text.flatMap({ NumberText.parse($0) }), number.isFinite else {
      return settings.wrong(node, key, "a number", &findings)
    }
    return number
  }

  /// A range that can be drawn.
  func range(_ key: String, _ findings: inout Findings) -> ClosedRange<Double>? {
    guard let node = settings[key] else { return nil }
    guard let range = node.text.flatMap({ NumberText.parseRange($0) }) else {
      return settings.wrong(node, key, "a range such as -6...6", &findings)
    }
    guard PlotSpec.reach.contains(range.lowerBound), PlotSpec.reach.contains(range.upperBound)
    else {
      return settings.wrong(node, key, "a range within ±1e150", &findings)
    }
    return range
  }

  private func naive(_ findings: inout Findings) -> LiteralFormula? {
    guard let (text, position) = settings.text("compare", &findings) else { return nil }
    do throws(StateMistake) {
      return try LiteralFormula(text, catalogue: catalogue)
    } catch {
      flag(error, in: position, &findings)
      return nil
    }
  }

  private func precision(_ findings: inout Findings) -> PlotSpec.Precision {
    guard let node = settings["precision"] else { return .double }
    guard let precision = node.text.flatMap(PlotSpec.Precision.init(rawValue:)) else {
      return settings.wrong(node, "precision", "float64 or float32", &findings) ?? .double
    }
    return precision
  }

  private func distribution(_ findings: inout Findings) -> PlotSpec.Input? {
    guard let node = settings["input"] else { return nil }
    let call = node.text.flatMap(Call.init)
    switch (call?.name, call?.arguments) {
    case ("normal", let values?) where values.count == 2 && values[1] > 0:
      return .normal(mean: values[0], deviation: values[1])
    case ("uniform", let values?) where values.count == 2 && values[0] < values[1]:
      return .uniform(values[0]...values[1])
    default:
      return settings.wrong(node, "input", "normal(0, 1) or uniform(-1, 1)", &findings)
    }
  }

  /// A name with numbers in parentheses.
  private struct Call {
    var name: String
    var arguments: [Double]

    init?(_ text: String) {
      guard let match = text.wholeMatch(of: LinePattern.call)?.output else {
        return nil
      }
      name = String(match.1)
      let numbers = match.2.split(separator: ",", omittingEmptySubsequences: false).map {
        NumberText.parse(String($0).filter { $0 != " " })
      }
      arguments = numbers.compactMap { $0 }
      guard arguments.count == numbers.count, arguments.allSatisfy(\.isFinite) else { return nil }
    }
  }
}
