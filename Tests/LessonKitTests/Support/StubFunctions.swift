import ActivationMath

/// A function whose mathematics does not matter, so that the tests of lessons stand apart from the
/// catalogue.
struct StubActivation: Activation {
  var profile: Profile
  var arguments: [Double]

  init(_ id: String, _ family: Family = .rectifiers, parameters: [Parameter] = []) {
    profile = Profile(
      id: id, title: id, family: family, formula: "", derivativeFormula: "",
      parameters: parameters, purpose: "")
    arguments = parameters.map(\.default)
  }

  var facts: Facts {
    Facts(
      range: .reals, leftEnd: .limit(0), rightEnd: .limit(0), monotonicity: .none,
      centring: .not, smoothness: .smooth)
  }

  func value<T: Scalar>(_ x: T) -> T { x }
  func slope<T: Scalar>(_ x: T) -> T { 1 }
  func curvature<T: Scalar>(_ x: T) -> T { 0 }
}

/// A vector function whose mathematics does not matter.
struct StubVectorActivation: VectorActivation {
  var profile: Profile
  var arguments: [Double] = []

  init(_ id: String, _ family: Family) {
    profile = Profile(
      id: id, title: id, family: family, formula: "", derivativeFormula: "", purpose: "")
  }

  func value<T: Scalar>(_ x: [T]) -> [T] { x }
  func jacobian<T: Scalar>(_ x: [T]) -> [[T]] { [] }
}

extension Catalogue {
  /// relu, elu(alpha), hard_tanh(min, max), sigmoid, softmax and swiglu, by name only.
  static let stub = Catalogue([
    .scalar(StubActivation("relu")),
    .scalar(StubActivation("elu", parameters: [.stub("alpha", .positive, default: 1)])),
    .scalar(
      StubActivation(
        "hard_tanh", .hard,
        parameters: [.stub("min", .real, default: -1), .stub("max", .real, default: 1)])),
    .scalar(StubActivation("sigmoid", .sigmoids)),
    .vector(StubVectorActivation("softmax", .softmax)),
    .vector(StubVectorActivation("swiglu", .gated)),
  ])
}

extension Parameter {
  static func stub(_ name: String, _ domain: Domain, default: Double) -> Parameter {
    Parameter(
      name, meaning: "", default: `default`, domain: domain, slider: .linear(-3...3, step: 0.1))
  }
}
