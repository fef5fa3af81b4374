package import ActivationMath

/// A number in a lesson's prose, and whether anything keeps it true.
package struct StatedNumber: Hashable, Sendable {
  /// The way in which it is kept true.
  package enum Status: String, CaseIterable, Sendable {
    /// It is the right side of an equation that is evaluated.
    case checked
    /// It is computed when it is shown.
    case live
    /// The live view beside it shows it, to the same digits.
    case shown
    /// It belongs to a source: a year, a page, the number of an article.
    case cited
    /// The author alone.
    case unchecked
  }

  /// The way in which it is kept true.
  package var status: Status
  /// The number, or the code that contains it.
  package var text: String
  /// The file, as a path from the lesson directory.
  package var file: String
  /// The line in the file, from 1.
  package var line: Int
  /// The column in the line, from 1, counted in characters.
  package var column: Int
}

extension StatedNumber {
  /// The numbers in a text, as they are written; digits inside a word, as in `relu6`, are none.
  package static func figures(in text: String) -> [String] { text.statedNumbers.map(\.text) }

  /// Whether a value rounds to the number at the digits that are written.
  package func rounds(_ value: Double) -> Bool {
    guard let stated = NumberText.parse(text) else { return false }
    let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
    var unit = 1.0
    for _ in 0..<decimals { unit /= 10 }
    return abs(value - stated) <= unit * 0.5 * (1 + 1e-9)
  }

  /// How many digits are written from the first that is not zero.
  package var significantDigits: Int {
    text.filter(\.isNumber).drop { $0 == "0" }.count
  }
}

extension Course {
  /// Every number of the prose and the answers of a directory of lessons, file by file in the order of reading.
  ///
  /// - Throws: ``CourseError`` if the directory cannot be read or holds no lesson.
  package static func numbers(
    in directory: String, catalogue: Catalogue
  ) throws(CourseError) -> [StatedNumber] {
    let names = try FileReader.names(in: directory)
    let files = try lessonFiles(among: names, in: directory)
    let words = glossaryFile(among: names).flatMap { file -> [StatedNumber]? in
      guard case .success(let text) = text(of: file, in: directory) else { return nil }
      return GlossaryReader.read(text, file: file, catalogue: catalogue, listingNumbers: true)
        .numbers
    }
    return texts(of: files, in: directory).flatMap { file, text -> [StatedNumber] in
      guard case .success(let text) = text else { return [] }
      return LessonReader.read(text, file: file, catalogue: catalogue, listingNumbers: true).numbers
    } + (words ?? [])
  }
}
