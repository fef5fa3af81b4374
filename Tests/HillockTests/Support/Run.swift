import ActivationMath
import Curses
import Explorer
import LessonKit
import TerminalGrid

@testable import hillock

/// A run of the program on a terminal and a system of the test's own.
struct Run {
  let terminal: FakeTerminal
  let host: FakeHost
  private(set) var loop: RunLoop

  /// Runs a model to the end of a script, which need not leave the program.
  init(
    _ script: [FakeTerminal.Step], model: Model = .plain, host: FakeHost = FakeHost(),
    keeper: ProgressKeeper = .none, reader: CourseReader? = nil, directory: String? = nil
  ) throws {
    var terminal = FakeTerminal(script, on: host)
    loop = RunLoop(
      model, effects: EffectInterpreter(host: host, keeper: keeper), reader: reader,
      directory: directory)
    do {
      try loop.run(on: &terminal)
    } catch TerminalError.lost {
      // The script is at its end.
    }
    (self.terminal, self.host) = (terminal, host)
  }

  /// The last screen.
  var screen: String { terminal.frames.last ?? "" }

  /// What the program says at its end.
  mutating func finish() -> String? { loop.finish() }
}

extension Model {
  /// The program without lessons.
  static var plain: Model {
    Model(catalogue: .standard, course: .failure(.notFound(searched: [])))
  }
}

extension ProgressKeeper {
  /// The keeper of somebody whose progress has no place.
  static var none: ProgressKeeper {
    ProgressKeeper { () throws(ProgressError) in throw ProgressError.noPlace }
  }
}
