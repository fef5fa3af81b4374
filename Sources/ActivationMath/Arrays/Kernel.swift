import CKernels

/// A loop of `CKernels` over Float arrays, in the vector instructions of the processor it runs on.
struct Kernel {
  private static let level = hillock_best_level()

  private let function: hillock_function
  private let factor: hillock_factor

  /// The kernel of a function of x.
  private init(_ function: hillock_function) {
    self.function = function
    factor = hillock_factor()
  }

  /// The kernel of a function of factor·x, which changes as far as |x| is within `reach`.
  ///
  /// nil where the factor is so small or large that Float cannot hold what is between.
  private init?(
    _ function: hillock_function, times factor: Double, within reach: Double = .infinity,
    scale: Double = 1
  ) {
    guard (1e-26...1e26).contains(factor.magnitude) else { return nil }
    self.function = function
    let high = Float(factor)
    self.factor = hillock_factor(
      high: high, low: Float(factor - Double(high)),
      reach: min(Float(reach), .greatestFiniteMagnitude), scale: Float(scale), frequency: 0)
  }

  /// The kernel of a function of straight pieces, with the numbers that it says.
  private init(_ function: hillock_function, high: Double, low: Double, scale: Double = 1) {
    self.function = function
    factor = hillock_factor(
      high: Float(high), low: Float(low), reach: .infinity, scale: Float(scale), frequency: 0)
  }

  /// The kernel of a wave, which holds as far as ``reach(ofWave:)``.
  private init(_ function: hillock_function, frequency: Double) {
    self.function = function
    factor = hillock_factor(high: 0, low: 0, reach: 0, scale: 1, frequency: frequency)
  }

  /// f of every number.
  func values(_ x: Span<Float>, into y: inout MutableSpan<Float>) {
    precondition(x.count == y.count, "as many results as inputs")
    unsafe x.withUnsafeBufferPointer { x in
      unsafe y.withUnsafeMutableBufferPointer { y in
        unsafe compute(x, y, nil)
      }
    }
  }

  /// f′ of every number.
  func slopes(_ x: Span<Float>, into y: inout MutableSpan<Float>) {
    precondition(x.count == y.count, "as many results as inputs")
    unsafe x.withUnsafeBufferPointer { x in
      unsafe y.withUnsafeMutableBufferPointer { y in
        unsafe compute(x, nil, y)
      }
    }
  }

  /// f and f′ of every number, in one pass.
  func valuesAndSlopes(
    _ x: Span<Float>, values: inout MutableSpan<Float>, slopes: inout MutableSpan<Float>
  ) {
    precondition(x.count == values.count && x.count == slopes.count, "as many results as inputs")
    unsafe x.withUnsafeBufferPointer { x in
      unsafe values.withUnsafeMutableBufferPointer { values in
        unsafe slopes.withUnsafeMutableBufferPointer { slopes in
          unsafe compute(x, values, slopes)
        }
      }
    }
  }

  private func compute(
    _ x: UnsafeBufferPointer<Float>, _ values: UnsafeMutableBufferPointer<Float>?,
    _ slopes: UnsafeMutableBufferPointer<Float>?
  ) {
    unsafe hillock_compute(
      Self.level, function, factor, x.count, x.baseAddress, values?.baseAddress,
      slopes?.baseAddress)
  }
}

extension Kernel {
  static let arctan = Kernel(hillock_arctan)
  static let exponential = Kernel(hillock_exponential)
  static let gaussian = Kernel(hillock_gaussian)
  static let gelu = Kernel(hillock_gelu)
  static let geluTanh = Kernel(hillock_gelu_tanh)
  static let hardSiLU = Kernel(hillock_hard_silu)
  static let hardSigmoid = Kernel(hillock_hard_sigmoid)
  static let logSigmoid = Kernel(hillock_log_sigmoid)
  static let mish = Kernel(hillock_mish)
  static let relu = Kernel(hillock_relu)
  static let sigmoid = Kernel(hillock_sigmoid)
  static let silu = Kernel(hillock_silu)
  static let tanh = Kernel(hillock_tanh)
  static let tanhShrink = Kernel(hillock_tanh_shrink)

  /// For a falling exponential, α > 0.
  static func celu(_ alpha: Double) -> Kernel? {
    guard alpha > 0 else { return nil }
    return Kernel(hillock_celu, times: 1 / alpha, within: reach * alpha, scale: alpha)
  }

  /// The tail times `depth`, the line times `scale`.
  static func elu(depth: Double, scale: Double = 1) -> Kernel? {
    Kernel(hillock_elu, times: depth, scale: scale)
  }

  static func hardTanh(_ lower: Double, _ upper: Double) -> Kernel {
    Kernel(hillock_hard_tanh, high: lower, low: upper)
  }

  static func sine(_ omega: Double) -> Kernel { Kernel(hillock_sine, frequency: omega) }

  static func snake(_ a: Double) -> Kernel { Kernel(hillock_snake, frequency: a) }

  /// The largest |x| for which the kernel of a wave holds.
  static func reach(ofWave frequency: Double) -> Float { Float(1e5 / frequency.magnitude) }

  static func isru(_ alpha: Double) -> Kernel? {
    Kernel(hillock_isru, times: alpha, within: 1e16 / alpha.squareRoot())
  }

  static func isrlu(_ alpha: Double) -> Kernel? {
    Kernel(hillock_isrlu, times: alpha, within: 1e16 / alpha.squareRoot())
  }

  static func softplus(_ beta: Double) -> Kernel? {
    Kernel(hillock_softplus, times: beta, within: reach / beta.magnitude, scale: 1 / beta)
  }

  /// Without a ceiling.
  static func kerasReLU(slope: Double, below threshold: Double, slopeThere: Double) -> Kernel {
    Kernel(hillock_keras_relu, high: slope, low: threshold, scale: slopeThere)
  }

  static func leakyReLU(_ slope: Double) -> Kernel? { Kernel(hillock_leaky_relu, times: slope) }

  static func squareplus(_ b: Double) -> Kernel? { Kernel(hillock_squareplus, times: b) }

  static func swish(_ beta: Double) -> Kernel? {
    Kernel(hillock_swish, times: beta, within: reach / beta.magnitude)
  }

  /// Beyond it nothing of an exponential is left.
  private static let reach = 110.0
}
