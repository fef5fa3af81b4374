/// A scalar or a vector activation, as the catalogue and references give it.
public enum Function: Sendable {
  /// A function of one number.
  case scalar(any Activation)
  /// A function of a whole vector.
  case vector(any VectorActivation)

  /// The documentation of the function.
  public var profile: Profile { parameterized.profile }

  /// The parameter values, in the order of `profile.parameters`.
  public var arguments: [Double] {
    get { parameterized.arguments }
    set {
      switch self {
      case .scalar(var function):
        function.arguments = newValue
        self = .scalar(function)
      case .vector(var function):
        function.arguments = newValue
        self = .vector(function)
      }
    }
  }

  /// Name, parameters and spellings, which both kinds have.
  public var parameterized: any Parameterized {
    switch self {
    case .scalar(let function): function
    case .vector(let function): function
    }
  }
}
