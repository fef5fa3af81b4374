package import ActivationMath
import RealModule

/// A curve for the ear: from left to right across the stereo field, the pitch for the value.
///
/// Below zero the tone is rougher; a kink clicks, a jump is a gap. The slope can be heard as a
/// second, softer voice.
package struct CurveSound: Sendable {
  /// Samples per second.
  package static let rate = 44_100
  /// How long a curve sounds, in seconds.
  package static let seconds = 4.0
  /// The pitches of the lowest and the highest value, in hertz.
  package static let pitches = 220.0...880.0

  private let function: any Activation
  private let x: ClosedRange<Double>
  private let hasSlope: Bool
  private let values: ClosedRange<Double>
  private let slopes: ClosedRange<Double>

  /// The half of a gap, in seconds.
  private static let gap = 0.04
  /// How long a click is, in seconds.
  private static let click = 0.012

  /// The sound of a function over a range of x, and of its slope if that is asked for.
  package init(_ function: any Activation, over x: ClosedRange<Double>, hasSlope: Bool = false) {
    (self.function, self.x, self.hasSlope) = (function, x, hasSlope)
    values = Self.extent { function.value($0) }(x)
    slopes = Self.extent { function.slope($0) }(x)
  }

  private static func extent(
    _ height: @escaping (Double) -> Double
  ) -> (ClosedRange<Double>) -> ClosedRange<Double> {
    { x in
      let heights = x.evenly(1001).map(height).filter(\.isFinite)
      guard let low = heights.min(), let high = heights.max() else { return -1...1 }
      return low < high ? low...high : low - 1...high + 1
    }
  }

  /// The samples, those of the left and the right ear in turn, from −1 to 1.
  package var samples: [Float] {
    let count = Int(Self.seconds * Double(Self.rate))
    let clicks = places { !$0.jumps(.value) && $0.jumps(.slope) }
    let gaps = places { $0.jumps(.value) }
    var samples: [Float] = []
    samples.reserveCapacity(2 * count)
    var phases = (value: 0.0, slope: 0.0)
    for index in 0..<count {
      let share = Double(index) / Double(count - 1)
      let at = x.lowerBound + share * (x.upperBound - x.lowerBound)
      let time = share * Self.seconds
      var sound = 0.0
      let height = function.value(at)
      if height.isFinite, !gaps.contains(where: { abs($0 - time) < Self.gap }) {
        Self.advance(&phases.value, by: pitch(height, in: values))
        sound += 0.45 * Self.tone(phases.value, isRough: height < 0)
      }
      let slope = function.slope(at)
      if hasSlope, slope.isFinite {
        Self.advance(&phases.slope, by: pitch(slope, in: slopes))
        sound += 0.15 * Self.tone(phases.slope, isRough: false)
      }
      sound *= Self.fade(time)
      sound += clicks.map { Self.click(time - $0) }.reduce(0, +)
      samples.append(Float(sound * Double.cos(share * .pi / 2)))
      samples.append(Float(sound * Double.sin(share * .pi / 2)))
    }
    return samples
  }

  /// When the sound comes to breakpoints of a kind, in seconds.
  private func places(_ isMeant: (Breakpoint) -> Bool) -> [Double] {
    function.breakpoints.filter { x.contains($0.x) && isMeant($0) }.prefix(100).map { point in
      let share = (point.x / 2 - x.lowerBound / 2) / (x.upperBound / 2 - x.lowerBound / 2)
      return share * Self.seconds
    }
  }

  private func pitch(_ height: Double, in range: ClosedRange<Double>) -> Double {
    let share =
      (height / 2 - range.lowerBound / 2) / (range.upperBound / 2 - range.lowerBound / 2)
    let (low, high) = (Self.pitches.lowerBound, Self.pitches.upperBound)
    return low * Double.pow(high / low, min(max(0, share), 1))
  }

  private static func advance(_ phase: inout Double, by pitch: Double) {
    phase = (phase + pitch / Double(rate)).truncatingRemainder(dividingBy: 1)
  }

  /// A sine, or one with the odd partials of a reed.
  private static func tone(_ phase: Double, isRough: Bool) -> Double {
    func partial(_ number: Double) -> Double { Double.sin(2 * .pi * number * phase) }
    guard isRough else { return partial(1) }
    return 0.6 * partial(1) + 0.25 * partial(3) + 0.15 * partial(5)
  }

  /// A click: a few cycles of a high tone that die away.
  private static func click(_ time: Double) -> Double {
    guard (0..<click).contains(time) else { return 0 }
    return 0.35 * Double.sin(2 * .pi * 3500 * time) * (1 - time / click)
  }

  /// Nothing begins or ends with a crack.
  private static func fade(_ time: Double) -> Double {
    min(1, time / 0.02, (seconds - time) / 0.02)
  }
}

extension CurveSound {
  /// The bytes of a WAV file: curves one after another, with a pause between them.
  package static func wav(_ sounds: [CurveSound]) -> [UInt8] {
    let pause = [Float](repeating: 0, count: rate)
    let samples = sounds.enumerated().flatMap { $0 > 0 ? pause + $1.samples : $1.samples }
    let size = UInt32(clamping: samples.count * 2)
    var bytes: [UInt8] = []
    func add(_ text: String) { bytes += Array(text.utf8) }
    func add16(_ number: UInt16) {
      bytes += [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
    }
    func add32(_ number: UInt32) {
      add16(UInt16(truncatingIfNeeded: number))
      add16(UInt16(truncatingIfNeeded: number >> 16))
    }
    add("RIFF")
    add32(36 + size)
    add("WAVEfmt ")
    add32(16)
    add16(1)
    add16(2)
    add32(UInt32(rate))
    add32(UInt32(rate * 4))
    add16(4)
    add16(16)
    add("data")
    add32(size)
    bytes.reserveCapacity(bytes.count + samples.count * 2)
    for sample in samples {
      add16(UInt16(bitPattern: Int16(clamping: Int(sample * 32767))))
    }
    return bytes
  }
}

extension CurveScene {
  /// Its functions for the ear, with the slopes where those are drawn.
  package var sounds: [CurveSound] {
    let curves = stack.plots.flatMap(\.curves).filter { !$0.isGhost }
    let hasSlope = curves.contains { $0.order == .slope }
    return curves.compactMap { curve in
      guard case .function(let function, .value) = curve.source else { return nil }
      return CurveSound(function, over: stack.plots[0].x, hasSlope: hasSlope)
    }
  }
}
