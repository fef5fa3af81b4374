import Explorer
import Formula
import LessonKit
import Plotting

/// Carries out what the model wants done to the world, and tells it what became of that.
struct EffectInterpreter {
  let host: any ProgramHost
  /// Keeps what the learner does.
  var keeper: ProgressKeeper

  /// Carries effects out in turn; false when it is time to leave.
  mutating func carryOut(
    _ effects: [Effect], of model: inout Model, on terminal: inout some Terminal & ~Copyable
  ) -> Bool {
    for effect in effects {
      switch effect {
      case .quit: return false
      case .redraw: terminal.redraw()
      case .suspend: terminal.suspend()
      case .mouse(let isOn): terminal.setMouse(isOn)
      case .copy(let text): terminal.copyToClipboard(text)
      case .play(let wav): model.report(outcome { try host.play(wav) })
      case .theme(let theme): terminal.theme = theme
      case .saveFunctions(let definitions, let path):
        model.report(save(definitions, to: path ?? host.ownFunctions))
      case .saveBookmark(let name, let state): keep(name, state, of: &model)
      case .saveProgress(let progress): keeper.keep(progress)
      case .write(let export): write(export, of: &model)
      }
    }
    return true
  }

  /// Puts functions into a file and says what became of it.
  private func save(_ definitions: [Definition], to path: String?) -> String {
    guard let path else { return "there is no home directory; say where: :save FILE" }
    return outcome {
      try host.save(definitions, to: path)
      return "saved \(definitions.map(\.name).joined(separator: ", ")) in \(path)"
    }
  }

  /// Writes a picture and says what became of it; asks before a file gives way.
  private func write(_ export: Export, of model: inout Model) {
    if !export.isOverwriting, host.exists(export.path) { return model.mayOverwrite(export) }
    model.report(
      outcome {
        let bytes =
          export.format == .png
          ? try host.pixels(of: export.contents) : Array(export.contents.utf8)
        try host.write(bytes, to: export.path, overwriting: export.isOverwriting)
        return "wrote \(host.wholePath(of: export.path))"
      })
  }

  /// Keeps a bookmark; says only what went wrong.
  private func keep(_ name: String, _ state: String, of model: inout Model) {
    do {
      model.take(try host.keep(bookmark: name, state: state))
    } catch {
      model.report(Self.words(for: error))
    }
  }

  private func outcome(_ body: () throws -> String) -> String {
    do {
      return try body()
    } catch {
      return Self.words(for: error)
    }
  }

  private static func words(for error: any Error) -> String {
    (error as? Failure)?.message ?? "\(error)"
  }
}
