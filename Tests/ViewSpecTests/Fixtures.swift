import ActivationMath
import Formula

@testable import ViewSpec

/// What the tests of lines of state look functions up in, and how they read.
enum Fixtures {
  /// The catalogue and three formulas.
  static let catalogue = Catalogue.standard.adding(
    [
      "bump(x; a = 0.5) = where(x > 0, x, a*expm1(x))", "hump(x) = bump(x)*x",
      "λ_wave(x; β = 2) = sin(β*x)",
    ].compactMap(definition))

  /// A function from its definition; nil if that is refused.
  static func definition(_ text: String) -> Function? {
    Definitions(parsing: text, catalogue: earlier).definitions.first.map { .scalar($0.activation) }
  }

  private static let earlier = Catalogue.standard.adding(
    Definitions(parsing: "bump(x; a = 0.5) = where(x > 0, x, a*expm1(x))", catalogue: .standard)
      .definitions.map { .scalar($0.activation) })

  /// The view of a line.
  static func spec(_ line: String) throws -> ViewSpec {
    try ViewSpec(parsing: line, catalogue: catalogue)
  }

  /// The function of a reference.
  static func function(_ reference: String) throws -> Function {
    try catalogue.resolve(primed: reference).function
  }

  /// What is wrong with a line, in its order.
  static func mistakes(
    _ line: String, kinds: [any ViewContent.Type] = ViewSpec.standardKinds
  ) -> [Diagnostic] {
    do throws(Diagnostics) {
      _ = try ViewSpec(parsing: line, catalogue: catalogue, kinds: kinds)
      return []
    } catch {
      return error.all
    }
  }
}
