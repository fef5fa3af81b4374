import Foundation

@testable import TerminalGrid

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

  init(_ lightness: Double, _ a: Double, _ b: Double) {
    (self.lightness, self.a, self.b) = (lightness, a, b)
  }

  /// The CIE 1976 difference.
  func distance(to other: Lab) -> Double {
    hypot(lightness - other.lightness, hypot(a - other.a, b - other.b))
  }

  /// The CIE 2000 difference, ΔE₀₀, after Sharma, Wu and Dalal (2005).
  func difference(to other: Lab) -> Double {
    let mean = (hypot(a, b) + hypot(other.a, other.b)) / 2
    let stretch = 1.5 - 0.5 * Self.saturation(mean)
    let (one, two) = (Polar(a * stretch, b), Polar(other.a * stretch, other.b))
    let (lightness, chroma) = (
      (self.lightness + other.lightness) / 2, (one.chroma + two.chroma) / 2
    )
    let hue = one.meanHue(with: two)
    let t =
      1 - 0.17 * cosine(hue - 30) + 0.24 * cosine(2 * hue) + 0.32 * cosine(3 * hue + 6)
      - 0.2 * cosine(4 * hue - 63)
    let square = (lightness - 50) * (lightness - 50)
    let dL = (other.lightness - self.lightness) / (1 + 0.015 * square / (20 + square).squareRoot())
    let dC = (two.chroma - one.chroma) / (1 + 0.045 * chroma)
    let dH =
      2 * (one.chroma * two.chroma).squareRoot() * sine(one.hueStep(to: two) / 2)
      / (1 + 0.015 * chroma * t)
    let turn = 60 * exp(-pow((hue - 275) / 25, 2))
    let rotation = -sine(turn) * 2 * Self.saturation(chroma)
    return (dL * dL + dC * dC + dH * dH + rotation * dC * dH).squareRoot()
  }

  private static func saturation(_ chroma: Double) -> Double {
    let power = pow(chroma, 7)
    return (power / (power + pow(25, 7))).squareRoot()
  }
}

/// The colour part of a colour in CIELAB: how much, and in which direction, in degrees.
private struct Polar {
  let chroma: Double
  let hue: Double

  init(_ a: Double, _ b: Double) {
    chroma = hypot(a, b)
    let angle = atan2(b, a) * 180 / .pi
    hue = chroma == 0 ? 0 : angle < 0 ? angle + 360 : angle
  }

  /// From one hue to another the short way round.
  func hueStep(to other: Polar) -> Double {
    guard chroma * other.chroma != 0 else { return 0 }
    let step = other.hue - hue
    return step > 180 ? step - 360 : step < -180 ? step + 360 : step
  }

  func meanHue(with other: Polar) -> Double {
    let sum = hue + other.hue
    guard chroma * other.chroma != 0 else { return sum }
    if abs(hue - other.hue) <= 180 { return sum / 2 }
    return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2
  }
}

private func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
private func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }

extension RGB {
  /// A colour of xterm's cube or grey ramp, 16 … 255.
  init(indexed index: UInt8) {
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

  /// One of the sixteen as xterm paints them.
  init(ansi index: UInt8) {
    let colors: [UInt32] = [
      0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F,
      0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]
    self.init(colors[Int(index)])
  }

  /// The WCAG contrast, 1 … 21, with sRGB's own gamma.
  func exactContrast(with other: RGB) -> Double {
    func luminance(_ color: RGB) -> Double {
      zip([0.2126, 0.7152, 0.0722], color.linear).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let levels = [luminance(self), luminance(other)].sorted()
    return (levels[1] + 0.05) / (levels[0] + 0.05)
  }

  /// The amounts of light, 0 … 1.
  var linear: [Double] {
    [red, green, blue].map { part in
      let part = Double(part) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
  }
}
