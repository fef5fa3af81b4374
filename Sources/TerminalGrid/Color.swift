/// How many colours a terminal can show.
public enum ColorDepth: Int, Hashable, Comparable, CaseIterable, Sendable {
  /// None: weight and underline only.
  case mono
  /// The eight or sixteen of ANSI.
  case sixteen
  /// xterm's palette of 256.
  case indexed256
  /// 24 bit.
  case trueColor

  /// Fewer colours come first.
  public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A colour as a terminal is told it.
public enum Color: Hashable, Sendable {
  /// One of the sixteen whose look the person chose: 0–7 and, brighter, 8–15.
  case ansi(UInt8)
  /// One of xterm's 256.
  case indexed(UInt8)
  /// A colour of 24 bit.
  case rgb(RGB)
}

/// A colour of 24 bit, in sRGB.
public struct RGB: Hashable, Sendable {
  /// Red, 0–255.
  public var red: UInt8
  /// Green, 0–255.
  public var green: UInt8
  /// Blue, 0–255.
  public var blue: UInt8

  /// A colour from its three parts.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A colour written as in the web: `RGB(0x2E86DE)`.
  public init(_ hex: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: hex >> 16), green: UInt8(truncatingIfNeeded: hex >> 8),
      blue: UInt8(truncatingIfNeeded: hex))
  }

  /// The colour a part of the way to another, 0 … 1.
  public func mixed(with other: RGB, part: Double = 0.5) -> RGB {
    func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
      UInt8(clamping: Int((Double(a) + (Double(b) - Double(a)) * part).rounded()))
    }
    return RGB(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// The WCAG contrast with another colour, 1 … 21, with the gamma taken as 2.
  public func contrast(with other: RGB) -> Double {
    let (low, high) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (high + 0.05) / (low + 0.05)
  }

  /// The nearest colour of xterm's cube and grey ramp, 16 … 255.
  public var nearestIndexed: UInt8 { nearest.index }

  /// The number of this very colour in xterm's cube and grey ramp, or nil if it is not there.
  var exactlyIndexed: UInt8? { nearest.color == self ? nearest.index : nil }

  private var nearest: (index: UInt8, color: RGB) {
    let cube = [red, green, blue].map(Self.nearestCubeStep)
    let cubeColor = RGB(
      red: Self.cubeLevels[cube[0]], green: Self.cubeLevels[cube[1]],
      blue: Self.cubeLevels[cube[2]])
    let mean = (Int(red) + Int(green) + Int(blue)) / 3
    let step = min(23, max(0, (mean - 3) / 10))
    let level = UInt8(8 + 10 * step)
    let grey = RGB(red: level, green: level, blue: level)
    if distance(to: grey) < distance(to: cubeColor) { return (UInt8(232 + step), grey) }
    return (UInt8(16 + 36 * cube[0] + 6 * cube[1] + cube[2]), cubeColor)
  }

  private static let cubeLevels: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static func nearestCubeStep(_ part: UInt8) -> Int {
    part < 48 ? 0 : part < 115 ? 1 : (Int(part) - 35) / 40
  }

  private func distance(to other: RGB) -> Int {
    func square(_ a: UInt8, _ b: UInt8) -> Int { (Int(a) - Int(b)) * (Int(a) - Int(b)) }
    return square(red, other.red) + square(green, other.green) + square(blue, other.blue)
  }

  private var luminance: Double {
    func linear(_ part: UInt8) -> Double { Double(part) * Double(part) / 65025 }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
