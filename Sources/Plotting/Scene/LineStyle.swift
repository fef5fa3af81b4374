public import ActivationMath

/// How a line is drawn, so that curves can be told apart without colour.
public enum LineStyle: Sendable {
  /// Without gaps; the style of f.
  case solid
  /// Strokes and gaps; the style of f′.
  case dashed
  /// Single dots; the style of f″.
  case dotted

  /// The style of a derivative of the given order.
  public init(_ order: Order) {
    switch order {
    case .value: self = .solid
    case .slope: self = .dashed
    case .curvature: self = .dotted
    }
  }
}
