import ActivationMath
import LessonKit
import TerminalGrid
import Testing

@testable import Explorer

/// The screens, with everything that keys do, at the ends of `Double`.
@Suite struct ExtremeScreensTests {
  private static let sizes = [Size(columns: 100, rows: 30), Size(columns: 40, rows: 12)]

  /// Each key goes on from what the one before has led to.
  private static let keys = [
    "d", "n", "n", "N", "t", "L", "k", "K", "j", "v", "tick", "tick", "v", "w", "p", "k", "K", "w",
    "+", "+", "+", "-", "z", "c", "i", "i", "r", "u", "u", "^R", "0", "y",
  ]

  private func program(_ function: Function) -> Model {
    let noCourse = Result<Course, CourseError> { () throws(CourseError) in
      try Course.load(from: "/nonexistent", catalogue: Extremes.catalogue)
    }
    return Model(catalogue: Extremes.catalogue, functions: [function], course: noCourse)
  }

  private func input(_ key: String) -> Input? {
    key == "tick" ? .tick(seconds: 1.7) : KeyNotation(notation: key)?.input
  }

  @Test func everyMemberIsExplored() throws {
    var count = 0
    for (index, function) in Extremes.scalars.enumerated() {
      var model = program(.scalar(function))
      // All keys for every member would take minutes; each member takes another third of them.
      for (step, key) in Self.keys.enumerated() {
        _ = model.update(try #require(input(key)))
        guard (index + step) % 9 == 0 else { continue }
        let size = Self.sizes[(index + step) / 9 % Self.sizes.count]
        #expect(model.view(size).size == size)
        count += 1
      }
    }
    print("Extremes: \(count) views of \(Extremes.scalars.count) explored members")
    #expect(count > 1000)
  }

  @Test func everyParameterIsTyped() {
    var count = 0
    for function in Extremes.catalogue.functions {
      guard case .scalar(let activation) = function else { continue }
      var model = program(function)
      for parameter in activation.profile.parameters {
        for number in Extremes.numbers {
          command("set \(parameter.name) \(NumberText.exact(number))", &model)
          count += 1
        }
        #expect(!model.view(Self.sizes[1]).text.isEmpty)
      }
    }
    print("Extremes: \(count) typed values")
    #expect(count > 500)
  }

  @Test func everyWindowAndInputIsTyped() {
    var model = program(Extremes.catalogue.functions[0])
    let numbers = Extremes.numbers.map { NumberText.exact($0) }
    for low in numbers {
      for high in numbers {
        command("range \(low)...\(high)", &model)
        command("height \(low)...\(high)", &model)
        command("probe \(low)", &model)
        for key in ["L", "+", "-", "z"] { _ = input(key).map { model.update($0) } }
      }
      #expect(!model.view(Self.sizes[1]).text.isEmpty)
    }
    _ = input("w").map { model.update($0) }
    for mean in numbers {
      for deviation in numbers {
        command("set mean \(mean)", &model)
        command("set deviation \(deviation)", &model)
      }
      #expect(!model.view(Self.sizes[0]).text.isEmpty)
    }
  }

  @Test func everyVectorIsTyped() {
    let numbers = Extremes.numbers.map { NumberText.exact($0) }
    let keys = VectorsAction.keys.groups.flatMap(\.rows).flatMap(\.strokes).map(\.key.input)
    var count = 0
    for (index, number) in numbers.enumerated() {
      var model = program(Extremes.catalogue.functions[0])
      command("logits \(number),\(numbers[(index * 7 + 3) % numbers.count]),1", &model)
      for (step, key) in keys.enumerated() where key != .key(.enter) {
        _ = model.update(key)
        let size = Self.sizes[(index + step) % Self.sizes.count]
        #expect(model.view(size).size == size)
        count += 1
      }
      _ = model.update(.tick(seconds: 1e9))
    }
    print("Extremes: \(count) views of vectors")
  }

  private func command(_ line: String, _ model: inout Model) {
    _ = model.update(.character(":"))
    for character in line { _ = model.update(.character(character)) }
    _ = model.update(.key(.enter))
  }
}
