import ActivationMath
import Testing

@testable import Plotting

/// Curves for the ear, told by their samples.
@Suite struct CurveSoundTests {
  private func samples(_ name: String, _ x: ClosedRange<Double> = -4...4) -> [Float] {
    CurveSound(activation(name), over: x).samples
  }

  /// The function of that name; there must be one.
  private func activation(_ name: String) -> any Activation {
    for case .scalar(let function) in Catalogue.standard.functions
    where function.profile.id == name {
      return function
    }
    preconditionFailure("there is no function \(name)")
  }

  /// The loudest of both ears between two shares of the time.
  private func level(_ samples: [Float], _ from: Double, _ to: Double) -> Float {
    piece(samples, from, to).map(abs).max() ?? 0
  }

  private func piece(_ samples: [Float], _ from: Double, _ to: Double) -> ArraySlice<Float> {
    let pairs = samples.count / 2
    return samples[2 * Int(from * Double(pairs))..<2 * Int(to * Double(pairs))]
  }

  /// The pitch in an ear: how often a second the sound rises through zero.
  private func pitch(_ samples: [Float], ear: Int, _ from: Double, _ to: Double) -> Double {
    let piece = piece(samples, from, to).enumerated().filter { $0.offset % 2 == ear }.map(\.element)
    let rises = zip(piece, piece.dropFirst()).count { $0 < 0 && $1 >= 0 }
    return Double(rises) / (Double(piece.count) / Double(CurveSound.rate))
  }

  @Test func theLowestValueIsLowAndTheHighestHigh() {
    let sound = samples("identity")
    #expect(abs(pitch(sound, ear: 0, 0.0, 0.05) - 224) < 12)
    #expect(abs(pitch(sound, ear: 1, 0.95, 1) - 864) < 20)
    let falling = CurveSound(activation("gaussian"), over: 0...4).samples
    #expect(pitch(falling, ear: 0, 0, 0.05) > 800)
    #expect(abs(pitch(falling, ear: 1, 0.9, 1) - 220) < 12)
  }

  @Test func itGoesFromTheLeftToTheRight() {
    let sound = samples("tanh")
    let early = piece(sound, 0.01, 0.05).enumerated()
    let late = piece(sound, 0.95, 0.99).enumerated()
    func loudest(_ ear: Int, _ part: EnumeratedSequence<ArraySlice<Float>>) -> Float {
      part.filter { $0.offset % 2 == ear }.map { abs($0.element) }.max() ?? 0
    }
    #expect(loudest(0, early) > 5 * loudest(1, early))
    #expect(loudest(1, late) > 5 * loudest(0, late))
  }

  @Test func aJumpIsAGapAndNothingElseIs() {
    let jump = samples("step")
    #expect(level(jump, 0.495, 0.505) == 0)
    #expect(level(jump, 0.48, 0.488) > 0.2)
    #expect(level(jump, 0.512, 0.52) > 0.2)
    #expect(level(samples("sigmoid"), 0.495, 0.505) > 0.2)
  }

  /// The highest rise from one sample to the next tells a click from a tone.
  @Test func aKinkClicks() {
    func rise(_ samples: [Float], _ from: Double, _ to: Double) -> Float {
      let piece = Array(piece(samples, from, to))
      return zip(piece, piece.dropFirst(2)).map { abs($0 - $1) }.max() ?? 0
    }
    let kinked = samples("relu")
    #expect(rise(kinked, 0.4999, 0.503) > 4 * rise(kinked, 0.45, 0.4998))
    let smooth = samples("softplus")
    #expect(rise(smooth, 0.4999, 0.503) < 1.2 * rise(smooth, 0.45, 0.4998))
  }

  @Test(arguments: ["relu", "step", "hard_tanh", "gelu", "exponential", "threshold"])
  func nothingIsClippedAndSomethingIsHeard(name: String) {
    for hasSlope in [false, true] {
      let function = activation(name)
      let sound = CurveSound(function, over: -3...3, hasSlope: hasSlope).samples
      let loudest = sound.map(abs).max() ?? 0
      #expect(loudest < 0.98 && loudest > 0.3)
    }
  }

  @Test func belowZeroTheToneIsRougher() {
    let sound = samples("tanh")
    func partials(_ from: Double) -> Float {
      let piece = Array(piece(sound, from, from + 0.05))
      let rises = zip(piece, piece.dropFirst(2)).map { abs($0 - $1) }.max() ?? 0
      return rises / (piece.map(abs).max() ?? 1)
    }
    let pitches = pitch(sound, ear: 0, 0.05, 0.1) / pitch(sound, ear: 1, 0.9, 0.95)
    // The low tone would be as much smoother as it is lower.
    #expect(partials(0.05) / partials(0.9) > 1.3 * Float(pitches))
  }

  @Test func theFileIsWhatItsHeadSays() {
    let sound = CurveSound(activation("relu"), over: -1...1)
    let bytes = CurveSound.wav([sound, sound])
    func number(_ start: Int) -> Int {
      (0..<4).reduce(0) { $0 + Int(bytes[start + $1]) << (8 * $1) }
    }
    #expect(String(decoding: bytes[..<4], as: UTF8.self) == "RIFF")
    #expect(number(4) == bytes.count - 8)
    #expect(number(24) == 44_100)
    #expect(number(40) == bytes.count - 44)
    #expect(number(40) == 2 * (2 * 2 * 4 * 44_100) + 2 * 44_100)
  }
}
