/// The common part of scalar and vector activations: a description and parameter values.
public protocol Parameterized: Sendable {
  /// The documentation of the function, whatever its parameters are.
  var profile: Profile { get }

  /// The parameter values, in the order of `profile.parameters`.
  var arguments: [Double] { get set }

  /// What is wrong with the parameters taken together, with the remedy, or nil if nothing is; each
  /// one lies in its own domain.
  var conflict: String? { get }

  /// Whether another function is the same one with the same parameter values; NaN equals itself.
  func isEqual(to other: any Parameterized) -> Bool
}

extension Parameterized {
  /// Most functions accept any combination.
  public var conflict: String? { nil }
}

/// A function of the built-in catalogue: a struct with a static description and default parameters.
///
/// Adding an activation takes one file with such a struct and one line in ``Catalogue``.
public protocol CatalogueEntry: Parameterized {
  /// The static description; see ``Profile``.
  static var profile: Profile { get }

  /// The storage of the profile's parameters, in its order.
  static var slots: [any WritableKeyPath<Self, Double> & Sendable] { get }

  /// The function with its default parameters.
  init()
}

extension CatalogueEntry {
  /// Functions without parameters have no slots.
  public static var slots: [any WritableKeyPath<Self, Double> & Sendable] { [] }

  /// The static description of the type.
  public var profile: Profile { Self.profile }

  /// The stored properties behind ``slots``.
  public var arguments: [Double] {
    get { Self.slots.map { self[keyPath: $0] } }
    set {
      precondition(newValue.count == Self.slots.count, "one argument for each parameter")
      for (slot, argument) in zip(Self.slots, newValue) { self[keyPath: slot] = argument }
    }
  }
}
