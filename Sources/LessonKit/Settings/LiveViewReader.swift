import ActivationMath
import Formula
import ViewSpec

/// Reads the YAML of a `view` fence.
struct LiveViewReader {
  static let subjectKeys = ["plot", "vectors", "glu", "state"]
  static let plotKeys = [
    "show", "x", "y", "probe", "tangent", "input", "difference", "gap", "precision", "compare",
    "chain", "annotate",
  ]
  static let vectorKeys = [
    "logits", "targets", "temperature", "shift", "jacobian", "forces", "highlight",
  ]
  static let gateKeys = ["x", "y"]
  static let parameterKeys = ["set", "controls"]
  static let keys = subjectKeys + plotKeys + vectorKeys + parameterKeys + ["reveal"]

  let settings: Settings
  let catalogue: Catalogue

  /// The view that a fence describes; nil if it shows nothing, with the findings that say why.
  static func read(
    _ yaml: YAMLSource, fence: Position, _ catalogue: Catalogue, _ findings: inout Findings
  ) -> LiveView? {
    guard let node = YAMLReader.read(yaml, &findings),
      let settings = Settings(node, name: "the view", keys: keys, &findings)
    else { return nil }
    let reader = LiveViewReader(settings: settings, catalogue: catalogue)
    guard let spec = reader.spec(at: fence, &findings) else { return nil }
    var view = LiveView(spec)
    view.line = fence.line
    let reveal = settings.text("reveal", &findings)
    (view.reveal, view.revealPosition) = (reveal?.text, reveal?.position)
    return view
  }

  // MARK: What is shown

  private func spec(at fence: Position, _ findings: inout Findings) -> ViewSpec? {
    let given = settings.keys.filter { LiveViewReader.subjectKeys.contains($0.name) }
    if given.count > 1 {
      findings.error(
        "the view has both '\(given[0].name)' and '\(given[1].name)'", at: given[1].position,
        remedy: "show one thing at a time; put <!-- pause --> and a view of its own after it")
      return nil
    }
    switch given.first?.name {
    case "state": return state(&findings)
    case "vectors": return vectors(&findings).map { ViewSpec($0) }
    case "glu": return gate(&findings).map { ViewSpec($0) }
    case "plot": return plot(curves(&findings), &findings).map { ViewSpec($0) }
    default: break
    }
    if settings["difference"] != nil {
      let pair = difference(&findings).map { [$0.minuend, $0.subtrahend] }
      return plot(pair, &findings).map { ViewSpec($0) }
    }
    findings.error(
      "the view shows nothing", at: fence,
      remedy: "say what with plot: [relu], vectors: [sigmoid, softmax] or glu: swiglu")
    checkRest(&findings)
    return nil
  }

  /// Reads what does not depend on the subject, so that one run finds all mistakes.
  private func checkRest(_ findings: inout Findings) {
    var (plot, vectors) = (PlotSpec([]), VectorsSpec([]))
    readCurves(into: &plot, &findings)
    readLogits(into: &vectors, &findings)
  }

  private func plot(_ functions: [Function]?, _ findings: inout Findings) -> PlotSpec? {
    var plot = PlotSpec(functions ?? [])
    checkKeys(beside: "plot", Self.plotKeys + Self.parameterKeys, &findings)
    readCurves(into: &plot, &findings)
    guard functions != nil else { return nil }
    readSet(into: &plot.functions, &findings)
    plot.controls = controls(of: plot.functions, &findings)
    return plot
  }

  private func vectors(_ findings: inout Findings) -> VectorsSpec? {
    let functions = functions("vectors", 1...2, &findings) { function in
      function.profile.family == .gated ? "use glu: for gated functions" : nil
    }
    var vectors = VectorsSpec(functions ?? [])
    checkKeys(beside: "vectors", Self.vectorKeys + Self.parameterKeys, &findings)
    readLogits(into: &vectors, &findings)
    guard functions != nil else { return nil }
    readSet(into: &vectors.functions, &findings)
    vectors.controls = controls(
      of: vectors.functions, besides: VectorsSpec.parameters, &findings)
    return vectors
  }

