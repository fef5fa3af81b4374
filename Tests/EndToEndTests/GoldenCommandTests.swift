import ActivationMath
import Foundation
import TestSupport
import Testing

/// Golden records through the whole program: references, standard input, full precision, formats.
@Suite struct GoldenCommandTests {
  private static let scalars = [
    "gelu_tanh", "hard_tanh", "prelu", "softplus", "step", "swish", "tanh_shrink", "threshold",
  ]
  private static let vectors = ["glu", "logsumexp", "maxout", "softmax", "sparsemax"]

  @Test(arguments: scalars, [(0, "fh", 4.0), (1, "d1h", 8.0), (2, "d2h", 16.0)])
  func pointsOfEveryOrder(id: String, order: (number: Int, key: String, ulps: Double)) throws {
    for (reference, records) in try Self.records(id) {
      let input = records.map { $0.text("x") }.joined(separator: "\n")
      let run = try CommandRun.hillock(
        "eval", reference, "-", "--order", "\(order.number)", "--format", "csv", input: input)
      let results = run.output.split(separator: "\n").dropFirst().map { line in
        line.split(separator: ",").last.flatMap { Double($0) } ?? .nan
      }
      try #require(results.count == records.count, "\(reference): \(run.errors)")
      for (result, record) in zip(results, records) {
        #expect(
          isNear(result, record.number(order.key), ulps: order.ulps),
          "\(reference) at \(record.text("x")): \(result), not \(record.text(order.key))")
      }
    }
  }

  @Test(arguments: vectors) func valuesAndJacobians(id: String) throws {
    for (reference, records) in try Self.records(id) {
      let input = records.map { $0.texts("x").joined(separator: " ") }.joined(separator: "\n")
      let run = try CommandRun.hillock("eval", reference, "-", "--format", "json", input: input)
      let output = try JSONDecoder().decode(Output.self, from: Data(run.output.utf8))
      try #require(output.vectors.count == records.count, "\(reference): \(run.errors)")
      for (result, record) in zip(output.vectors, records) {
        let (value, jacobian) = (record.numbers("fh"), record.rows("Jh"))
        #expect(result.value.count == value.count && result.jacobian.count == jacobian.count)
        let pairs =
          zip(result.value, value).map { ($0, $1, 4.0) }
          + zip(result.jacobian.joined(), jacobian.joined()).map { ($0, $1, 8.0) }
        for (got, want, ulps) in pairs {
          #expect(
            isNear(got.number, want, ulps: ulps), "\(reference)\(record.texts("x")): \(got.number)")
        }
      }
    }
  }

  /// Within so many units in the last place, or so near to 0 that the absolute error counts.
  private func isNear(_ got: Double, _ want: Double, ulps: Double) -> Bool {
    if got.isNaN || want.isNaN { return got.isNaN && want.isNaN }
    return got == want || abs(got - want) <= max(ulps * want.ulp, 0x1p-51)
  }

  /// The records of a function by reference: `prelu(a=0.25)`.
  private static func records(_ id: String) throws -> [String: [Record]] {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = tests.appendingPathComponent("ActivationMathTests/Golden/\(id).jsonl")
    let records = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map { line in
      Record(members: try JSONSerialization.jsonObject(with: line) as? [String: Any] ?? [:])
    }
    return Dictionary(grouping: records) { $0.reference(to: id) }
  }

  private struct Output: Decodable {
    struct Vector: Decodable {
      var value: [Number]
      var jacobian: [[Number]]
    }
    var vectors: [Vector]
  }

  /// A number, or a string where JSON knows no such number.
  private struct Number: Decodable {
    var number: Double

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      let text = try? container.decode(String.self)
      number = try text.flatMap(Double.init) ?? container.decode(Double.self)
    }
  }

  private struct Record {
    var members: [String: Any]

    func text(_ key: String) -> String { members[key] as? String ?? "" }
    func texts(_ key: String) -> [String] { members[key] as? [String] ?? [] }
    func number(_ key: String) -> Double { Double(text(key)) ?? 0 }
    func numbers(_ key: String) -> [Double] { texts(key).map { Double($0) ?? 0 } }

    func rows(_ key: String) -> [[Double]] {
      let rows = members[key] as? [[String]] ?? []
      return rows.map { $0.map { Double($0) ?? 0 } }
    }

    func reference(to id: String) -> String {
      let parameters = members["p"] as? [String: String] ?? [:]
      let arguments = parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      return arguments.isEmpty ? id : "\(id)(\(arguments.joined(separator: ", ")))"
    }
  }
}
