import ActivationMath
import Explorer
import LessonKit
import TerminalGrid

/// How long a key takes in the palette over the catalogue and a course of 500 lessons.
enum PaletteBenchmark {
  static func run() {
    var model = Model(catalogue: .standard, course: .success(course))
    _ = model.update(.resize(size))
    var report = Report(
      "The palette over 500 lessons of 20 steps at 120x40, ms per key and frame",
      columns: ["", "median", "shortest"])
    add("the first opening, index and all", Samples(count: 1) { press("/", &model) }, &report)
    for word in ["e", "elu", "saturation", "slope of the", "zzzz"] {
      let samples = Samples(count: 21) {
        press("^", &model)
        for character in word { press(character, &model) }
      }
      add("'\(word)', all its keys", samples, &report)
    }
    report.show()
  }

  private static let size = Size(columns: 120, rows: 40)

  private static func press(_ key: Character, _ model: inout Model) {
    _ = model.update(key == "^" ? .control("u") : .character(key))
    _ = model.view(size)
  }

  private static func add(_ name: String, _ samples: Samples, _ report: inout Report) {
    let numbers = [samples.median, samples.shortest].map { Report.number($0.milliseconds) }
    report.add(name, numbers[0], numbers[1])
  }

  private static var course: Course {
    let words = Catalogue.standard.functions.flatMap { function in
      function.profile.purpose.split(separator: " ").map(String.init)
    }
    let lessons = (0..<500).map { lesson in
      let steps = (0..<20).map { step in
        let start = (lesson * 37 + step * 11) % (words.count - 120)
        let text = words[start..<start + 120].joined(separator: " ")
        return Step(
          id: "step-\(step)", title: "\(words[start]) and \(words[start + 1]) \(step)",
          parts: [Part(blocks: [.paragraph([.text(text)])])])
      }
      return Lesson(
        id: "lesson-\(lesson)", title: "Lesson \(lesson) on \(words[lesson])", file: "\(lesson).md",
        steps: steps, catalogue: .standard)
    }
    return Course(title: "Many", lessons: lessons, broken: [])
  }
}
