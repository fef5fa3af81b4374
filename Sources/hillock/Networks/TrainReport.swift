import ActivationMath
import Explorer
import NetworkLab
import Plotting
import RealModule
import TerminalGrid

/// A training as it is written.
struct TrainReport {
  let function: Function
  let source: String
  let options: TrainOptions
  var training: Training
  /// The epoch that met the condition to stop; nil if none did.
  var reached: Int?

  private let gradientsAtStart: [Double]

  /// A training before its first step.
  init(_ run: TrainRequest.Run, _ training: Training, source: String, options: TrainOptions) {
    (function, self.training, self.source, self.options) = (
      run.function, training, source, options
    )
    gradientsAtStart = training.gradientNorms()
  }

  var name: String { function.notation }
  var seed: UInt64 { training.settings.seed }

  // MARK: For programs

  /// A row an epoch.
  static func csv(_ reports: [TrainReport]) -> String {
    let rows = reports.flatMap { report in
      report.training.records.dropFirst().map { record in
        let numbers = [record.loss, record.accuracy, record.testLoss, record.testAccuracy]
        return [CSV.quoted(report.name), "\(report.seed)", "\(record.epoch)"]
          + numbers.map { $0.map { NumberText.exact($0) } ?? "" }
      }
    }
    return "function,seed,epoch,loss,accuracy,test_loss,test_accuracy\n"
      + rows.map { $0.joined(separator: ",") + "\n" }.joined()
  }

  /// All runs with the settings that give them again.
  static func json(_ reports: [TrainReport]) -> JSON {
    .object([
      ("schema", .number(FlowReport.schema)), ("runs", .array(reports.map(\.json))),
    ])
  }

  private var json: JSON {
    let silence = training.silence()
    var members: [(String, JSON)] =
      [
        ("function", .string(name))
      ] + function.definition + function.departureMember + [
        ("seed", .number(Double(seed))), ("settings", settings),
        ("parameters", .number(training.parameterCount)),
        ("gradients_at_start", .array(gradientsAtStart.map { .number($0) })),
        ("epochs", .array(training.records.dropFirst().map(\.json))),
        ("gradients", .array(training.gradientNorms().map { .number($0) })),
        ("silent", .array(silence.silent.map { .number($0) })),
        ("flat", .array(silence.flat.map { .number($0) })),
      ]
    if training.learned.contains(where: { !$0.isEmpty }) {
      let layers = training.learned.map { layer in
        JSON.object(layer.map { ($0.name, .number($0.value)) })
      }
      members.append(("learned", .array(layers)))
    }
    if let reached { members.append(("reached", .number(reached))) }
    if let overflow = training.overflow {
      members.append(
        (
          "overflow",
          .object([
            ("step", .number(overflow.step)), ("last_good_epoch", .number(overflow.lastGood)),
            ("message", .string(overflow.description)),
          ])
        ))
    }
    return .object(members)
  }

  /// The options that repeat the run.
  private var settings: JSON {
    let settings = training.settings
    var members: [(String, JSON)] = [
      (options.points == nil ? "data" : "points", .string(source)),
      ("hidden", .string(options.hidden)), ("head", .string(settings.head.rawValue)),
      ("optimizer", .string(settings.optimizer.notation)), ("batch", .number(settings.batch)),
      ("epochs", .number(options.epochs)), ("shuffle", .bool(settings.shuffles)),
    ]
    members += settings.start.members
    members += [
      ("last_gain", .number(settings.lastGain)), ("norm", .bool(settings.hasNorm)),
      ("skip", .bool(settings.hasSkips)), ("l2", .number(settings.decay)),
    ]
    if let clip = settings.clip { members.append(("clip", .number(clip))) }
    if let until = options.until { members.append(("until", .string(until))) }
    return .object(members)
  }

  // MARK: Curves

  /// The losses of all runs over epochs, on a scale of powers of ten.
  static func scene(_ reports: [TrainReport]) -> CurveScene {
    let names = reports.map(\.name).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    var labelled: Set<String> = []
    let curves = reports.map { report in
      let index = names.firstIndex(of: report.name) ?? 0
      let points = report.training.records.map {
        Vertex(Double($0.epoch), $0.loss > 0 ? .log10($0.loss) : .nan)
      }
      return Curve(
        .samples(points), role: Role.palette[index % Role.palette.count],
        label: labelled.insert(report.name).inserted ? report.name : "")
    }
    let epochs = reports.map(\.training.epoch).max() ?? 1
    return CurveScene(
      Plot(curves: curves, x: 0...Double(max(1, epochs)), title: "log₁₀ loss by epoch"))
  }
}

extension EpochRecord {
  fileprivate var json: JSON {
    let members: [(String, Double?)] = [
      ("epoch", Double(epoch)), ("steps", Double(steps)), ("loss", loss), ("accuracy", accuracy),
      ("test_loss", testLoss), ("test_accuracy", testAccuracy),
    ]
    return .object(members.compactMap { name, value in value.map { (name, .number($0)) } })
  }
}
