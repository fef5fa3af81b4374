import ActivationMath
import Plotting
import TerminalGrid

extension Model {
  /// How many cells a picture of text has.
  private static let pageSize = Size(columns: 100, rows: 30)

  /// Exports the shown screen in the format of the file's suffix.
  func export(to path: String) throws(CommandMistake) -> Effect {
    guard !path.hasPrefix("--") else {
      throw CommandMistake(
        description: "a file's name alone stands here; one that is there gives way after y")
    }
    guard let format = PictureFormat(path: path) else {
      throw CommandMistake(
        description: "'\(path)' ends in none of \(PictureFormat.suffixes)")
    }
    guard let scene = instrument.scene else {
      throw CommandMistake(description: "there is no picture here to write into a file")
    }
    return .write(Export(path: path, format: format, contents: contents(of: scene, format)))
  }

  private func contents(of scene: any Scene, _ format: PictureFormat) -> String {
    switch format {
    case .svg, .png: SVG().document(scene)
    case .html: HTML().document(scene)
    case .csv: scene.csv
    case .json: scene.json.pretty() + "\n"
    case .text:
      scene.grid(
        Size(
          columns: Self.pageSize.columns, rows: scene.naturalRows ?? Self.pageSize.rows),
        canvas: canvas
      ).text + "\n"
    }
  }

  /// Asks before a file gives way to an export.
  package mutating func mayOverwrite(_ export: Export) {
    overwriting = export
    message = "\(export.path) is there already; y overwrites it, any other key leaves it"
  }

  /// Takes the answer to that question.
  mutating func answerOverwriting(_ input: Input) -> [Effect] {
    guard var export = overwriting else { return [] }
    if case .resize = input { return [] }
    overwriting = nil
    guard input == .character("y") else {
      message = "\(export.path) is as it was"
      return []
    }
    export.isOverwriting = true
    return [.write(export)]
  }
}
