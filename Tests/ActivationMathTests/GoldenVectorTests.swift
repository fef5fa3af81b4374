import ActivationMath
import Testing

/// Every golden record of every vector function: values within 4 ulp, Jacobians within 8.
@Suite struct GoldenVectorTests {
  static let ids = Catalogue.standard.functions.compactMap { function -> String? in
    if case .vector(let activation) = function { activation.profile.id } else { nil }
  }

  /// Those whose differences cancel, or whose noise is rounded, so that the absolute error counts.
  private static let cancelling: Set = ["standardize", "rms_norm", "entmax15", "gumbel_softmax"]

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
      let (input, place) = (x.map { T($0) }, "\(f.notation)\(x)")
      let want = try record.fh.map(number)
      let slack = Self.cancelling.contains(id) ? 0x1p-53 : 0
      compare([f.value(input)], [want], worst: &value, slack: 4 * slack, at: place)
      compare(
        f.jacobian(input), try record.Jh?.map { try $0.map(number) } ?? [], worst: &jacobian,
        slack: 8 * slack * steepness(from: x, to: want), at: place)
    }
    #expect(value.ulps <= 4, "value: \(value)")
    #expect(jacobian.ulps <= 8, "Jacobian: \(jacobian)")
  }

  /// - Parameter slack: An absolute error that is allowed, for differences that cancel.
  private func compare<T: Scalar & UlpOrdered>(
    _ got: [[T]], _ want: [[Double]], worst: inout Worst, slack: Double, at place: String
  ) {
    #expect(got.map(\.count) == want.map(\.count), "shape at \(place)")
    for (gotRow, wantRow) in zip(got, want) {
      for (gotNumber, wantNumber) in zip(gotRow, wantRow)
      where !(abs(gotNumber.double - wantNumber) <= slack) {
        worst.note(gotNumber, T(wantNumber), at: place)
      }
    }
  }

  /// 1/√(σ² + ε) of a standardized vector, from its extremes.
  private func steepness(from x: [Double], to f: [Double]) -> Double {
    let (width, height) = ((x.max() ?? 0) - (x.min() ?? 0), (f.max() ?? 0) - (f.min() ?? 0))
    return width > 0 ? height / width : 1
  }
}
