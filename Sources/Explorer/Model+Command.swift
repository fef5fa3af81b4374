import LessonKit
import ActivationMath
import Plotting
import TerminalGrid

extension Model {
  /// Takes an input while the prompt is open.
  mutating func updateCommand(_ input: Input) -> [Effect] {
    guard var open = command else { return [] }
    switch input {
    case .key(.escape), .control("c"): command = nil
    case .key(.enter):
      command = nil
      return run(open.editor.text)
    case .key(.backspace) where open.editor.text.isEmpty: command = nil
    default:
      _ = open.update(input, words: completions(of: open.editor.text))
      command = open
    }
    return []
  }

  /// The words that may stand where the prompt's cursor is.
  private func completions(of text: String) -> [String] {
    let functions = catalogue.functions.map(\.profile.id)
    let first = text.prefix { $0 != " " }
    guard text.contains(" ") else { return CommandWord.all.map(\.word) + functions }
    return switch first {
    case "canvas": CanvasKind.allCases.map(\.rawValue)
    case "theme": Theme.all.map(\.name)
    case "lesson": lessons.lessons.map(\.id)
    case "set": explore.parameters.map(\.name)
    case "keep": functions
    case "let": functions + Self.wordsOfFormulas
    default: []
    }
  }

  private mutating func run(_ line: String) -> [Effect] {
    let line = line.trimmed
    guard !line.isEmpty else { return [] }
    commandHistory.removeAll { $0 == line }
    commandHistory.append(line)
    do throws(CommandMistake) {
      return try carryOut(try Command(parsing: line, catalogue: catalogue))
    } catch {
      message = error.description
      return []
    }
  }

  private mutating func carryOut(_ command: Command) throws(CommandMistake) -> [Effect] {
    switch command {
    case .show(let functions): try show(functions)
    case .keep(let functions): try keep(functions)
    case .define(let text): try define(text)
    case .save(let path): return [try save(to: path)]
    case .edit: try edit()
    case .set(let name, let value): try set(name, to: value)
    case .range(let range): onExplore { $0.look(at: range, recording: true) }
    case .height(let range):
      onExplore { $0.view.record(Window(Viewport(x: $0.viewport.x, y: range))) }
    case .probe(let x): onExplore { $0.place(probeAt: x) }
    case .plot(let path): return [export(to: path)]
    case .state(nil): message = explore.state.description
    case .state(let state?): onExplore { $0.state = state }
    case .logits(let logits):
      vectors.replaceLogits(by: logits, notice: nil)
      screen = .vectors
    case .canvas(let kind): canvas = kind
    case .theme(let name): return [try theme(name)]
    case .lesson(let id):
      guard open(lesson: id) else {
        throw CommandMistake(description: "the course has no lesson '\(id)'")
      }
    case .screen(let chosen): screen = chosen
    case .clear: onExplore { $0.kept = [] }
    case .help: help = HelpModel()
    case .quit: return [.quit]
    }
    return []
  }

  private mutating func onExplore(_ change: (inout ExploreModel) -> Void) {
    screen = .explore
    change(&explore)
  }

  private mutating func show(_ functions: [Function]) throws(CommandMistake) {
    let scalars = try scalars(functions)
    onExplore { explore in
      let kept = explore.kept + scalars.dropFirst()
      explore.kept = Array(kept.prefix(ExploreModel.keptCapacity))
      if let first = scalars.first { explore.show(first) }
    }
  }

  private mutating func keep(_ functions: [Function]) throws(CommandMistake) {
    let scalars = try scalars(functions)
    onExplore { explore in
      explore.kept = Array((explore.kept + scalars).prefix(ExploreModel.keptCapacity))
    }
  }

  private func scalars(_ functions: [Function]) throws(CommandMistake) -> [any Activation] {
    let scalars = functions.compactMap(\.activation)
    guard scalars.count == functions.count else {
      throw CommandMistake(
        description: "Explore shows functions of one number; softmax and the "
          + "like are on the Vectors screen")
    }
    return scalars
  }

  private mutating func set(_ name: String, to value: Double) throws(CommandMistake) {
    guard let index = explore.parameters.firstIndex(where: { $0.answers(to: name) }) else {
      let names = explore.parameters.map(\.name).joined(separator: ", ")
      let remedy = names.isEmpty ? "it has none" : "it has \(names)"
      throw CommandMistake(
        description: "\(explore.function.profile.title) has no parameter '\(name)'; \(remedy)")
    }
    let parameter = explore.parameters[index]
    guard parameter.domain.contains(value) else {
      throw CommandMistake(description: "\(name) must be \(parameter.domain.description)")
    }
    onExplore { explore in
      explore.parameter = index
      explore.setParameter(to: value)
    }
  }

  private func theme(_ name: String) throws(CommandMistake) -> Effect {
    guard let theme = Theme.named(name) else {
      let names = Theme.all.map(\.name).joined(separator: ", ")
      throw CommandMistake(description: "there is no theme '\(name)'; there are \(names)")
    }
    return .theme(theme)
  }

  /// The picture for a file, in the format that its name ends with; text for any other name.
  private func export(to path: String) -> Effect {
    let plot = explore.plot
    let contents =
      switch path.split(separator: ".").last {
      case "svg": SVG().document(plot)
      case "html": HTML().document(plot)
      case "csv": PlotData(plot).csv
      case "json": PlotData(plot).json
      default: text(of: plot)
      }
    return .write(path: path, contents: contents)
  }

  private func text(of plot: Plot) -> String {
    var grid = Grid(Size(columns: 100, rows: 30))
    plot.draw(in: Rect(grid.size), on: &grid, canvas: canvas)
    return grid.text + "\n"
  }
}

extension Parameter {
  /// Whether it is called so, by its name, a library's spelling or its symbol.
  fileprivate func answers(to name: String) -> Bool {
    self.name == name || symbol == name || aliases.contains(name)
  }
}
