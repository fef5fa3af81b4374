import ActivationMath
import NetworkLab
import Plotting
import TerminalGrid
import ViewSpec

extension TrainPage {
  /// The numbers that tasks and live values follow: what the sliders say, and what the trainings have come
  /// to, with `a.` and `b.` before the names of each.
  var bindings: [String: Double] {
    var bindings = Dictionary(uniqueKeysWithValues: sliders.map { ($0.name, $0.value) })
    guard let state = learning.current else { return bindings }
    for (run, name) in zip(state.runs, NetworkVariables.prefixes) {
      for (key, value) in run.bindings {
        bindings[name + key] = value
        if name == NetworkVariables.prefixes[0] { bindings[key] = value }
      }
    }
    return bindings
  }

  /// The losses over epochs on a scale of powers of ten.
  func losses(_ state: State) -> Plot {
    let curves = zip(state.runs, state.core.functions).enumerated().map { index, pair in
      Curve(.samples(pair.0.losses), role: Role.palette[index], label: pair.1.notation)
    }
    let epochs = state.runs.map(\.training.epoch).max() ?? 0
    return Plot(
      curves: curves, x: 0...Double(max(10, epochs)), showsGuides: false,
      title: "log₁₀ loss by epoch")
  }

  /// Losses, and what each training has come to.
  var scene: SceneGrid? {
    guard let state else { return nil }
    return SceneGrid(
      title: "Train: " + state.core.functions.map(\.notation).joined(separator: " and "),
      [state.runs.indices.compactMap { picture($0, state) }, [CurveScene(losses(state))]],
      numbers: SceneGrid.Numbers(csv: csv(state), json: json(state)), remarks: words(state))
  }

  /// The predictions over the plane, where there is one.
  private func picture(_ index: Int, _ state: State) -> (any Scene)? {
    BoundaryScene(
      state.runs[index], state.plane, title: state.core.functions[index].notation)
  }

  /// What happened, a paragraph a network.
  private func words(_ state: State) -> [String] {
    zip(state.runs, state.core.functions).map { run, function in
      let record = run.training.records.last
      let share = { (value: Double?) in value.map { FlowReport.percent($0) } ?? "—" }
      var text =
        "\(function.notation) on \(state.core.data.notation): after \(run.training.epoch) epochs "
        + "(\(run.training.steps) steps) the loss is "
        + NumberText.short(record?.loss ?? .nan, digits: 3)
      if record?.accuracy != nil {
        text +=
          ", \(share(record?.accuracy)) of the points are right, \(share(record?.testAccuracy)) "
          + "of new ones"
      }
      text += "; \(share(TrainRun.mean(run.silent))) of the hidden units are silent."
      return text + (run.training.overflow.map { " Then \($0)." } ?? "")
        + (function.departure.map { " " + $0 } ?? "")
    }
  }

  // MARK: Data

  private func csv(_ state: State) -> String {
    let rows = zip(state.runs, state.core.functions).flatMap { run, function in
      run.training.records.map { record in
        let numbers = [record.loss, record.accuracy, record.testLoss, record.testAccuracy]
        return
          ([CSV.quoted(function.notation), "\(record.epoch)"]
          + numbers.map { $0.map { NumberText.exact($0) } ?? "" }).joined(separator: ",")
      }
    }
    return "function,epoch,loss,accuracy,test_loss,test_accuracy\n"
      + rows.map { $0 + "\n" }.joined()
  }

  private func json(_ state: State) -> JSON {
    let runs = zip(state.runs, state.core.functions).map { run, function in
      JSON.object(
        [("function", .string(function.notation))] + function.departureMember + [
          ("steps", .number(run.training.steps)),
          ("epochs", .array(run.training.records.map { Self.json($0) })),
          ("silent", .array(run.silent.map(JSON.number))),
          ("flat", .array(run.flat.map(JSON.number))),
          ("gradients", .array(run.gradients.map(JSON.number))),
        ])
    }
    return .object([("state", .string(ViewSpec(spec).description)), ("runs", .array(runs))])
  }

  private static func json(_ record: EpochRecord) -> JSON {
    let members: [(String, Double?)] = [
      ("epoch", Double(record.epoch)), ("loss", record.loss), ("accuracy", record.accuracy),
      ("test_loss", record.testLoss), ("test_accuracy", record.testAccuracy),
    ]
    return .object(members.compactMap { name, value in value.map { (name, .number($0)) } })
  }
}

extension TrainRun {
  fileprivate var bindings: [(String, Double)] {
    let record = training.records.last
    let gradients =
      self.gradients.enumerated().map { ("gradient(\($0 + 1))", $1) }
      + (self.gradients.last.map { [("gradient(last)", $0)] } ?? [])
    return [
      ("loss", record?.loss ?? .nan), ("accuracy", record?.accuracy ?? .nan),
      ("test", record?.testAccuracy ?? .nan), ("epoch", Double(training.epoch)),
      ("silent", Self.mean(silent)), ("flat", Self.mean(flat)),
    ] + gradients
  }
}
