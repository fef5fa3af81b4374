public import RealModule

/// The number types that every activation is defined over: `Float` and `Double`.
///
/// `Real` alone takes no literal such as `0.5` and cannot be converted between widths;
/// `BinaryFloatingPoint` adds both.
public protocol Scalar: Real, BinaryFloatingPoint, Sendable {}

extension Float: Scalar {}
extension Double: Scalar {}
