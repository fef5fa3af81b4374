package import ActivationMath
import CKernels
import RealModule

/// The numbers that networks compute in, `Float` and `Double`, with their vectors and arrays.
package protocol LabScalar: Scalar, BitwiseCopyable, Codable {
  /// As many numbers as one instruction handles.
  associatedtype Lanes: SIMD, BitwiseCopyable where Lanes.Scalar == Self

  /// Computes a product that stays within its matrices, in the instructions of the processor it runs on.
  static func multiply(
    _ product: MatrixProduct, _ layout: MatrixProduct.Layout, _ left: UnsafePointer<Self>?,
    _ right: UnsafePointer<Self>?, start: UnsafePointer<Self>?,
    into result: UnsafeMutablePointer<Self>?)

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

private let level = hillock_best_level()

extension MatrixProduct {
  fileprivate func shape(_ layout: Layout) -> hillock_product {
    hillock_product(
      rows: rows, depth: depth, columns: columns, row: layout.row, step: layout.step)
  }
}

extension Float: LabScalar {
  package typealias Lanes = SIMD8<Float>

  /// A product by a loop of `CKernels`.
  package static func multiply(
    _ product: MatrixProduct, _ layout: MatrixProduct.Layout, _ left: UnsafePointer<Float>?,
    _ right: UnsafePointer<Float>?, start: UnsafePointer<Float>?,
    into result: UnsafeMutablePointer<Float>?
  ) {
    unsafe hillock_multiply_float(level, product.shape(layout), left, right, start, result)
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

  /// A product by a loop of `CKernels`.
  package static func multiply(
    _ product: MatrixProduct, _ layout: MatrixProduct.Layout, _ left: UnsafePointer<Double>?,
    _ right: UnsafePointer<Double>?, start: UnsafePointer<Double>?,
    into result: UnsafeMutablePointer<Double>?
  ) {
    unsafe hillock_multiply_double(level, product.shape(layout), left, right, start, result)
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
