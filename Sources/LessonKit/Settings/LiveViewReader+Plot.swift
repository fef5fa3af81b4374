import ActivationMath

extension LiveViewReader {
  /// The settings that belong to curves.
  func readPlot(into view: inout LiveView, _ findings: inout Findings) {
    readShow(into: &view, &findings)
    view.x = range("x", &findings)
    view.y = range("y", &findings)
    view.probe = number("probe", &findings)
    view.tangent = settings.flag("tangent", &findings) ?? false
    view.input = distribution(&findings)
    view.gap = number("gap", &findings)
    view.chain = settings.integer("chain", in: 1...1000, &findings)
    view.precision = precision(&findings)
    if case .plot(let functions) = view.subject, settings["difference"] != nil {
      view.difference = readDifference(from: functions, &findings)
    }
    if let probe = view.probe, let x = view.x, !x.contains(probe),
      let node = settings["probe"]
    {
      findings.warning(
        "the probe stands outside the range x", at: node.position,
        remedy: "widen x or move the probe")
    }
  }

  /// Without a `plot` of its own, the difference has been read as the subject already.
  private func readDifference(
    from functions: [Function], _ findings: inout Findings
  ) -> LiveView.Difference? {
    guard settings["plot"] == nil else { return difference(&findings) }
    guard functions.count == 2 else { return nil }
    return LiveView.Difference(functions[0], minus: functions[1])
  }

  private func readShow(into view: inout LiveView, _ findings: inout Findings) {
    let names = ["f", "slope", "curvature", "parameter"]
    guard let texts = settings.list("show", &findings) else { return }
    view.show = []
    for (text, position) in texts {
      switch text {
      case "f": view.show.append(.value)
      case "slope": view.show.append(.slope)
      case "curvature": view.show.append(.curvature)
      case "parameter": view.showsParameterSlope = true
      default:
        let near = Nearness.closest(to: text, among: names).map { "did you mean '\($0)'?" }
        findings.error(
          "'show' does not know '\(text)'", at: position,
          remedy: near ?? "choose from \(names.joined(separator: ", "))")
      }
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

  private func range(_ key: String, _ findings: inout Findings) -> ClosedRange<Double>? {
    guard let node = settings[key] else { return nil }
    guard let range = node.text.flatMap({ NumberText.parseRange($0) }) else {
      return settings.wrong(node, key, "a range such as -6...6", &findings)
    }
    return range
  }

  private func precision(_ findings: inout Findings) -> LiveView.Precision {
    guard let node = settings["precision"] else { return .double }
    guard let precision = node.text.flatMap(LiveView.Precision.init(rawValue:)) else {
      return settings.wrong(node, "precision", "float64 or float32", &findings) ?? .double
    }
    return precision
  }

  private func distribution(_ findings: inout Findings) -> LiveView.InputDistribution? {
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
