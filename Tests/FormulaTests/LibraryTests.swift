import ActivationMath
import Foundation
import Testing

@testable import Formula

/// The library of further functions: every formula is read, sourced and differentiated rightly.
@Suite struct LibraryTests {
  static let text: String = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let url = root.appending(path: "assets/functions/more.hillock")
    return (try? String(contentsOf: url, encoding: .utf8)) ?? ""
  }()

  static let definitions = Definitions(parsing: text).definitions

  @Test func isSoundAndLarge() throws {
    let definitions = try Definitions.parse(Self.text)
    #expect(definitions.count >= 40)
    #expect(definitions.filter { Catalogue.standard.function(id: $0.name) != nil }.isEmpty)
  }

  @Test func everyFunctionNamesItsPaper() {
    for definition in Self.definitions {
      let profile = definition.activation.profile
      #expect(profile.title != definition.name, "\(definition.name) has no title")
      #expect(!profile.sources.isEmpty, "\(definition.name) has no source")
    }
  }

  @Test(arguments: definitions.map(\.name))
  func derivativesAgreeWithDifferences(name: String) throws {
    let function = try #require(Self.definitions.first { $0.name == name }).activation
    let bends = function.breakpoints.map(\.x)
    for x in stride(from: -6.05, through: 6.05, by: 0.53) {
      guard bends.allSatisfy({ abs($0 - x) > 0.02 }) else { continue }
      for (order, f) in [(Order.slope, Order.value), (.curvature, .slope)] {
        let wanted = difference(at: x) { function.derivative(f, at: $0) }
        let got = function.derivative(order, at: x)
        #expect(
          abs(got - wanted) <= 1e-8 * max(1, abs(wanted)), "\(order.symbol) of \(name) at \(x)")
      }
    }
  }

  /// A central difference, extrapolated twice: exact to about ten digits.
  private func difference(at x: Double, of f: (Double) -> Double) -> Double {
    let plain = [4e-3, 2e-3, 1e-3].map { (f(x + $0) - f(x - $0)) / (2 * $0) }
    let once = [(4 * plain[1] - plain[0]) / 3, (4 * plain[2] - plain[1]) / 3]
    return (16 * once[1] - once[0]) / 15
  }

  @Test func someKnownValues() throws {
    let catalogue = Catalogue.standard.adding(Self.definitions, family: .more)
    for claim in [
      "lisht(-2) = 1.9281", "sqnl(1) = 0.75", "sqnl(-3) = -1", "soft_modulus_q(0.5) = 0.375",
      "calu(1) = 0.75", "resech(1) = 0.6481", "mirrored_relu(-0.25) = 0.75",
      "shifted_relu(-5) = -1", "dsilu(0) = 0.5", "pflu(0) = 0", "golu(0) = 0",
      "hard_elish(3) = 3", "elish(-1) = -0.1700", "gcu(3) = -2.970", "star_relu(0) = -0.4472",
    ] {
      let equation = try #require(try Equation(parsing: claim, catalogue: catalogue))
      #expect(equation.holds, "\(equation.correction)")
    }
  }
}
