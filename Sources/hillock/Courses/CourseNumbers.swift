import ActivationMath
import Explorer
import Host
import LessonKit
import TerminalGrid

/// The numbers of a course and what keeps each true, with paths from where the person is.
struct CourseNumbers {
  private let numbers: [StatedNumber]

  /// The numbers in a course, which lies in a directory.
  init(_ numbers: [StatedNumber], of course: Course, directory: String) {
    let lessons = course.lessons + course.broken.compactMap(\.readable)
    let shown = Dictionary(
      lessons.map { lesson in (lesson.file, ShownNumbers(lesson)) },
      // Two files may have names that are equal as texts.
      uniquingKeysWith: { first, _ in first })
    self.numbers = numbers.map { number in
      var number = number
      let isShown = number.status == .unchecked && shown[number.file]?.contains(number) == true
      if isShown { number.status = .shown }
      number.file = ShownText.line("\(directory)/\(number.file)")
      return number
    }
  }

  /// A line for each, then how many there are of each kind.
  var text: String {
    let lines = numbers.map { number in
      let place = "\(PathText.shown(number.file)):\(number.line):\(number.column)"
      return "\(place): \(number.status.rawValue): \(number.text)"
    }
    let counts = StatedNumber.Status.allCases.map { "\(count($0)) \($0.rawValue)" }
    return ShownText.lines(lines + [counts.joined(separator: ", ")])
  }

  /// The numbers for programs.
  var json: JSON {
    let counts = StatedNumber.Status.allCases.map { ($0.rawValue, JSON.number(count($0))) }
    return .object(counts + [("numbers", .array(numbers.map(\.json)))])
  }

  private func count(_ status: StatedNumber.Status) -> Int {
    numbers.count { $0.status == status }
  }
}

extension StatedNumber {
  fileprivate var json: JSON {
    .object([
      ("status", .string(status.rawValue)), ("text", .string(text)), ("file", .string(file)),
      ("line", .number(line)), ("column", .number(column)),
    ])
  }
}
