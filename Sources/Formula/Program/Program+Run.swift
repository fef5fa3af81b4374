import ActivationMath

extension Program {
  /// The first result at x.
  ///
  /// Formulas of the usual size run on the stack, without an allocation.
  func callAsFunction(_ x: Double) -> Double {
    if registers.count <= 32 {
      var file = InlineArray<32, Double>(repeating: 0)
      for index in registers.indices { file[index] = registers[index] }
      var span = file.mutableSpan
      run(x, &span) { $0 }
      return file[outputs[0]]
    }
    var file = registers
    var span = file.mutableSpan
    run(x, &span) { $0 }
    return file[outputs[0]]
  }

  /// The first result at x in the arithmetic of 32 bits: every constant and every step is rounded, so
  /// that what overflows or cancels there does so here.
  func callAsFunction(_ x: Float) -> Float {
    var file = registers.map { Double(Float($0)) }
    var span = file.mutableSpan
    run(Double(x), &span) { Double(Float($0)) }
    return Float(file[outputs[0]])
  }

  /// All results at each x, one after another.
  func results(at xs: [Double]) -> [Double] {
    var file = registers
    var results: [Double] = []
    results.reserveCapacity(xs.count * outputs.count)
    for x in xs {
      var span = file.mutableSpan
      run(x, &span) { $0 }
      for output in outputs { results.append(span[output]) }
    }
    return results
  }

  @inline(__always)
  private func run(
    _ x: Double, _ file: inout MutableSpan<Double>, rounded: (Double) -> Double
  ) {
    file[input] = x
    for instruction in instructions {
      switch instruction {
      case .unary(let operation, let u, let result):
        file[Int(result)] = rounded(operation.apply(file[Int(u)]))
      case .binary(let operation, let a, let b, let result):
        file[Int(result)] = rounded(operation.apply(file[Int(a)], file[Int(b)]))
      case .select(let c, let a, let b, let result):
        file[Int(result)] = file[Int(c)] != 0 ? file[Int(a)] : file[Int(b)]
      case .call(let callee, let order, let u, let result):
        file[Int(result)] = rounded(Self.call(callees[Int(callee)], order, file[Int(u)]))
      case .gradient(let callee, let parameter, let u, let result):
        file[Int(result)] = rounded(
          callees[Int(callee)].parameterSlope(Int(parameter), at: file[Int(u)]))
      }
    }
  }

  private static func call(
    _ function: any Activation, _ order: UInt16, _ u: Double
  ) -> Double {
    switch order {
    case 0: function.value(u)
    case 1: function.slope(u)
    default: function.curvature(u)
    }
  }
}
