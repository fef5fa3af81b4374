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
  /// Which of the examples is shown, unless something was changed since.
  private var preset: Int?
  var message: String?

  /// The page as it opens: the first example.
  init(_ catalogue: Catalogue) {
    let spec = FlowPreset.all[0].spec(catalogue) ?? FlowSpec([])
    self.init(spec)
    preset = 0
  }

  /// The page with a flow.
  init(_ spec: FlowSpec) {
    (history, home) = (History(spec), spec)
  }

  /// What is asked for.
  var spec: FlowSpec { history.present }

  /// Whether what is shown is what is asked for.
  var isMeasured: Bool { measured == spec.settings }

  /// What there is to notice in the example.
  var notice: String? { preset.map { FlowPreset.all[$0].notice } }

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
    preset = nil
    history.record(changed)
  }

  mutating func undo() -> Bool { history.undo() }

  mutating func redo() -> Bool { history.redo() }

  mutating func restore() {
    if spec == home { message = "this is where the page began" }
    history.record(home)
  }

  mutating func stepPreset(by steps: Int) {
    let count = FlowPreset.all.count
    let next = ((preset ?? (steps > 0 ? -1 : 0)) + steps + count) % count
    guard let spec = FlowPreset.all[next].spec(.standard) else { return }
    history.record(spec)
    preset = next
    message = "example: \(FlowPreset.all[next].title)"
  }
}
