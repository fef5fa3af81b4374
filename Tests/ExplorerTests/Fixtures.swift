import ActivationMath
import Foundation
import LessonKit
import TerminalGrid

@testable import Explorer

/// What the tests of the screens start from.
enum Fixtures {
  /// The lessons of the repository.
  static let lessons = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Lessons").path

  /// The program as it opens.
  static func program(_ screen: Screen = .explore) -> Model {
    Model(
      catalogue: .standard,
      course: Result { () throws(CourseError) in
        try Course.load(from: lessons, catalogue: .standard)
      }, screen: screen)
  }

  /// The program with a lesson of the repository open.
  static func reading(_ lesson: String) -> Model {
    var model = program()
    let isOpen = model.open(lesson: lesson)
    precondition(isOpen, "the course has no lesson \(lesson)")
    return model
  }

  /// The keys of the program.
  static let programKeys = ProgramAction.keys(for: Screen.all, besideTyping: false)

  /// The same where digits mean something else.
  static let keysBesideDigits = ProgramAction.keys(for: Screen.all, besideTyping: true)

  /// The sizes at which every screen is looked at.
  static let sizes = [(120, 40), (80, 24), (40, 12), (1, 1)].map { Size(columns: $0.0, rows: $0.1) }
}

extension Size {
  /// `120x40`
  var name: String { "\(columns)x\(rows)" }
}

extension Screen {
  /// Every screen of the program.
  static let all = Instruments.standard.map { $0.screen }
}

extension Instrument {
  /// Takes a character.
  mutating func type(_ character: Character) {
    var context = Context(catalogue: .standard)
    _ = update(.character(character), in: &context)
  }
}

extension Model {
  /// What the Explore screen is.
  var explore: ExploreModel {
    get { self[ExploreModel.self] }
    set { self[ExploreModel.self] = newValue }
  }

  /// What the Vectors screen is.
  var vectors: VectorsModel {
    get { self[VectorsModel.self] }
    set { self[VectorsModel.self] = newValue }
  }

  /// Takes keys in the notation of help, separated by spaces.
  @discardableResult
  mutating func press(_ keys: String) -> [Effect] {
    keys.split(separator: " ").flatMap { key -> [Effect] in
      guard let notation = KeyNotation(notation: String(key)) else {
        preconditionFailure("no key is written \(key)")
      }
      return update(notation.input)
    }
  }

  /// Takes a text, character by character.
  mutating func type(_ text: String) {
    for character in text { _ = update(.character(character)) }
  }
}
