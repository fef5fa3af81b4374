import ActivationMath
import Plotting
import TerminalGrid

/// The curves of a picture, with their colours and labels.
struct PlotCurves {
  /// The colours that there are.
  private static let roles: [Role] = [.curve1, .curve2, .curve3, .curve4, .curve5, .curve6]

  /// The most functions that colours can tell apart.
  static let limit = roles.count

  private let functions: [any Activation]
  private let orders: [Order]

  /// Curves of these orders for each function.
  init(_ functions: [any Activation], orders: [Order]) {
    self.functions = functions
    self.orders = orders
  }

  /// One curve for each function and order: all values, then all slopes, then all curvatures.
  var curves: [Curve] {
    orders.flatMap { order in
      functions.indices.map { index in
        Curve(
          function: functions[index], order: order, role: role(index, order),
          label: label(index, order))
      }
    }
  }

  /// A single function's name and formula; several are told apart by their labels.
  var title: String? {
    guard functions.count == 1 else { return nil }
    return "\(functions[0].notation)    \(functions[0].profile.formula)"
  }

  /// A function keeps its colour, unless its derivatives are all there is to tell apart.
  private func role(_ index: Int, _ order: Order) -> Role {
    switch order {
    case .slope where functions.count == 1: .slope
    case .curvature where functions.count == 1: .curvature
    case .value, .slope, .curvature: Self.roles[index % Self.roles.count]
    }
  }

  /// `f`, `f′`, `f″`, or with several functions `relu`, `relu′`, `relu″`.
  private func label(_ index: Int, _ order: Order) -> String {
    guard functions.count > 1 else { return order.symbol }
    return functions[index].notation + order.symbol.dropFirst()
  }
}
