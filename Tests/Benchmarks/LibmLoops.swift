#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The loop over the C library that a person would write first, for functions that need one.
enum LibmLoops {
  /// Fills the second array with the function of the first.
  typealias Loop = @Sendable ([Float], inout [Float]) -> Void

  /// By the id of the function, with its default parameters.
  static let all: [String: Loop] = [
    "elu": { each($0, &$1) { $0 > 0 ? $0 : expm1f($0) } },
    "celu": { each($0, &$1) { $0 > 0 ? $0 : expm1f($0) } },
    "selu": { each($0, &$1) { 1.050701 * ($0 > 0 ? $0 : 1.6732632 * expm1f($0)) } },
    "gelu": { each($0, &$1) { 0.5 * $0 * (1 + erff($0 * 0.70710678)) } },
    "gelu_tanh": {
      each($0, &$1) { 0.5 * $0 * (1 + tanhf(0.79788456 * ($0 + 0.044715 * $0 * $0 * $0))) }
    },
    "silu": { each($0, &$1) { $0 / (1 + expf(-$0)) } },
    "swish": { each($0, &$1) { $0 / (1 + expf(-$0)) } },
    "quick_gelu": { each($0, &$1) { $0 / (1 + expf(-1.702 * $0)) } },
    "mish": { each($0, &$1) { $0 * tanhf(log1pf(expf($0))) } },
    "sigmoid": { each($0, &$1) { 1 / (1 + expf(-$0)) } },
    "tanh": { each($0, &$1) { tanhf($0) } },
    "arctan": { each($0, &$1) { atanf($0) } },
    "softplus": { each($0, &$1) { max($0, 0) + log1pf(expf(-abs($0))) } },
    "log_sigmoid": { each($0, &$1) { min($0, 0) - log1pf(expf(-abs($0))) } },
    "tanh_shrink": { each($0, &$1) { $0 - tanhf($0) } },
    "sine": { each($0, &$1) { sinf($0) } },
    "snake": { each($0, &$1) { $0 + sinf($0) * sinf($0) } },
    "gaussian": { each($0, &$1) { expf(-$0 * $0) } },
    "exponential": { each($0, &$1) { expf($0) } },
  ]

  @inline(__always)
  private static func each(_ x: [Float], _ y: inout [Float], _ f: (Float) -> Float) {
    for i in x.indices { y[i] = f(x[i]) }
  }
}
