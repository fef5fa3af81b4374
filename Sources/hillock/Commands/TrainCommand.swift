import ActivationMath
import ArgumentParser
import NetworkLab
import Plotting

/// `hillock train`: what a function does to a network that learns.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", _superCommandName: Hillock.name,
    abstract: "Train a small network with each function and compare.",
    discussion: """
      hillock train relu elu --hidden 8,8 --epochs 60
      hillock train tanh --data 'side(y > sin(3*x))' --optimizer 'adam(rate=0.01)'
      hillock train relu --hidden 64x30 --seeds 1...7 --until 'accuracy > 0.95'
      hillock train gelu --points points.csv

      Data: circles, xor, two_blobs, three_blobs, collinear, moons, spirals, venn,
      side(CONDITION ON x AND y), target(FORMULA OF x), each with n, noise and seed. A
      file has a point a line, its class or its value in the last column. Optimisers:
      sgd(rate, momentum), momentum(rate), adam(rate, beta1, beta2, epsilon).

      Heads: linear, sigmoid, softmax, and three that are wrong: softmax_twice,
      sigmoid_squared, softmax_squared.
      """)

  @Argument(
    help: ArgumentHelp("Such as relu, 'elu(alpha=0.5)' or 'x*tanh(x)'.", valueName: "function"))
  var functions: [String]

  @OptionGroup var options: TrainOptions

  @OptionGroup var output: LabOutput

  @OptionGroup var definitions: DefinitionOptions

  func run() throws {
    var vocabulary = try definitions.vocabulary()
    let request = try TrainRequest(options, functions: functions, &vocabulary)
    let progress = LabProgress(total: request.runs.count * options.epochs)
    let reports = try request.reports(progress)
    progress.finish()
    try output.destination.write(text(of: reports, request))
    try output.say(Departures(request.functions))
    let overflows = reports.compactMap { report in
      report.training.overflow.map { "hillock: \(report.name), seed \(report.seed): \($0)" }
    }
    guard let first = overflows.first else { return }
    throw Failure(message: first, status: .failure, diagnostics: overflows)
  }

  private func text(of reports: [TrainReport], _ request: TrainRequest) -> String {
    switch output.format {
    case .text: TrainTable(request: request, reports: reports).text(output.display)
    case .csv: TrainReport.csv(reports)
    case .json: TrainReport.json(reports).pretty() + "\n"
    case .svg: SVG().document(TrainReport.scene(reports))
    case .html: HTML(svg: SVG()).document(TrainReport.scene(reports))
    }
  }
}