  private func gate(_ findings: inout Findings) -> GLUSpec? {
    let units = functions("glu", 1...1, &findings) { function in
      function.profile.family == .gated ? nil : "use plot: or vectors: for this function"
    }
    checkKeys(beside: "glu", Self.gateKeys, &findings)
    guard let unit = units?.first else { return nil }
    var gate = GLUSpec(unit)
    if let x = range("x", &findings) { gate.x = x }
    if let y = range("y", &findings) { gate.y = y }
    gate.point.a = min(max(gate.point.a, gate.x.lowerBound), gate.x.upperBound)
    gate.point.b = min(max(gate.point.b, gate.y.lowerBound), gate.y.upperBound)
    return gate
  }

  /// Reads the line of state that says everything.
  private func state(_ findings: inout Findings) -> ViewSpec? {
    checkKeys(beside: "state", [], &findings)
    guard let line = settings.text("state", &findings) else { return nil }
    do {
      return try ViewSpec(parsing: line.text, catalogue: catalogue)
    } catch {
      for mistake in error.all { flag(mistake, in: line.position, &findings) }
      return nil
    }
  }

  /// Reports a mistake in a text whose first character is at a place of the lesson.
  func flag(_ mistake: StateMistake, in text: Position, _ findings: inout Findings) {
    var place = findings.source.textStart(at: text)
    place.column += mistake.column - 1
    findings.error(
      mistake.message, at: place, remedy: mistake.remedy.isEmpty ? nil : mistake.remedy)
  }

  private func curves(_ findings: inout Findings) -> [Function]? {
    functions("plot", 1...PlotSpec.capacity, &findings) { function in
      if case .scalar = function { return nil }
      return "use vectors: for functions of a whole vector, and glu: for gated ones"
    }
  }

  /// The functions that a key lists; nil if any of them is in doubt.
  private func functions(
    _ key: String, _ count: ClosedRange<Int>, _ findings: inout Findings,
    objection: (Function) -> String?
  ) -> [Function]? {
    guard let texts = settings.list(key, &findings) else { return nil }
    let references = ReferenceList.mended(texts, &findings)
    // What is no text has been flagged.
    guard !references.isEmpty else { return nil }
    guard count.contains(references.count) else {
      let isExact = count.lowerBound == count.upperBound
      let wanted = isExact ? "exactly" : "at most"
      findings.error(
        "'\(key)' takes \(wanted) \(count.upperBound), not \(references.count)",
        at: references[0].position,
        remedy: isExact ? nil : "show the others after a <!-- pause -->")
      return nil
    }
    var functions: [Function] = []
    for reference in references {
      guard let function = ReferenceList.resolve(reference, catalogue, &findings) else { continue }
      if let remedy = objection(function) {
        findings.error(
          "'\(key)' cannot show \(function.profile.id)", at: reference.position, remedy: remedy)
      } else {
        functions.append(function)
      }
    }
    return functions.count == texts.count ? functions : nil
  }

  /// Flags settings that do nothing for what is shown.
  private func checkKeys(
    beside subject: String, _ useful: [String], _ findings: inout Findings
  ) {
    let known = useful + Self.subjectKeys + ["reveal"]
    for key in settings.keys where Self.keys.contains(key.name) && !known.contains(key.name) {
      findings.error(
        "'\(key.name)' does nothing beside '\(subject)'", at: key.position,
        remedy: "leave it out")
    }
  }

  // MARK: Two functions to subtract

  func difference(_ findings: inout Findings) -> PlotSpec.Difference? {
    let pair = functions("difference", 2...2, &findings) { function in
      if case .scalar = function { return nil }
      return "only functions of one number can be subtracted"
    }
    guard let pair, pair.count == 2 else { return nil }
    return PlotSpec.Difference(pair[0], minus: pair[1])
  }
}
