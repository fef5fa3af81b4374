import Foundation
import NetworkLab
import Testing

/// The streams are those of the reference runs.
@Suite struct RandomStreamTests {
  private struct Reference: Decodable {
    var seed: UInt64
    var raw: [String]
    var uniform: [Double]
    var normal: [Double]
    var shuffle10: [Int]
  }

  @Test func everyKindOfNumberIsTheReferences() throws {
    let reference: Reference = try reference("streams")
    let stream = RandomStream(seed: reference.seed)
    var (bits, uniforms, normals, orders) = (stream, stream, stream, stream)
    #expect(reference.raw.map { _ in "0x" + String(bits.next(), radix: 16) } == reference.raw)
    #expect(reference.uniform.map { _ in uniforms.uniform() } == reference.uniform)
    for (got, want) in zip(normals.normals(4), reference.normal) {
      #expect(abs(got - want) <= 1e-15)
    }
    #expect(orders.order(10) == reference.shuffle10)
  }

  @Test(arguments: [2, 6, 8, 14, 20_000]) func normalsAreThoseOfBoxAndMuller(count: Int) {
    var (stream, uniforms, pairs) = (
      RandomStream(seed: 3), RandomStream(seed: 3), RandomStream(seed: 3)
    )
    let numbers = stream.normals(count)
    for pair in 0..<(count / 2) {
      let radius = (-2 * log(uniforms.uniform() + 0x1p-53)).squareRoot()
      let angle = 2 * Double.pi * uniforms.uniform()
      #expect(abs(numbers[2 * pair] - radius * cos(angle)) <= 1e-15 * max(1, radius))
      #expect(abs(numbers[2 * pair + 1] - radius * sin(angle)) <= 1e-15 * max(1, radius))
      #expect(pairs.normalPair() == (numbers[2 * pair], numbers[2 * pair + 1]))
    }
    #expect(numbers.count == count && stream.next() == uniforms.next())
  }

  @Test func anOddCountOfNormalsUsesAPairUp() {
    var (odd, even) = (RandomStream(seed: 7), RandomStream(seed: 7))
    #expect(odd.normals(3) == Array(even.normals(4).prefix(3)))
    #expect(odd.next() == even.next())
  }
}

/// A file of the reference runs.
func reference<Content: Decodable>(_ name: String) throws -> Content {
  let url = try #require(
    Bundle.module.url(forResource: "Reference/\(name)", withExtension: "json"))
  return try JSONDecoder().decode(Content.self, from: Data(contentsOf: url))
}
