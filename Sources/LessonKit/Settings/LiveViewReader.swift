import ActivationMath

/// Reads the YAML of a `view` fence.
struct LiveViewReader {
  /// More functions than this in one picture cannot be told apart.
  static let functionLimit = 8
  /// How many logits a vector view takes.
  static let logitCount = 2...10

  static let subjectKeys = ["plot", "vectors", "glu"]
  static let plotKeys = [
    "show", "x", "y", "probe", "tangent", "input", "difference", "gap", "precision", "chain",
  ]
  static let vectorKeys = ["logits", "targets", "temperature", "shift", "jacobian", "forces"]
  static let commonKeys = ["set", "controls", "reveal"]
  static let keys = subjectKeys + plotKeys + vectorKeys + commonKeys

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
    guard let subject = reader.subject(at: fence, &findings) else {
      reader.checkRest(&findings)
      return nil
    }
    var view = LiveView(subject)
    view.line = fence.line
    reader.checkKeys(of: subject, &findings)
    reader.readPlot(into: &view, &findings)
    reader.readVectors(into: &view, &findings)
    reader.readCommon(into: &view, &findings)
    return view
  }

  /// Reads what does not depend on the subject, so that one run finds all mistakes.
  private func checkRest(_ findings: inout Findings) {
    var scratch = LiveView(.plot([]))
    readPlot(into: &scratch, &findings)
    readVectors(into: &scratch, &findings)
  }

  // MARK: The subject

  private func subject(at fence: Position, _ findings: inout Findings) -> LiveView.Subject? {
    let given = settings.keys.filter { LiveViewReader.subjectKeys.contains($0.name) }
    if given.count > 1 {
      findings.error(
        "the view has both '\(given[0].name)' and '\(given[1].name)'", at: given[1].position,
        remedy: "show one thing at a time; put <!-- pause --> and a view of its own after it")
      return nil
    }
    switch given.first?.name {
    case "plot": return curves(&findings).map(LiveView.Subject.plot)
    case "vectors": return vectors(&findings).map(LiveView.Subject.vectors)
    case "glu": return gate(&findings).map(LiveView.Subject.gate)
    default: break
    }
    if settings["difference"] != nil {
      return difference(&findings).map { .plot([$0.minuend, $0.subtrahend]) }
    }
    findings.error(
      "the view shows nothing", at: fence,
      remedy: "say what with plot: [relu], vectors: [sigmoid, softmax] or glu: swiglu")
    return nil
  }

  private func curves(_ findings: inout Findings) -> [Function]? {
    functions("plot", 1...LiveViewReader.functionLimit, &findings) { function in
      if case .scalar = function { return nil }
      return "use vectors: for functions of a whole vector, and glu: for gated ones"
    }
  }

  private func vectors(_ findings: inout Findings) -> [Function]? {
    functions("vectors", 1...2, &findings) { function in
      function.profile.family == .gated ? "use glu: for gated functions" : nil
    }
  }

  private func gate(_ findings: inout Findings) -> Function? {
    functions("glu", 1...1, &findings) { function in
      function.profile.family == .gated ? nil : "use plot: or vectors: for this function"
    }?.first
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
  private func checkKeys(of subject: LiveView.Subject, _ findings: inout Findings) {
    let (name, useless) =
      switch subject {
      case .plot: ("plot", LiveViewReader.vectorKeys)
      case .vectors: ("vectors", LiveViewReader.plotKeys)
      case .gate:
        (
          "glu",
          LiveViewReader.vectorKeys
            + LiveViewReader.plotKeys.filter { !["x", "y"].contains($0) }
        )
      }
    for key in settings.keys where useless.contains(key.name) {
      findings.error(
        "'\(key.name)' does nothing beside '\(name)'", at: key.position, remedy: "leave it out")
    }
  }

  // MARK: Two functions to subtract

  func difference(_ findings: inout Findings) -> LiveView.Difference? {
    let pair = functions("difference", 2...2, &findings) { function in
      if case .scalar = function { return nil }
      return "only functions of one number can be subtracted"
    }
    guard let pair, pair.count == 2 else { return nil }
    return LiveView.Difference(pair[0], minus: pair[1])
  }
}
