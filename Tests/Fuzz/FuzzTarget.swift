import ActivationMath

/// What `bin/fuzz` throws random bytes at: whatever a person can type, read or paste must be read or
/// refused, in bounded time and memory.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// Definitions, expressions, equations and live values.
  case formulas
  /// A lesson: read, checked, opened, printed.
  case lessons
  /// References to functions, computed and drawn.
  case references
  /// Lines of state, taken up by the program.
  case states
  /// Progress files, with a course opened on them.
  case progress
  /// Configuration files.
  case configuration

  /// Does with the bytes what Hillock does.
  public func run(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    switch self {
    case .formulas: fuzzFormulas(text)
    case .lessons: fuzzLesson(text)
    case .references: fuzzReference(text)
    case .states: fuzzState(text)
    case .progress: fuzzProgress(bytes)
    case .configuration: fuzzConfiguration(text)
    }
  }
}

/// Where functions are weak: the ends, the middle, and what is no number.
let places: [Double] = [
  -1e308, -710, -2.5, -0.0, .leastNonzeroMagnitude, 0.3, 7, 1e308, .infinity, .nan,
]
