public import ActivationMath
public import TerminalGrid

extension Role {
  /// The colours of several curves, safe for the colour-blind, in the order of their use.
  public static let palette: [Role] = [.curve1, .curve2, .curve3, .curve4, .curve5, .curve6]
}

extension Curve {
  /// Several functions in one plot: a colour for each, the line's style for the order.
  ///
  /// A single function has a colour for each order instead. Labels are `f`, `f′` for one function
  /// and `relu`, `relu′` for several.
  public static func overlay(_ functions: [any Activation], orders: [Order]) -> [Curve] {
    if functions.count == 1, let function = functions.first {
      let roles: [Role] = [.curve1, .slope, .curvature]
      return orders.map {
        Curve(function: function, order: $0, role: roles[$0.rawValue], label: $0.symbol)
      }
    }
    return functions.enumerated().flatMap { index, function in
      orders.map { order in
        Curve(
          function: function, order: order, role: Role.palette[index % Role.palette.count],
          label: function.notation + order.symbol.dropFirst())
      }
    }
  }

  /// One function with several values of one parameter, labelled `α = 0.25`.
  ///
  /// - Precondition: the function has a parameter of that index.
  public static func family(
    of function: any Activation, parameter: Int, values: [Double], order: Order = .value
  ) -> [Curve] {
    let symbol = function.profile.parameters[parameter].symbol
    return values.enumerated().map { index, value in
      var member = function
      member.arguments[parameter] = value
      return Curve(
        function: member, order: order, role: Role.palette[index % Role.palette.count],
        label: "\(symbol) = \(NumberText.short(value))")
    }
  }
}
