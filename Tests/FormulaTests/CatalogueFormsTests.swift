import ActivationMath
import Foundation
import Testing

@testable import Formula

/// Every scalar function of the catalogue, written again as a formula, against its golden points.
@Suite struct CatalogueFormsTests {
  static let ids = Catalogue.standard.functions.compactMap { function -> String? in
    if case .scalar(let activation) = function { activation.profile.id } else { nil }
  }

  @Test func theTextIsSound() throws {
    _ = try Definitions.parse(CatalogueForms.text, catalogue: Catalogue([]))
  }

  @Test(arguments: ids) func agreesWithTheClosedForm(id: String) throws {
    let definition = try #require(CatalogueForms.formulas[id], "\(id) has no formula")
    guard case .scalar(let closed)? = Catalogue.standard.function(id: id) else { return }
    #expect(definition.parameters.count == closed.profile.parameters.count)
    var count = 0
    for record in try goldenRecords(id) {
      let x = try #require(Double(record.xh))
      guard abs(x) <= 20 else { continue }
      count += 1
      var formula = definition.activation
      formula.arguments = try arguments(record, of: closed.profile)
      let texts = [record.fh, record.d1h, record.d2h]
      for (order, text) in zip(Order.allCases, texts) {
        let wanted = try #require(Double(text))
        // Outside the domain of log1mexp nothing is wanted.
        guard wanted.isFinite else { continue }
        let got = formula.derivative(order, at: x)
        #expect(
          abs(got - wanted) <= max(1e-10 * abs(wanted), 1e-12 * steepness(of: formula, closed)),
          "\(order.symbol) of \(formula.notation) at \(x) is \(got), not \(wanted)")
      }
    }
    #expect(count > 30)
  }

  @Test(arguments: ids) func knowsTheThirdDerivative(id: String) throws {
    let third = try #require(CatalogueForms.derivative(3, of: id))
    #expect(third.graph.nodes.indices.contains(third.root))
  }

  /// The rounding of ω·x, which the closed forms correct for, weighs ω² in f″.
  private func steepness(of formula: FormulaActivation, _ closed: any Activation) -> Double {
    guard closed.profile.family == .periodic, let omega = formula.arguments.first else { return 1 }
    return max(1, omega * omega)
  }

  private func arguments(_ record: GoldenPoint, of profile: Profile) throws -> [Double] {
    try profile.parameters.map { parameter in
      let names = [parameter.name] + parameter.aliases
      let text = try #require(names.compactMap { record.p[$0] }.first)
      return try #require(Double(text))
    }
  }
}

/// A golden record, as far as formulas need it.
struct GoldenPoint: Decodable {
  var p: [String: String]
  var xh: String
  var fh: String
  var d1h: String
  var d2h: String
}

/// The golden records that lie beside the tests of the catalogue.
func goldenRecords(_ id: String) throws -> [GoldenPoint] {
  let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "ActivationMathTests/Golden/\(id).jsonl")
  return try Data(contentsOf: url).split(separator: UInt8(ascii: "\n")).map {
    try JSONDecoder().decode(GoldenPoint.self, from: $0)
  }
}
