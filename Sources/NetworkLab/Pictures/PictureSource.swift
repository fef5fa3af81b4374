import RealModule

/// Pictures that the program draws itself: a disc or a cross, anywhere, under noise.
package struct PictureSource: Sendable, Equatable {
  /// The side of a picture, in pixels.
  package var side = 28
  /// The standard deviation of the noise of a pixel.
  package var noise = 0.2
  /// The seed of all pictures.
  package var seed: UInt64 = 1

  /// Pictures of 28 × 28 pixels with noise 0.2, of seed 1.
  package init() {}

  /// So many pictures, row by row, and what each shows: 0 a disc, 1 a cross.
  package func make(_ count: Int) -> (pixels: [Float], labels: [Int]) {
    var stream = RandomStream(seed: seed)
    var (pixels, labels): ([Float], [Int]) = ([], [])
    pixels.reserveCapacity(count * side * side)
    for _ in 0..<count {
      let label = stream.uniform() < 0.5 ? 0 : 1
      let radius = Double(side) * (0.12 + 0.13 * stream.uniform())
      let room = Double(side) - 2 * radius
      let (x, y) = (radius + room * stream.uniform(), radius + room * stream.uniform())
      let noise = stream.normals(side * side)
      for index in 0..<(side * side) {
        let (dx, dy) = (Double(index % side) + 0.5 - x, Double(index / side) + 0.5 - y)
        let ink = label == 0 ? Self.disc(dx, dy, radius) : Self.cross(dx, dy, radius)
        pixels.append(Float(ink + self.noise * noise[index]))
      }
      labels.append(label)
    }
    return (pixels, labels)
  }

  private static func disc(_ dx: Double, _ dy: Double, _ radius: Double) -> Double {
    .hypot(dx, dy) <= radius ? 1 : 0
  }

  private static func cross(_ dx: Double, _ dy: Double, _ radius: Double) -> Double {
    let isInside = max(abs(dx), abs(dy)) <= radius
    return isInside && min(abs(dx), abs(dy)) <= radius / 3 ? 1 : 0
  }
}
