import ActivationMath
import Explorer
import LessonKit
import TerminalGrid

/// How long one frame of the program takes: a key is pressed, and the screen is drawn anew.
enum FrameBenchmark {
  /// Measures every scalar function at 200x60, and one of them at other sizes.
  static func run() {
    var report = Report(
      "Explore at 200x60, ms per frame; the budget is 1 ms in the median",
      columns: ["", "median", "shortest"])
    for (name, keys) in [("f, f′", ""), ("f, f′, f″", "d"), ("f", "dd"), ("f, f′, tangent", "t")] {
      measure("prelu \(name)", model("prelu", keys), at: full, &report)
    }
    for (size, name) in [(Size(columns: 80, rows: 24), "80x24"), (.huge, "500x200")] {
      measure("prelu f, f′ at \(name)", model("prelu", ""), at: size, &report)
    }
    report.show()
    showEveryFunction()
  }

  private static let full = Size(columns: 200, rows: 60)

  private static func showEveryFunction() {
    let frames = Catalogue.standard.functions.compactMap { function -> (String, Samples)? in
      guard case .scalar(let activation) = function else { return nil }
      return (activation.profile.id, samples(of: model(activation.profile.id, ""), at: full, 21))
    }
    let slowest = frames.sorted { $0.1.median > $1.1.median }
    var report = Report(
      "f, f′ of every function at 200x60, ms per frame: the median, the slowest and the quickest",
      columns: ["", "median", "shortest"])
    let middle = slowest[slowest.count / 2]
    for (id, samples) in slowest.prefix(5) + [middle] + slowest.suffix(2) {
      add(id, samples, to: &report)
    }
    report.show()
  }

  private static func measure(
    _ name: String, _ model: Model, at size: Size, _ report: inout Report
  ) {
    add(name, samples(of: model, at: size, 101), to: &report)
  }

  private static func add(_ name: String, _ samples: Samples, to report: inout Report) {
    let numbers = [samples.median, samples.shortest].map { Report.number($0.milliseconds) }
    report.add(name, numbers[0], numbers[1])
  }

  private static func samples(of model: Model, at size: Size, _ count: Int) -> Samples {
    var model = model
    _ = model.update(.resize(size))
    _ = model.view(size)
    var isRight = true
    return Samples(count: count) {
      _ = model.update(.key(isRight ? .right : .left))
      isRight.toggle()
      _ = model.view(size)
    }
  }

  private static func model(_ reference: String, _ keys: String) -> Model {
    let function = Catalogue.standard.function(id: reference)
    var model = Model(
      catalogue: .standard, functions: function.map { [$0] } ?? [],
      course: .failure(.notFound(searched: [])))
    for key in keys { _ = model.update(.character(key)) }
    return model
  }
}

extension Size {
  /// A wall of a screen.
  fileprivate static let huge = Size(columns: 500, rows: 200)
}
