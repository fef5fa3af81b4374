import ActivationMath
import Plotting
import ArgumentParser
import Explorer

/// The options that say what `plot` draws.
struct PictureOptions: ParsableArguments {
  @Argument(help: "Such as relu or 'elu(alpha=0.5)'; at most six.")
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

  @Option(help: ArgumentHelp("From which height to which.", valueName: "a...b"))
  var yRange: PlotRange?

  @Flag(help: "Mark roots, extrema, inflections and kinks.")
  var points = false

  @Option(help: ArgumentHelp("Draw the tangent of f there.", valueName: "x"))
  var tangent: FiniteNumber?

  @Option(
    help: ArgumentHelp(
      "Draw a curve for each value of a parameter.", valueName: "name=v1,v2,…"))
  var sweep: Sweep?

  @Option(
    help: ArgumentHelp(
      "Where to show a vector function, as bars: softmax --logits 3,2.5,-2.",
      valueName: "v1,v2,…"))
  var logits: NumberList?

  @Flag(help: "Show the Jacobian at the logits, as a heat map.")
  var jacobian = false

  /// The scene; what makes no sense together is refused with a remedy.
  func scene() throws -> any Scene {
    var vocabulary = try definitions.vocabulary()
    if let state { return try scene(of: state, vocabulary.catalogue) }
    guard !functions.isEmpty else {
      throw Failure.usage("say what to draw: hillock plot relu, or --state with a line")
    }
    var scalars: [any Activation] = []
    for reference in functions {
      switch try FunctionArgument.resolve(reference, in: &vocabulary) {
      case .scalar(let function): scalars.append(function)
      case .vector(let function):
        guard functions.count == 1 else {
          throw Failure.usage(
            "\(function.profile.id) is a function of a whole vector; plot it alone")
        }
        return try VectorRequest(function: function, options: self).scene()
      }
    }
    return try CurveRequest(functions: scalars, options: self).scene()
  }

  /// What a line of state describes; nothing else may be said of it.
  private func scene(of state: String, _ catalogue: Catalogue) throws -> any Scene {
    let isAlone =
      functions.isEmpty && !derivative && !second && !stack && !points && window.range == nil
      && yRange == nil && tangent == nil && sweep == nil && logits == nil && !jacobian
    guard isAlone else {
      throw Failure.usage("--state says everything that is shown; leave the other options out")
    }
    guard let scene = Instruments.scene(of: try StateArgument.spec(state, catalogue), catalogue)
    else { throw Failure.usage("there is no picture of '\(state)'") }
    return scene
  }
}
