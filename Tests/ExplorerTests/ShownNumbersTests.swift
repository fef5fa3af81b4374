import ActivationMath
import LessonKit
import TestSupport
import Testing

@testable import Explorer

@Suite("Numbers that a lesson's views show")
struct ShownNumbersTests {
  /// The numbers of a step's text that its view shows; the step after it shows others.
  private func shown(_ prose: String, beside view: String) throws -> [String] {
    let text = """
      ---
      format: 1
      id: a
      title: A
      ---
      ## One
      ```view
      \(view)
      ```
      \(prose)

      ## Two
      ```view
      plot: [elu]
      probe: 7
      ```
      """
    let directory = try TemporaryDirectory()
    try directory.write(text, to: "a.md")
    let lesson = try #require(Course.load(from: directory.path, catalogue: .standard).lessons.first)
    let numbers = ShownNumbers(lesson)
    return try Course.numbers(in: directory.path, catalogue: .standard).filter(numbers.contains)
      .map(\.text)
  }

  @Test("What the view is set to, and the curve there, to the digits that are written")
  func atTheProbe() throws {
    let view = "plot: [sigmoid]\nprobe: 2.5"
    #expect(
      try shown("2.5 gives 0.924 or 0.92, not 0.925, and the slope 0.070.", beside: view)
        == ["2.5", "0.924", "0.92", "0.070"])
    #expect(try shown("Seven is 7.", beside: view) == [])
  }

  @Test("The outputs of vector functions, their sums and their Jacobian")
  func vectors() throws {
    let view = """
      vectors: [sigmoid, softmax]
      logits: { car: 3, tree: 2.5, boat: -2 }
      jacobian: true
      """
    #expect(
      try shown("0.953, 0.376, 0.37; 1.996; −0.233; 0.5 or 0.234.", beside: view)
        == ["0.953", "0.376", "1.996", "−0.233"])
  }
}
