import TerminalGrid

/// A picture of pixels, read from a PNG of eight bits a colour, as our own converter writes them.
struct Bitmap {
  let width: Int
  let height: Int
  /// Row by row, on white where a pixel lets it through.
  let pixels: [RGB]

  /// Thrown for data that are no such PNG.
  struct Unreadable: Error {}

  /// Reads a PNG.
  init(png: [UInt8]) throws {
    var chunks = Chunks(png)
    guard let header = chunks.next(), header.kind == "IHDR", header.data.count >= 13 else {
      throw Unreadable()
    }
    let fields = Array(header.data)
    (width, height) = (Self.number(fields[0..<4]), Self.number(fields[4..<8]))
    let channels = [0: 1, 2: 3, 4: 2, 6: 4][Int(fields[9])]
    guard let channels, fields[8] == 8, fields[12] == 0, width > 0, height > 0,
      width * height <= 1 << 26
    else { throw Unreadable() }
    var packed: [UInt8] = []
    while let chunk = chunks.next() { if chunk.kind == "IDAT" { packed += chunk.data } }
    let stride = width * channels
    // Two bytes of zlib come before the data.
    let raw = try Inflater.unpack(packed, from: 2, limit: (stride + 1) * height)
    guard raw.count == (stride + 1) * height else { throw Unreadable() }
    pixels = Self.pixels(Self.unfiltered(raw, stride, height, channels), channels)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  /// The bytes of all rows, each of which was written as its difference from its neighbours.
  private static func unfiltered(
    _ raw: [UInt8], _ stride: Int, _ height: Int, _ step: Int
  ) -> [UInt8] {
    var rows = [UInt8](repeating: 0, count: stride * height)
    for row in 0..<height {
      let source = row * (stride + 1)
      let start = row * stride
      for column in 0..<stride {
        let left = column >= step ? rows[start + column - step] : 0
        let above = row > 0 ? rows[start + column - stride] : 0
        let corner = column >= step && row > 0 ? rows[start + column - stride - step] : 0
        let guess: UInt8 =
          switch raw[source] {
          case 1: left
          case 2: above
          case 3: UInt8((Int(left) + Int(above)) / 2)
          case 4: nearest(left, above, corner)
          default: 0
          }
        rows[start + column] = raw[source + 1 + column] &+ guess
      }
    }
    return rows
  }

  /// Paeth's: the neighbour that is nearest to left + above − corner.
  private static func nearest(_ left: UInt8, _ above: UInt8, _ corner: UInt8) -> UInt8 {
    let guess = Int(left) + Int(above) - Int(corner)
    let (a, b, c) = (abs(guess - Int(left)), abs(guess - Int(above)), abs(guess - Int(corner)))
    return a <= b && a <= c ? left : b <= c ? above : corner
  }

  private static func pixels(_ bytes: [UInt8], _ channels: Int) -> [RGB] {
    stride(from: 0, to: bytes.count, by: channels).map { index in
      let isGrey = channels < 3
      let color = RGB(
        red: bytes[index], green: bytes[isGrey ? index : index + 1],
        blue: bytes[isGrey ? index : index + 2])
      guard channels % 2 == 0 else { return color }
      let alpha = Double(bytes[index + channels - 1]) / 255
      return alpha == 1 ? color : RGB(0xFFFFFF).mixed(with: color, part: alpha)
    }
  }
}

/// The parts of a PNG, one after another.
private struct Chunks {
  private let bytes: [UInt8]
  private var position = 8

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> (kind: String, data: ArraySlice<UInt8>)? {
    guard position + 12 <= bytes.count else { return nil }
    let count = bytes[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
    guard position + 12 + count <= bytes.count else { return nil }
    defer { position += 12 + count }
    return (
      String(decoding: bytes[position + 4..<position + 8], as: UTF8.self),
      bytes[position + 8..<position + 8 + count]
    )
  }
}
