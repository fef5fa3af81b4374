import Formula
import LessonKit
import Testing

@Suite struct NumberAnswerTests {
  @Test func perCentCountsInTheUnitOfTheQuestion() throws {
    let plain = Quiz.NumberAnswer(0.25, tolerance: 0)
    #expect(try plain.value(reading: "25 %") == 0.25)
    let percent = Quiz.NumberAnswer(25, tolerance: 0, isPercent: true)
    #expect(try percent.value(reading: "25 %") == 25)
    #expect(try percent.value(reading: "25") == 25)
  }
}
