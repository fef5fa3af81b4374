import ActivationMath
import Testing

/// Every golden record of every scalar function: f within 4 ulp, f′ within 8, f″ within 16.
@Suite struct GoldenScalarTests {
  static let ids = Catalogue.standard.functions.compactMap { function -> String? in
    if case .scalar(let activation) = function { activation.profile.id } else { nil }
  }

  @Test(arguments: ids) func inDouble(id: String) throws {
    try check(id, as: Double.self)
  }

  @Test(arguments: ids) func inFloat(id: String) throws {
    try check(id, as: Float.self)
  }

  private func check<T: Scalar & UlpOrdered>(_ id: String, as type: T.Type) throws {
    var worst = Order.allCases.map { _ in Worst() }
    let records: [GoldenRecord<String>] = try golden(id)
    let function = try #require(Catalogue.standard.function(id: id))
    for record in records {
      guard case .scalar(let f) = try record.configured(function) else { continue }
      let x = try number(record.xh)
      guard fits([x] + f.arguments, type) else { continue }
      let results = [record.fh, record.d1h ?? "", record.d2h ?? ""]
      for (order, text) in zip(Order.allCases, results) {
        let (got, want) = (f.derivative(order, at: T(x)), try number(text))
        if isNearZero(of: f, order, x), abs(got.double - want) <= 4 * 0x1p-53 * scale(of: f) {
          continue
        }
        worst[order.rawValue].note(got, T(want), at: "\(f.notation)(\(x))")
      }
    }
    for (order, limit) in zip(Order.allCases, limits(id)) {
      #expect(worst[order.rawValue].ulps <= limit, "\(order.symbol): \(worst[order.rawValue])")
    }
  }

  private func fits<T: Scalar>(_ numbers: [Double], _ type: T.Type) -> Bool {
    numbers.allSatisfy { T($0).double == $0 || $0.isNaN }
  }

  private func limits(_ id: String) -> [Double] { id == "snake" ? [4, 64, 64] : [4, 8, 16] }

  /// Where f′ or f″ crosses zero its relative error is unbounded, and the absolute one counts.
  private func isNearZero(of f: any Activation, _ order: Order, _ x: Double) -> Bool {
    if f.profile.family == .periodic { return order != .value || f.profile.id == "sine" }
    return f.facts.landmarks.contains { landmark in
      let isZero =
        switch landmark.kind {
        case .root: false
        case .minimum, .maximum: order == .slope
        case .inflection: order == .curvature
        }
      return isZero && abs(landmark.x - x) <= 0.1 * max(1, abs(landmark.x))
    }
  }

  private func scale(of f: any Activation) -> Double {
    f.profile.family == .periodic ? max(1, abs(f.arguments.first ?? 1)) : 1
  }
}
