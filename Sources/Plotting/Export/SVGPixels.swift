package import TerminalGrid

/// A square of coloured pixels with points on it.
package struct SVGPixels: Sendable {
  /// A point at a part of the way to the right and down.
  package struct Point: Sendable {
    var x: Double
    var y: Double
    var kind: Int

    package init(x: Double, y: Double, kind: Int) { (self.x, self.y, self.kind) = (x, y, kind) }
  }

  private let title: String
  private let side: Int
  private let inks: [Ink]
  private let points: [Point]

  /// So many pixels a side, row by row.
  package init(title: String, side: Int, inks: [Ink], points: [Point]) {
    (self.title, self.side, self.inks, self.points) = (title, side, inks, points)
  }

  /// It as the elements of a drawing.
  package func drawing(width: Int, height: Int) -> SVGDrawing {
    var body = SVGBody()
    body.addTitle(title)
    let length = Double(min(width - 24, height - 46))
    let pixel = length / Double(max(1, side))
    var tiles: [String: [SVGTile]] = [:]
    for (index, ink) in inks.enumerated() {
      tiles[Self.color(ink), default: []].append(
        SVGTile(
          x: 12 + Double(index % side) * pixel, y: 36 + Double(index / side) * pixel,
          width: pixel + 0.4, height: pixel + 0.4))
    }
    for (color, tiles) in tiles.sorted(by: { $0.key < $1.key }) {
      body.addTiles(tiles, fill: color)
    }
    for point in points {
      let roles: [Role] = [.curve1, .curve2, .curve3, .curve4, .curve5, .curve6]
      let place = (12 + point.x * length, 36 + point.y * length)
      body.addCircle("hollow s", roles[point.kind % roles.count], place.0, place.1, 3)
    }
    return SVGDrawing(body: body, width: width, height: Int(length) + 50)
  }

  private static func color(_ ink: Ink) -> String {
    switch ink {
    case .heat(let step): SVGStyle.heat(step).ground
    case .role(let role): SVGStyle.color(of: role)
    case .none: "none"
    }
  }
}
