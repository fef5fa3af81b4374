import ActivationMath
import Plotting
import ArgumentParser
import Explorer

/// The options that say what `plot` draws.
struct PictureOptions: ParsableArguments {
  @Argument(help: "Such as relu, 'elu(alpha=0.5)' or 'x*tanh(x)'; at most six.")
  var functions: [String] = []

  @Option(
    help: ArgumentHelp(
      "Draw what such a line of state describes, as the program shows it.", valueName: "line"))
  var state: String?

  @Flag(help: "Draw the slope f′ too, dashed.")
  var derivative = false

  @Flag(help: "Draw the curvature f″ too, dotted.")
  var second = false

  @Flag(help: "Draw f above its derivatives instead of with them.")
  var stack = false

  @OptionGroup var window: RangeOption

  @OptionGroup var definitions: DefinitionOptions

  @Option(
    help: ArgumentHelp("From which height to which.", valueName: "a...b"),
    transform: PlotRange.init(typed:))
  var yRange: PlotRange?

  @Option(
    help: ArgumentHelp(
      "Lay the numbers of an axis out by their magnitude: x, y or xy; symmetric about 0 where they "
        + "change sign.", valueName: "axes"))
  var log: MagnitudeAxes?

  @Flag(help: "Mark roots, extrema, inflections and kinks; a lone --points does, too.")
  var landmarks = false

  @Option(
    help: ArgumentHelp(
      "Draw the points of a table under the curves, x and y in each row; - reads standard input.",
      valueName: "file"))
  var points: String?

  @Option(
    help: ArgumentHelp("Draw the tangent of f there.", valueName: "x"),
    transform: FiniteNumber.init(typed:))
  var tangent: FiniteNumber?

  @Option(
    help: ArgumentHelp(
      "Draw a curve for each value of a parameter.", valueName: "name=v1,v2,…"),
    transform: ParameterValues.init(typed:))
  var sweep: ParameterValues?

  @Option(
    help: ArgumentHelp(
      "Where to show a vector function, as bars: softmax --logits 3,2.5,-2 or car=3,tree=2.5.",
      valueName: "v1,v2,…"),
    transform: LogitList.init(typed:))
  var logits: LogitList?

  @Flag(help: "Show the Jacobian at the logits, as a heat map.")
  var jacobian = false

  @Option(help: ArgumentHelp("What stands above the picture.", valueName: "text"))
  var title: String?

  @Option(
    name: .customLong("xlabel"),
    help: ArgumentHelp("What stands under the x axis.", valueName: "text"))
  var xLabel: String?

  @Option(
    name: .customLong("ylabel"),
    help: ArgumentHelp("What stands above the y axis.", valueName: "text"))
  var yLabel: String?

  /// The scene; what makes no sense together is refused with a remedy.
  func scene() throws -> any Scene {
    var vocabulary = try definitions.vocabulary()
    if let state { return try scene(of: state, vocabulary.catalogue) }
    guard !functions.isEmpty else {
      throw Failure.usage("say what to draw: hillock plot relu, or --state with a line")
    }
    var scalars: [any Activation] = []
    for reference in functions {
      try refuseNumber(reference)
      switch try FunctionArgument.resolve(reference, in: &vocabulary) {
      case .scalar(let function): scalars.append(function)
      case .vector(let function):
        guard functions.count == 1 else {
          try refuseNumbers(after: function)
          throw Failure.usage(
            "\(function.profile.id) is a function of a whole vector; plot it alone")
        }
        return try VectorRequest(function: function, options: self).scene()
      }
    }
    return try CurveRequest(functions: scalars, options: self).scene()
  }

  /// Numbers after a vector function are meant to be its logits.
  private func refuseNumbers(after function: any VectorActivation) throws {
    let numbers = functions.dropFirst().map { $0.split(separator: ",") }.joined()
    guard numbers.allSatisfy({ (try? TypedNumber($0)) != nil }) else { return }
    let list = numbers.map { $0.replacing("\u{2212}", with: "-") }.joined(separator: ",")
    throw Failure.usage(
      "numbers go behind --logits: hillock plot \(function.profile.id) --logits \(list)")
  }

  private func refuseNumber(_ word: String) throws {
    guard functions.count > 1, let first = functions.first, word != first,
      (try? TypedNumber(word)) != nil
    else { return }
    throw Failure.usage(
      "'\(word)' is a number and no function; 'hillock eval \(first) \(word)' computes, "
        + "--range says from where to where")
  }

  /// The scene of a line of state, which takes no further options.
  private func scene(of state: String, _ catalogue: Catalogue) throws -> any Scene {
    let isAlone =
      functions.isEmpty && !derivative && !second && !stack && !landmarks && points == nil
      && window.range == nil && yRange == nil && log == nil && tangent == nil && sweep == nil
      && logits == nil && !jacobian && title == nil && xLabel == nil && yLabel == nil
    guard isAlone else {
      throw Failure.usage("--state says everything that is shown; leave the other options out")
    }
    let spec = try StateArgument.spec(state, catalogue)
    guard let scene = Instruments.scene(of: spec, catalogue, reading: PointsFile.text(of:)) else {
      throw Failure.usage("there is no picture of '\(state)'")
    }
    return scene
  }
}
