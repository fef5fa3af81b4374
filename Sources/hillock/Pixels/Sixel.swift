import TerminalGrid

/// A picture in DEC's sixels: bands of six rows, in each of which every colour is drawn in turn.
enum Sixel {
  /// The picture as what a terminal is sent.
  static func text(of bitmap: Bitmap) -> String {
    let palette = SixelPalette(bitmap.pixels)
    var text = "\u{1B}P0;1q\"1;1;\(bitmap.width);\(bitmap.height)"
    for (index, color) in palette.colors.enumerated() {
      let parts = [color.red, color.green, color.blue].map { String((Int($0) * 100 + 127) / 255) }
      text += "#\(index);2;" + parts.joined(separator: ";")
    }
    let indices = bitmap.pixels.map(palette.index)
    for top in stride(from: 0, to: bitmap.height, by: 6) {
      text += band(from: top, of: bitmap, indices) + "-"
    }
    return text + "\u{1B}\\"
  }

  /// Six rows: `$` goes back to the left for the next colour.
  private static func band(from top: Int, of bitmap: Bitmap, _ indices: [Int]) -> String {
    var columns: [Int: [UInt8]] = [:]
    for row in 0..<min(6, bitmap.height - top) {
      for column in 0..<bitmap.width {
        let color = indices[(top + row) * bitmap.width + column]
        columns[color, default: Array(repeating: 0, count: bitmap.width)][column] |= 1 << UInt8(row)
      }
    }
    return columns.sorted { $0.key < $1.key }
      .map { "#\($0.key)" + packed($0.value) }.joined(separator: "$")
  }

  /// Six dots to a character, runs of one character counted; what is empty at the end is left out.
  private static func packed(_ dots: [UInt8]) -> String {
    let end = (dots.lastIndex { $0 != 0 } ?? -1) + 1
    var text = ""
    var start = 0
    while start < end {
      let next = dots[start..<end].firstIndex { $0 != dots[start] } ?? end
      let character = String(Unicode.Scalar(dots[start] + 63))
      let count = next - start
      text += count > 3 ? "!\(count)\(character)" : String(repeating: character, count: count)
      start = next
    }
    return text
  }
}

/// The colours of a picture, at most 256: the commonest, and for the others the nearest of them.
private struct SixelPalette {
  let colors: [RGB]
  private let indices: [RGB: Int]

  init(_ pixels: [RGB]) {
    var counts: [RGB: Int] = [:]
    for pixel in pixels { counts[Self.coarse(pixel), default: 0] += 1 }
    let ranked = counts.sorted { ($1.value, $0.key.number) < ($0.value, $1.key.number) }.map(\.key)
    let colors = Array(ranked.prefix(256))
    self.colors = colors
    indices = Dictionary(
      uniqueKeysWithValues: ranked.map { color in
        let nearest = colors.indices.min { color.distance(colors[$0]) < color.distance(colors[$1]) }
        return (color, nearest ?? 0)
      })
  }

  func index(_ color: RGB) -> Int { indices[Self.coarse(color)] ?? 0 }

  /// Five bits a part: edges have many shades that nobody tells apart.
  private static func coarse(_ color: RGB) -> RGB {
    func coarse(_ part: UInt8) -> UInt8 { part & 0xF8 | part >> 5 }
    return RGB(red: coarse(color.red), green: coarse(color.green), blue: coarse(color.blue))
  }
}

extension RGB {
  fileprivate var number: Int { Int(red) << 16 | Int(green) << 8 | Int(blue) }

  fileprivate func distance(_ other: RGB) -> Int {
    func square(_ a: UInt8, _ b: UInt8) -> Int { (Int(a) - Int(b)) * (Int(a) - Int(b)) }
    return square(red, other.red) + square(green, other.green) + square(blue, other.blue)
  }
}
