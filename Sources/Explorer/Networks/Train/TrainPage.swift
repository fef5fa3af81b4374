import ActivationMath
import NetworkLab
import ViewSpec

/// The page Train as a value: what is asked for, and how far the trainings have come.
struct TrainPage: LearningPage {
  var learning: Learning<State>
  var examples: Examples<TrainSpec>
  var message: String?

  /// The page as it opens: the first example.
  init(_ catalogue: Catalogue) {
    self.init(Self.allExamples[0].content(catalogue) ?? TrainSpec([]), isExample: true)
  }

  /// The page with a training.
  init(_ spec: TrainSpec) { self.init(spec, isExample: false) }

  private init(_ spec: TrainSpec, isExample: Bool) {
    var spec = spec
    // What is to be guessed does not begin by itself.
    if spec.guess == .open { spec.isRunning = false }
    learning = Learning(spec)
    examples = Examples(Self.allExamples, showsFirst: isExample)
  }

  static let runHint = "Space runs it"

  /// The hidden layer whose units are shown, from 0.
  var layer: Int { history.present.shownLayer }

  // MARK: Learning

  /// The file that is to be read, else the learning that is wanted.
  var work: Work? {
    let data = history.present.data
    guard !data.isRead, let path = data.path else { return learning.work }
    guard failure == nil else { return nil }
    let isValued = history.present.head == .linear
    return Work("read \(path) \(isValued)", reading: path) { text in
      ReadData(
        source: data, isValued: isValued,
        result: Result { () throws(LabError) in
          do throws(UnreadableFile) {
            return try text.get()
          } catch {
            throw LabError("\(path): \(error)")
          }
        }.flatMap { text in
          Result { () throws(LabError) in try data.read(text, valued: isValued) }
        })
    }
  }

  /// What became of reading a file.
  private struct ReadData: Sendable {
    var source: DataSource
    var isValued: Bool
    var result: Result<DataSource, LabError>
  }

  private mutating func take(_ read: ReadData) {
    let asked = history.present
    guard asked.data == read.source, (asked.head == .linear) == read.isValued else { return }
    switch read.result {
    case .failure(let error): learning.fail(error)
    case .success(let data):
      learning.complete { $0.data = data }
      if let problem = history.present.problem(steps: 0) { learning.fail(LabError(problem)) }
    }
    if let failure { message = failure.description }
  }

  /// Reads no file, as in a lesson.
  mutating func refuseFiles() {
    guard !history.present.data.isRead else { return }
    learning.fail(LabError("the view of a lesson reads no file; make its points: data: circles"))
  }

  /// Learns other points, with the head that suits them.
  mutating func learn(_ data: DataSource) {
    change { ($0.data, $0.head) = (data, nil) }
    if message == nil { message = "data: \(data.notation)" }
  }

  mutating func take(_ value: any Sendable) -> Bool {
    if let read = value as? ReadData {
      take(read)
      return true
    }
    guard learning.take(value) else { return false }
    if let overflow = learning.current?.overflow { message = overflow }
    return true
  }

  mutating func toggleRun() {
    if learning.isRunning {
      learning.pause()
    } else if learning.current?.goesOn == false {
      message = "the loss overflowed; 0 goes back to the start, a smaller rate helps"
    } else {
      learning.run()
    }
  }

  /// Why nobody wants to wait for its last epoch; nil if that is soon there.
  var tooLong: String? {
    let spec = history.present
    return spec.problem(steps: spec.epochs * spec.stepsPerEpoch)
  }

  /// Why it stopped before its last epoch, or did not begin.
  var problem: String? { learning.failure?.description ?? state?.firstOverflow }

  /// Takes a step, or goes to the end of the epoch.
  mutating func advance(toEndOfEpoch: Bool) {
    let size = history.present.stepsPerEpoch
    learning.advance { toEndOfEpoch ? ($0 / size + 1) * size : $0 + 1 }
  }

  // MARK: Changing

  /// Changes what is asked for, unless that makes no network; what is changed learns as far as it had.
  mutating func change(_ body: (inout TrainSpec) -> Void) {
    var changed = history.present
    body(&changed)
    changed.layer = changed.layer.map { max(1, min($0, changed.hidden.count)) }
    if (changed.head == .linear) != (history.present.head == .linear) {
      // The last column is a number rather than a class, or the other way round.
      changed.data = changed.data.unread
    }
    if changed.core != history.present.core {
      changed.unit = nil
      if let problem = changed.problem(steps: 0) { return message = problem }
      examples.leave()
      if changed.guess != nil {
        // Another question, whose answer is not to be seen yet.
        changed.guess = .open
        _ = learning.rewind()
      }
    }
    learning.change(to: changed)
  }
}

extension TrainSpec {
  /// The hidden layer whose units are shown, from 0.
  fileprivate var shownLayer: Int { max(0, min(layer ?? 1, hidden.count) - 1) }

  /// Why there is no such network, or why so many steps of it take too long; nil if all is well.
  fileprivate func problem(steps: Int) -> String? {
    guard data.isRead else { return nil }
    let points = data.training
    for settings in settings(for: points) {
      do throws(LabError) {
        try settings.checkLive(data: points, steps: steps)
      } catch {
        return error.description
      }
    }
    return nil
  }
}

extension TrainPage {
  /// Trainings that have come to the same step.
  struct State: Learner {
    let core: TrainSpec
    let plane: Plane
    private(set) var runs: [TrainRun] = []
    /// The layer whose units have been looked at, from 0.
    private var layer = -1

    init(_ spec: TrainSpec) throws(LabError) {
      let (points, test) = (spec.data.training, spec.data.test)
      (core, plane) = (spec.core, Plane(around: points))
      for settings in spec.settings(for: points) {
        runs.append(TrainRun(try Training(settings, data: points, test: test)))
      }
    }

    var steps: Int { runs.map(\.training.steps).max() ?? 0 }

    var goesOn: Bool { runs.contains { $0.training.overflow == nil } }

    /// Why none goes on; nil as long as one does.
    var overflow: String? { goesOn ? nil : firstOverflow }

    /// Why one does not go on; nil if all do.
    var firstOverflow: String? {
      runs.lazy.compactMap(\.training.overflow).first?.description
    }

    /// A step of each.
    mutating func step() {
      for index in runs.indices { runs[index].training.step(1) }
    }

    func hasLooked(at spec: TrainSpec) -> Bool { layer == spec.shownLayer }

    mutating func look(at spec: TrainSpec) {
      layer = spec.shownLayer
      for index in runs.indices { runs[index].look(plane, layer: layer) }
    }
  }
}
