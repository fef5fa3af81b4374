import ActivationMath
import NetworkLab
import ViewSpec

/// The page Flow as a value: what is asked for, and what has been measured.
struct FlowPage: LabPage {
  /// What is asked for, with its past.
  private(set) var history: History<FlowSpec>
  /// What the page began with.
  private let home: FlowSpec
  /// What was measured last, a network for each function.
  private(set) var reports: [FlowReport] = []
  /// Why what is asked for cannot be measured.
  private(set) var failure: LabError?
  /// The settings of what was measured, or could not be.
  private var measured: [FlowSettings] = []
  private var examples: Examples<FlowSpec>
  var message: String?

  /// The page as it opens: the first example.
  init(_ catalogue: Catalogue) {
    self.init(Self.allExamples[0].content(catalogue) ?? FlowSpec([]), isExample: true)
  }

  /// The page with a flow.
  init(_ spec: FlowSpec) { self.init(spec, isExample: false) }

  private init(_ spec: FlowSpec, isExample: Bool) {
    (history, home) = (History(spec), spec)
    examples = Examples(Self.allExamples, showsFirst: isExample)
  }

  /// What is asked for.
  var spec: FlowSpec { history.present }

  /// Whether what is shown is what is asked for.
  var isMeasured: Bool { measured == spec.settings }

  /// What there is to notice in the example.
  var notice: String? { examples.shown?.notice }

  /// The layer that is looked at, from 1.
  var layer: Int { min(spec.layer ?? spec.depth, spec.depth) }

  // MARK: Measuring

  /// The measurement that is wanted.
  var work: Work? {
    let settings = spec.settings
    guard settings != measured else { return nil }
    return Work(ViewSpec(spec).description) { isLate in
      do throws(LabError) {
        var reports: [FlowReport] = []
        for settings in settings { reports.append(try FlowReport(settings)) }
        return Measurement(settings: settings, result: .success(reports))
      } catch {
        return Measurement(settings: settings, result: .failure(error))
      }
    }
  }

  /// The settings of the measurement.
  private struct Measurement: Sendable {
    var settings: [FlowSettings]
    var result: Result<[FlowReport], LabError>
  }

  /// Takes a measurement; one that is not wanted any more is better than none.
  mutating func take(_ value: any Sendable) -> Bool {
    guard let new = value as? Measurement else { return false }
    guard new.settings == spec.settings || reports.isEmpty else { return true }
    measured = new.settings
    switch new.result {
    case .success(let reports): (self.reports, failure) = (reports, nil)
    case .failure(let error): failure = error
    }
    return true
  }

  // MARK: Changing

  /// Changes what is asked for, unless that makes no network.
  mutating func change(_ body: (inout FlowSpec) -> Void) {
    var changed = spec
    body(&changed)
    changed.layer = changed.layer.map { min($0, changed.depth) }
    do throws(LabError) {
      for settings in changed.settings { try settings.checkLive(changed.functions.count) }
    } catch {
      return message = error.description
    }
    // To look at another layer or slider changes no network.
    guard changed.settings != spec.settings else { return history.amend(changed) }
    if changed.guess != nil { changed.guess = .open }
    examples.leave()
    history.record(changed)
  }

  /// Shows another flow.
  mutating func show(_ spec: FlowSpec) {
    examples.leave()
    history.record(spec)
  }

  mutating func undo() -> Bool {
    examples.leave()
    return history.undo()
  }

  mutating func redo() -> Bool {
    examples.leave()
    return history.redo()
  }

  mutating func restore() {
    examples.leave()
    if spec == home { message = "this is where the page began" }
    history.record(home)
  }

  mutating func stepExample(by steps: Int) {
    guard let spec = examples.step(by: steps) else { return }
    history.record(spec)
    message = examples.shown.map { "example: \($0.title)" }
  }
}
