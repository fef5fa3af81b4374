import ActivationMath
import Testing

/// Every golden record of every vector function: values within 4 ulp, Jacobians within 8.
@Suite struct GoldenVectorTests {
  static let ids = Catalogue.standard.functions.compactMap { function -> String? in
    if case .vector(let activation) = function { activation.profile.id } else { nil }
  }

  @Test(arguments: ids) func inDouble(id: String) throws {
    try check(id, as: Double.self)
  }

  @Test(arguments: ids) func inFloat(id: String) throws {
    try check(id, as: Float.self)
  }

  private func check<T: Scalar & UlpOrdered>(_ id: String, as type: T.Type) throws {
    var (value, jacobian) = (Worst(), Worst())
    let records: [GoldenRecord<[String]>] = try golden(id)
    let function = try #require(Catalogue.standard.function(id: id))
    for record in records {
      guard case .vector(let f) = try record.configured(function) else { continue }
      let x = try record.xh.map(number)
      guard (x + f.arguments).allSatisfy({ T($0).double == $0 || $0.isNaN }) else { continue }
      let input = x.map { T($0) }
      try compare([f.value(input)], [record.fh], worst: &value, at: "\(f.notation)\(x)")
      try compare(
        f.jacobian(input), record.Jh ?? [], worst: &jacobian, at: "\(f.notation)\(x)")
    }
    #expect(value.ulps <= 4, "value: \(value)")
    #expect(jacobian.ulps <= 8, "Jacobian: \(jacobian)")
  }

  private func compare<T: Scalar & UlpOrdered>(
    _ got: [[T]], _ texts: [[String]], worst: inout Worst, at place: String
  ) throws {
    let want = try texts.map { try $0.map(number) }
    #expect(got.map(\.count) == want.map(\.count), "shape at \(place)")
    let slack = place.hasPrefix("standardize") ? absoluteError(want) : 0
    for (gotRow, wantRow) in zip(got, want) {
      for (gotNumber, wantNumber) in zip(gotRow, wantRow)
      where !(abs(gotNumber.double - wantNumber) <= slack) {
        worst.note(gotNumber, T(wantNumber), at: place)
      }
    }
  }

  /// What standardize may be off by where differences cancel: eight roundings of the largest entry.
  private func absoluteError(_ want: [[Double]]) -> Double {
    8 * 0x1p-53 * (want.joined().lazy.filter(\.isFinite).map(abs).max() ?? 0)
  }
}
