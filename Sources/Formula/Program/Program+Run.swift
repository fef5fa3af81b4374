import ActivationMath

extension Program {
  /// Why a result may not be what it should be.
  enum Doubt {
    case none
    /// Two numbers that are compared are equal: the place may be singled out.
    case tie
    /// A step came to no finite number.
    case overflow
  }

  /// The first result at x.
  func callAsFunction(_ x: Double) -> Double { outcome(at: x).value }

  /// The first result at x, and whether it is in doubt.
  ///
  /// Formulas of the usual size run on the stack, without an allocation.
  func outcome(at x: Double) -> (value: Double, doubt: Doubt) {
    if registers.count <= 32 {
      var file = InlineArray<32, Double>(repeating: 0)
      for index in registers.indices { file[index] = registers[index] }
      var span = file.mutableSpan
      let doubt = run(x, &span) { $0 }
      return (file[outputs[0]], doubt)
    }
    var file = registers
    var span = file.mutableSpan
    let doubt = run(x, &span) { $0 }
    return (file[outputs[0]], doubt)
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
  func results(at xs: [Double], whereDoubtful note: (Int, Doubt) -> Void = { _, _ in }) -> [Double]
  {
    var file = registers
    var results: [Double] = []
    results.reserveCapacity(xs.count * outputs.count)
    for (index, x) in xs.enumerated() {
      var span = file.mutableSpan
      let doubt = run(x, &span) { $0 }
      if doubt != .none { note(index, doubt) }
      for output in outputs { results.append(span[output]) }
    }
    return results
  }

  @inline(__always) @discardableResult
  private func run(
    _ x: Double, _ file: inout MutableSpan<Double>, rounded: (Double) -> Double
  ) -> Doubt {
    file[input] = x
    // 0 as long as every step comes to a finite number.
    var alarm = 0.0
    var hasTie = false
    for instruction in instructions {
      switch instruction {
      case .unary(let operation, let u, let result):
        let value = rounded(operation.apply(file[Int(u)]))
        alarm += 0 * value
        file[Int(result)] = value
      case .binary(let operation, let a, let b, let result):
        let value = rounded(operation.apply(file[Int(a)], file[Int(b)]))
        alarm += 0 * value
        file[Int(result)] = value
      case .compare(let operation, let a, let b, let result):
        let (left, right) = (file[Int(a)], file[Int(b)])
        hasTie = hasTie || left == right
        file[Int(result)] = operation.apply(left, right)
      case .select(let c, let a, let b, let result):
        file[Int(result)] = file[Int(c)] != 0 ? file[Int(a)] : file[Int(b)]
      case .within(let f, let g, let result):
        file[Int(result)] = file[Int(f)].isNaN ? .nan : file[Int(g)]
      case .call(let callee, let order, let u, let result):
        let value = rounded(Self.call(callees[Int(callee)], order, file[Int(u)]))
        alarm += 0 * value
        file[Int(result)] = value
      case .gradient(let callee, let parameter, let u, let result):
        let value = rounded(
          callees[Int(callee)].parameterSlope(Int(parameter), at: file[Int(u)]))
        alarm += 0 * value
        file[Int(result)] = value
      }
    }
    return alarm.isNaN ? .overflow : hasTie ? .tie : .none
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
