import Explorer
import Host
import LessonKit
import Plotting
import TerminalGrid

/// The configuration, from the options, else the environment, else the configuration file.
struct Configuration {
  /// The colours.
  private(set) var theme = Theme.automatic
  /// The kind of dots, or nil for the finest that the terminal can show.
  private(set) var canvas: CanvasKind?
  /// The x range that Explore opens with.
  private(set) var range: ClosedRange<Double>?
  /// Whether things move smoothly by themselves, rather than in steps of a second.
  private(set) var isMoving = true
  /// Remapped keys and the keys that they mean.
  private(set) var keys: [(key: KeyName, standsFor: KeyName)] = []
  /// Mistakes in the file; they never stop the program.
  private(set) var complaints: [String] = []

  /// Reads `$XDG_CONFIG_HOME/hillock/config.yaml`, if there is one, and `HILLOCK_THEME`.
  ///
  /// - Throws: a usage failure if the environment or the option names no theme.
  init(theme option: String?) throws {
    if let directory = Self.directory { readFile("\(directory)/hillock/config.yaml") }
    let name = option ?? Variable.value("HILLOCK_THEME")
    guard let name, !name.isEmpty else { return }
    guard let theme = Theme.named(name) else {
      throw Failure.usage("there is no theme '\(name)'; \(Self.themes)")
    }
    self.theme = theme
  }

  private mutating func readFile(_ path: String) {
    do {
      guard let text = try TextFile.readIfPresent(path) else { return }
      read(Preferences(parsing: text, file: path))
    } catch {
      complaints = [(error as? Failure)?.message ?? "\(error)"]
    }
  }

  private mutating func read(_ file: Preferences) {
    var file = file
    if let text = file.theme {
      if let named = Theme.named(text.text) {
        theme = named
      } else {
        file.refuse(text, "there is no theme '\(text.text)'", remedy: Self.themes)
      }
    }
    if let text = file.canvas {
      canvas = CanvasKind(rawValue: text.text)
      let names = CanvasKind.allCases.map(\.rawValue).joined(separator: ", ")
      if canvas == nil {
        file.refuse(text, "there is no canvas '\(text.text)'", remedy: "there are \(names)")
      }
    }
    if let text = file.range {
      range = (try? PlotRange(typed: text.text))?.range
      if range == nil { file.refuse(text, "'range' must be a range such as -4...4") }
    }
    if let text = file.motion {
      isMoving = text.text != "off"
      if Motion(rawValue: text.text) == nil {
        file.refuse(text, "'motion' must be on or off")
      }
    }
    for (key, other) in file.keys { read(key, other, in: &file) }
    complaints = file.diagnostics.map(\.headline)
  }

  private mutating func read(
    _ key: Preferences.Text, _ other: Preferences.Text, in file: inout Preferences
  ) {
    for text in [key, other] where KeyName(text.text) == nil {
      file.refuse(
        text, "there is no key '\(text.text)'",
        remedy: "write it as the program's help does: a, ←, S-→, Space, F2, ^R")
    }
    guard let key = KeyName(key.text), let other = KeyName(other.text) else { return }
    keys.append((key, other))
  }

  private static var themes: String {
    "there are " + Theme.all.map(\.name).joined(separator: ", ")
  }

  private static var directory: String? {
    Variable.directory("XDG_CONFIG_HOME", elseBelowHome: ".config")
  }
}

extension Configuration {
  /// Sets a program up as it is asked for.
  func apply(to model: inout Model) {
    if let canvas { model.canvas = canvas }
    for (key, other) in keys { model.remap(key, to: other) }
    if let first = complaints.first { model.report(first) }
  }
}
