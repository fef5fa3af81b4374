import Foundation
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
    default: nil
    }
  }
}

/// A kind of eye, after Machado, Oliveira and Fernandes (2009), at full severity.
enum Vision: CaseIterable {
  case normal
  /// No cones for long waves.
  case protanopia
  /// No cones for middle waves.
  case deuteranopia

  /// What is seen, on linear light.
  private var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    }
  }

  /// A colour as this eye sees it.
  func seen(_ color: RGB) -> Lab {
    let light = color.linear
    return Lab(
      linear: matrix.map { row in min(1, max(0, zip(row, light).reduce(0) { $0 + $1.0 * $1.1 })) })
  }
}

/// A colour in CIELAB under D65, where distances are what people see.
struct Lab {
  let lightness, a, b: Double

  init(linear light: [Double]) {
    let matrix = [
      [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
      [0.0193339, 0.1191920, 0.9503041],
    ]
    let white = [0.95047, 1, 1.08883]
    let parts = zip(matrix, white).map { row, white in
      let part = zip(row, light).reduce(0) { $0 + $1.0 * $1.1 } / white
      return part > 216.0 / 24389 ? cbrt(part) : (24389.0 / 27 * part + 16) / 116
    }
    lightness = 116 * parts[1] - 16
    a = 500 * (parts[0] - parts[1])
    b = 200 * (parts[1] - parts[2])
  }

  /// The CIE 1976 difference.
  func distance(to other: Lab) -> Double {
    hypot(lightness - other.lightness, hypot(a - other.a, b - other.b))
  }
}

extension RGB {
  /// A colour of xterm's cube or grey ramp, 16 … 255.
  fileprivate init(indexed index: UInt8) {
    let number = Int(index)
    guard number < 232 else {
      let level = UInt8(8 + 10 * (number - 232))
      self.init(red: level, green: level, blue: level)
      return
    }
    func level(_ step: Int) -> UInt8 { step == 0 ? 0 : UInt8(55 + 40 * step) }
    self.init(
      red: level((number - 16) / 36), green: level((number - 16) / 6 % 6),
      blue: level((number - 16) % 6))
  }

  /// The amounts of light, 0 … 1.
  fileprivate var linear: [Double] {
    [red, green, blue].map { part in
      let part = Double(part) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
  }
}
