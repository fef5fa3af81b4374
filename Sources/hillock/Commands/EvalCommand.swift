import ActivationMath
import ArgumentParser

/// `hillock eval`: numbers in, results out.
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", _superCommandName: Hillock.name,
    abstract: "Compute a function, its slope or its curvature.",
    discussion: """
      hillock eval 'prelu(a=0.3)' -2 0 1.5 --order 1
      hillock eval softmax 3 2.5 -2
      seq -4 4 | hillock eval gelu - --format csv

      A value is a number such as -2, 1e-3, 1/2, 50%, π or inf. For a vector function
      the values are one vector, and so is each line of standard input. Its order 1 is
      the Jacobian.
      """)

  @Argument(help: "Such as relu, 'elu(alpha=0.5)' or 'x*tanh(x)'.")
  var function: String

  @Argument(help: ArgumentHelp("Where to compute it, or - to read lines.", valueName: "x"))
  var values: [String]

  @Option(help: "0 the value, 1 the slope f′, 2 the curvature f″.")
  var order = Order.value

  @Option(help: "How to write the results.")
  var format = EvaluationFormat.text

  @Option(help: "The width of the numbers to compute in.")
  var precision = Precision.float64

  @OptionGroup var definitions: DefinitionOptions

  func run() throws {
    let function = try definitions.function(function)
    try Output.standard { output in
      switch function {
      case .scalar(let activation):
        try evaluate(activation, at: NumberSource(values, takesLists: false), &output)
      case .vector(let activation):
        try evaluate(activation, at: NumberSource(values, takesLists: true), &output)
      }
    }
  }

  /// Enough numbers for the arrays' loops to pay, few enough for the cache.
  private static let batchSize = 4096

  private func evaluate(
    _ function: any Activation, at source: NumberSource, _ output: inout Output
  ) throws {
    var writer = PointWriter(function, order: order, format: format, precision: precision)
    let isInteractive = source.isInteractive
    try writer.begin(&output)
    try source.forEachBatch(of: isInteractive ? 1 : Self.batchSize) { x in
      var results = precision.results(of: function, order, at: x)
      // People read 0; programs get every digit.
      if format == .text, precision == .float64 { function.clear(&results, order, at: x) }
      try writer.write(x, results, &output)
      if isInteractive { try output.flush() }
    }
    try writer.end(&output)
  }

  private func evaluate(
    _ function: any VectorActivation, at source: NumberSource, _ output: inout Output
  ) throws {
    guard order != .curvature else {
      throw Failure.usage(
        "\(function.profile.id) is a function of a whole vector; "
          + "--order takes 0 (its value) or 1 (its Jacobian)")
    }
    let withJacobian = order == .slope || format == .json
    var writer = VectorWriter(notation: function.notation, order: order, format: format)
    let isInteractive = source.isInteractive
    try writer.begin(&output)
    try source.forEachBatch(of: 1) { x in
      try Self.require(x.count, for: function, withJacobian: withJacobian)
      let result = precision.result(of: function, at: x, withJacobian: withJacobian)
      try writer.write(result, &output)
      if isInteractive { try output.flush() }
    }
    try writer.end(&output)
  }

  /// A Jacobian has a number for every pair of an output and an input.
  private static let jacobianCapacity = 1000

  private static func require(
    _ count: Int, for function: any VectorActivation, withJacobian: Bool
  ) throws {
    guard function.outputCount(count) != nil else {
      throw NumberSource.Refusal(
        message: "\(function.profile.id) takes \(function.acceptedInput), not \(count)")
    }
    guard !withJacobian || count <= jacobianCapacity else {
      throw NumberSource.Refusal(
        message: "a Jacobian is computed for at most \(jacobianCapacity) values, not \(count); "
          + "--order 0 without --format json computes the values alone")
    }
  }
}

extension Activation {
  /// Sets to 0 what is nothing but the rounding of its x.
  fileprivate func clear(_ results: inout [Double], _ order: Order, at x: [Double]) {
    for (index, x) in x.enumerated() where isRemainder(results[index], order, at: x) {
      results[index] = 0
    }
  }
}
