/// Unpacks data in the format Deflate (RFC 1951), in which PNG keeps its pixels.
struct Inflater {
  /// The data are cut off or no Deflate.
  struct Broken: Error {}

  private let input: [UInt8]
  private var position: Int
  private var bits = 0
  private var bitCount = 0
  private var output: [UInt8] = []
  /// No picture of ours unpacks to more.
  private let limit: Int

  /// The unpacked data from `start` on, at most `limit` bytes.
  static func unpack(_ input: [UInt8], from start: Int, limit: Int) throws -> [UInt8] {
    var inflater = Inflater(input: input, position: start, limit: limit)
    try inflater.run()
    return inflater.output
  }

  private init(input: [UInt8], position: Int, limit: Int) {
    (self.input, self.position, self.limit) = (input, position, limit)
  }

  private mutating func run() throws {
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try copyStored()
      case 1: try expand(.fixedLengths, .fixedDistances)
      case 2:
        let (lengths, distances) = try readCodes()
        try expand(lengths, distances)
      default: throw Broken()
      }
    }
  }

  // MARK: Bits

  private mutating func take(_ count: Int) throws -> Int {
    while bitCount < count {
      guard position < input.count else { throw Broken() }
      bits |= Int(input[position]) << bitCount
      position += 1
      bitCount += 8
    }
    defer {
      bits >>= count
      bitCount -= count
    }
    return bits & (1 << count - 1)
  }

  private mutating func symbol(_ code: HuffmanCode) throws -> Int {
    var (word, first, index) = (0, 0, 0)
    for count in code.counts.dropFirst() {
      word |= try take(1)
      if word - first < count { return code.symbols[index + word - first] }
      index += count
      first = (first + count) << 1
      word <<= 1
    }
    throw Broken()
  }

  // MARK: Blocks

  private mutating func copyStored() throws {
    (bits, bitCount) = (0, 0)
    guard position + 4 <= input.count else { throw Broken() }
    let count = Int(input[position]) | Int(input[position + 1]) << 8
    position += 4
    guard position + count <= input.count, output.count + count <= limit else { throw Broken() }
    output += input[position..<position + count]
    position += count
  }

  private mutating func expand(_ lengths: HuffmanCode, _ distances: HuffmanCode) throws {
    while true {
      let symbol = try symbol(lengths)
      if symbol == 256 { return }
      guard output.count < limit else { throw Broken() }
      if symbol < 256 {
        output.append(UInt8(symbol))
      } else {
        try copy(symbol - 257, distances)
      }
    }
  }

  /// Repeats a part of what has come before.
  private mutating func copy(_ symbol: Int, _ distances: HuffmanCode) throws {
    guard symbol < Self.lengthBases.count else { throw Broken() }
    let length = Self.lengthBases[symbol] + (try take(Self.lengthBits[symbol]))
    let code = try self.symbol(distances)
    guard code < 30 else { throw Broken() }
    let extra = max(0, code / 2 - 1)
    let base = code < 4 ? code + 1 : (2 + code % 2) << extra + 1
    let distance = base + (try take(extra))
    guard distance <= output.count, output.count + length <= limit else { throw Broken() }
    for _ in 0..<length { output.append(output[output.count - distance]) }
  }

  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]

  // MARK: Codes of a block's own

  private mutating func readCodes() throws -> (HuffmanCode, HuffmanCode) {
    let (literals, distances, count) = (try take(5) + 257, try take(5) + 1, try take(4) + 4)
    var sizes = [Int](repeating: 0, count: 19)
    for place in Self.order.prefix(count) { sizes[place] = try take(3) }
    let code = HuffmanCode(sizes)
    var lengths: [Int] = []
    while lengths.count < literals + distances {
      switch try symbol(code) {
      case let length where length < 16: lengths.append(length)
      case 16:
        guard let last = lengths.last else { throw Broken() }
        lengths += Array(repeating: last, count: 3 + (try take(2)))
      case 17: lengths += Array(repeating: 0, count: 3 + (try take(3)))
      default: lengths += Array(repeating: 0, count: 11 + (try take(7)))
      }
    }
    guard lengths.count == literals + distances else { throw Broken() }
    return (
      HuffmanCode(Array(lengths[..<literals])), HuffmanCode(Array(lengths[literals...]))
    )
  }

  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
}

/// A canonical Huffman code: how many words there are of each length, and what they stand for.
struct HuffmanCode {
  let counts: [Int]
  let symbols: [Int]

  /// The code in which each symbol has a word of a length; 0 for none.
  init(_ lengths: [Int]) {
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths where length > 0 { counts[length] += 1 }
    self.counts = counts
    symbols = (1...15).flatMap { length in lengths.indices.filter { lengths[$0] == length } }
  }

  static let fixedLengths = HuffmanCode(
    (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
  static let fixedDistances = HuffmanCode(Array(repeating: 5, count: 30))
}
