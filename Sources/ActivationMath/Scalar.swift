public import RealModule

/// The number types that every activation is defined over: `Float` and `Double`.
///
/// `Real` alone takes no literal such as `0.5` and cannot be converted between widths;
/// `BinaryFloatingPoint` adds both.
public protocol Scalar: Real, BinaryFloatingPoint, Sendable {
  /// The same number as a `Double`; a requirement because the generic conversion is slow.
  var double: Double { get }
}

extension Float: Scalar {
  /// Exact: every `Float` is a `Double`.
  public var double: Double { Double(self) }
}

extension Double: Scalar {
  /// The number itself.
  public var double: Double { self }
}

extension Scalar {
  /// The result of a delicate formula, computed in `Double` and rounded once.
  ///
  /// One set of constants and one error analysis then serve both widths.
  @inline(__always)
  func viaDouble(_ formula: (Double) -> Double) -> Self {
    Self(formula(double))
  }
}
