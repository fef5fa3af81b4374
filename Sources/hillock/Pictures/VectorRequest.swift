import ActivationMath
import Plotting

/// A picture of a vector function that `plot` is asked for.
struct VectorRequest {
  let function: any VectorActivation
  let options: PictureOptions

  /// As far as gates are interesting.
  private static let usualRange = -4.0...4.0
  /// More bars, and more rows of tiles, are more than anybody can look at.
  private static let (capacity, jacobianCapacity) = (1000, 100)

  /// Bars or a Jacobian at the logits, else a map over two numbers if the function joins them.
  func scene() throws -> any Scene {
    try refuseCurveOptions()
    if let input = options.logits { return try scene(at: input.values, names: input.names) }
    guard !options.jacobian else {
      throw Failure.usage("--jacobian needs a place: --logits 3,2.5,-2")
    }
    guard function.outputCount(2) == 1 else {
      throw Failure.usage(
        "\(name) is a function of a whole vector; say of which: --logits 3,2.5,-2")
    }
    return FieldScene(
      function, x: options.window.range?.range ?? Self.usualRange,
      y: options.yRange?.range ?? options.window.range?.range ?? Self.usualRange,
      title: options.title)
  }

  private var name: String { function.profile.id }

  private func scene(at input: [Double], names: [String]) throws -> any Scene {
    guard options.window.range == nil, options.yRange == nil else {
      throw Failure.usage("--range and --logits do not go together; leave one of them out")
    }
    guard function.outputCount(input.count) != nil else {
      throw Failure.usage("\(name) takes \(function.acceptedInput), not \(input.count)")
    }
    let most = options.jacobian ? Self.jacobianCapacity : Self.capacity
    guard input.count <= most else {
      throw Failure.usage(
        "\(input.count) values are too many; \(options.jacobian ? "the picture of a Jacobian" : "a picture") "
          + "has room for \(most)")
    }
    return VectorScene(
      function, at: input, names: names, showsJacobian: options.jacobian, title: options.title)
  }

  private func refuseCurveOptions() throws {
    let given = [
      ("--derivative", options.derivative), ("--second", options.second),
      ("--stack", options.stack), ("--landmarks", options.landmarks),
      ("--points", options.points != nil), ("--log", options.log != nil),
      ("--tangent", options.tangent != nil), ("--sweep", options.sweep != nil),
      ("--xlabel", options.xLabel != nil), ("--ylabel", options.yLabel != nil),
    ]
    guard let option = given.first(where: \.1)?.0 else { return }
    throw Failure.usage(
      "\(option) is for functions of one number; \(name) takes a whole vector, "
        + "and its slopes are a matrix: --logits 3,2.5,-2 --jacobian")
  }
}
