import ActivationMath
import Foundation
import RealModule
import Testing

@testable import Formula

/// Derivatives from one end of double precision to the other.
@Suite struct SweepTests {
  /// 0, and both signs of a number in every fifth power of two with numbers between.
  static let places: [Double] = {
    let powers = stride(from: -1070, through: 1020, by: 5).map { 1.37 * Double.pow(2, Double($0)) }
    let middle = stride(from: 0.173, through: 900, by: 3.71).map { $0 }
    let sizes = powers + middle + [Double.greatestFiniteMagnitude, 1, 2, 3, 6]
    return [0] + sizes.flatMap { [$0, -$0] }
  }()

  /// The function with its defaults, and with each parameter at either end of its slider.
  private func variants(_ function: any Activation) -> [any Activation] {
    let ends = function.profile.parameters.enumerated().flatMap { index, parameter in
      [parameter.slider.range.lowerBound, parameter.slider.range.upperBound]
        .filter(parameter.domain.contains).map { value in
          var other = function
          other.arguments[index] = value
          return other
        }
    }
    return ([function] + ends).filter { $0.conflict == nil }
  }

  private func isFinite(_ function: any Activation) -> [Double] {
    Self.places.filter { x in
      function.value(x).isFinite
        && !(function.slope(x).isFinite && function.curvature(x).isFinite)
    }
  }

  static let catalogue = Catalogue.standard.functions.compactMap { function -> String? in
    if case .scalar(let one) = function { one.profile.id } else { nil }
  }

  @Test(arguments: catalogue)
  func derivativesOfTheCatalogueAreFinite(id: String) throws {
    guard case .scalar(let function)? = Catalogue.standard.function(id: id) else { return }
    for variant in variants(function) {
      // log1mexp is log x near 0, whose derivatives leave the range of Double.
      let places = isFinite(variant).filter { id != "log1mexp" || $0 > 1e-150 }
      #expect(places.isEmpty, "\(variant.notation) at \(places.prefix(5))")
    }
  }

  @Test(arguments: LibraryTests.definitions.map(\.name))
  func derivativesOfFormulasAreFinite(name: String) throws {
    let function = try #require(LibraryTests.definitions.first { $0.name == name }).activation
    for variant in variants(function) {
      let places = isFinite(variant)
      #expect(places.isEmpty, "\(variant.notation) at \(places.prefix(5))")
    }
  }

  /// Values and derivatives of the formulas, computed by mpmath from sympy's derivatives.
  private static let golden: [String: [[Double]]] = {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/literature.csv")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    let rows = text.split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
    return Dictionary(grouping: rows) { String($0[0]) }
      .mapValues { $0.map { row in row.dropFirst().compactMap { Double($0) } } }
  }()

  @Test(arguments: LibraryTests.definitions.map(\.name))
  func formulasAreRightEverywhere(name: String) throws {
    let function = try #require(LibraryTests.definitions.first { $0.name == name }).activation
    let rows = try #require(Self.golden[name])
    #expect(rows.count > 15)
    for row in rows {
      let x = row[0]
      for (order, wanted) in zip(Order.allCases, row.dropFirst()) {
        let got = function.derivative(order, at: x)
        // Subnormal numbers have few digits.
        let slack = order == .value ? 1e-300 : 4e-15
        #expect(
          got == wanted || abs(got - wanted) <= max(1e-11 * abs(wanted), slack),
          "\(order.symbol) of \(name) at \(x) is \(got), not \(wanted)")
      }
    }
  }
}
