/// An activation of a whole vector, such as softmax: its outputs depend on all of its inputs.
///
/// Shapes: an input of n numbers gives `outputCount(n)` numbers; the Jacobian has that many rows
/// and n columns, J[i][j] = ∂fᵢ/∂xⱼ.
public protocol VectorActivation: Parameterized {
  /// How many numbers come out when `inputCount` go in, or nil if the function takes no such vector
  /// (GLU halves its input, so an odd length is refused).
  func outputCount(_ inputCount: Int) -> Int?

  /// f(x).
  ///
  /// - Precondition: `outputCount(x.count)` is not nil.
  func value<T: Scalar>(_ x: [T]) -> [T]

  /// ∂fᵢ/∂xⱼ, row by row.
  ///
  /// - Precondition: `outputCount(x.count)` is not nil.
  func jacobian<T: Scalar>(_ x: [T]) -> [[T]]

  /// Which lengths of input the function takes, in words to follow "takes": "an even number of
  /// values".
  var acceptedInput: String { get }
}

extension VectorActivation {
  /// Most vector functions map n numbers to n, for any n of at least one.
  public func outputCount(_ inputCount: Int) -> Int? { inputCount > 0 ? inputCount : nil }

  /// Most vector functions take any vector that is not empty.
  public var acceptedInput: String { "at least one value" }
}
