package import ActivationMath
import RealModule

/// The numbers that networks compute in, `Float` and `Double`, with their vectors and arrays.
package protocol LabScalar: Scalar, BitwiseCopyable, Codable {
  /// As many numbers as one instruction handles.
  associatedtype Lanes: SIMD, BitwiseCopyable where Lanes.Scalar == Self

  /// a·b + c
  static func multiplyAdd(_ a: Lanes, _ b: Lanes, _ c: Lanes) -> Lanes

  /// f of every number.
  static func values(of f: any Activation, _ x: Span<Self>, into y: inout MutableSpan<Self>)

  /// f and f′ of every number.
  static func valuesAndSlopes(
    of f: any Activation, _ x: Span<Self>, values: inout MutableSpan<Self>,
    slopes: inout MutableSpan<Self>)
}

extension LabScalar {
  /// The numbers of one vector.
  @inline(__always)
  static var laneCount: Int { Lanes.scalarCount }

  /// The next count that fills whole vectors.
  static func padded(_ count: Int) -> Int { (count + laneCount - 1) / laneCount * laneCount }
}

extension Float: LabScalar {
  package typealias Lanes = SIMD8<Float>

  /// a·b + c, fused where the build says that the processor fuses (`-DFMA`).
  @inline(__always)
  package static func multiplyAdd(_ a: Lanes, _ b: Lanes, _ c: Lanes) -> Lanes {
    #if FMA
      c.addingProduct(a, b)
    #else
      a * b + c
    #endif
  }

  /// f of every number, by the function's own loop.
  package static func values(
    of f: any Activation, _ x: Span<Float>, into y: inout MutableSpan<Float>
  ) {
    f.values(x, into: &y)
  }

  /// f and f′ of every number, by the function's own loop.
  package static func valuesAndSlopes(
    of f: any Activation, _ x: Span<Float>, values: inout MutableSpan<Float>,
    slopes: inout MutableSpan<Float>
  ) {
    f.valuesAndSlopes(x, values: &values, slopes: &slopes)
  }
}

extension Double: LabScalar {
  package typealias Lanes = SIMD4<Double>

  /// a·b + c, fused where the build says that the processor fuses (`-DFMA`).
  @inline(__always)
  package static func multiplyAdd(_ a: Lanes, _ b: Lanes, _ c: Lanes) -> Lanes {
    #if FMA
      c.addingProduct(a, b)
    #else
      a * b + c
    #endif
  }

  /// f of every number, by the function's own loop.
  package static func values(
    of f: any Activation, _ x: Span<Double>, into y: inout MutableSpan<Double>
  ) {
    f.values(x, into: &y)
  }

  /// f and f′ of every number, by the function's own loop.
  package static func valuesAndSlopes(
    of f: any Activation, _ x: Span<Double>, values: inout MutableSpan<Double>,
    slopes: inout MutableSpan<Double>
  ) {
    f.valuesAndSlopes(x, values: &values, slopes: &slopes)
  }
}
