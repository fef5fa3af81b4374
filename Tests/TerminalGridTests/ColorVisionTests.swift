import Testing

@testable import TerminalGrid

/// Whether people who lack a kind of cone can tell apart what stands side by side.
@Suite("Colour vision")
struct ColorVisionTests {
  /// What is told apart by colour, among other things.
  private static let sets: [[Role]] = [
    [.curve1, .slope, .curvature], [.curve1, .curve2, .curve3, .curve4], [.good, .bad],
    [.bar, .highlight],
  ]

  @Test(
    "curves and answers are at least 20 apart in CIELAB for every kind of eye",
    arguments: [Theme.default, .light, .highContrast], Vision.allCases)
  func distances(theme: Theme, vision: Vision) throws {
    for depth in [ColorDepth.indexed256, .trueColor] {
      for (one, other) in Self.sets.flatMap(pairs) {
        let first = try #require(rgb(of: one, theme: theme, depth: depth))
        let second = try #require(rgb(of: other, theme: theme, depth: depth))
        let distance = vision.seen(first).distance(to: vision.seen(second))
        #expect(distance >= 20, "\(one) and \(other) in \(depth) are \(distance) apart")
      }
    }
  }

  /// What shares a picture: each curve and its label, the probe, and one curve's derivatives.
  private static let shared: [Role] = [
    .curve1, .curve2, .curve3, .curve4, .probe, .slope, .curvature,
  ]
  private static let kept: [Role] = [.curve1, .curve2, .curve3, .curve4]

  @Test(
    "what shares a picture differs by ΔE2000 of 10 for every kind of eye",
    arguments: [Theme.default, .light, .highContrast], Vision.allCases)
  func differences(theme: Theme, vision: Vision) throws {
    let sets: [(ColorDepth, [Role])] = [
      (.trueColor, Self.shared), (.indexed256, Self.kept), (.sixteen, Self.kept),
    ]
    for (depth, roles) in sets {
      for (one, other) in pairs(roles) {
        let first = vision.seen(try #require(rgb(of: one, theme: theme, depth: depth)))
        let second = vision.seen(try #require(rgb(of: other, theme: theme, depth: depth)))
        let difference = first.difference(to: second)
        #expect(difference >= 10, "\(one) and \(other) in \(depth) differ by \(difference)")
      }
    }
  }

  @Test(
    "differences are those that Sharma, Wu and Dalal (2005) publish",
    arguments: [
      ([50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425),
      ([50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0000),
      ([50, 0, 0], [50, -1, 2], 2.3669), ([50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195),
      ([50, 2.5, 0], [73, 25, -18], 27.1492), ([50, 2.5, 0], [56, -27, -3], 31.9030),
      ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
      ([22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373),
      ([90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447], 1.4441),
      ([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082),
    ] as [([Double], [Double], Double)])
  func published(one: [Double], other: [Double], difference: Double) {
    let (one, other) = (Lab(one[0], one[1], one[2]), Lab(other[0], other[1], other[2]))
    #expect(abs(one.difference(to: other) - difference) < 5e-5)
    #expect(abs(other.difference(to: one) - difference) < 5e-5)
  }

  @Test("the simulation leaves grey grey, and brings red and green together")
  func simulation() {
    let grey = RGB(0x808080)
    for vision in Vision.allCases {
      #expect(vision.seen(grey).distance(to: Lab(linear: grey.linear)) < 1)
    }
    let (red, green) = (RGB(0xB0A000), RGB(0x80C000))
    let plain = Vision.normal.seen(red).distance(to: Vision.normal.seen(green))
    #expect(Vision.deuteranopia.seen(red).distance(to: Vision.deuteranopia.seen(green)) < plain / 2)
  }

  private func pairs(_ roles: [Role]) -> [(Role, Role)] {
    roles.indices.flatMap { first in
      roles[(first + 1)...].map { (roles[first], $0) }
    }
  }

  private func rgb(of role: Role, theme: Theme, depth: ColorDepth) -> RGB? {
    switch theme.look(of: Style(role), depth: depth).foreground {
    case .rgb(let rgb): rgb
    case .indexed(let index): RGB(indexed: index)
    case .ansi(let index): RGB(ansi: index)
    case nil: nil
    }
  }
}
