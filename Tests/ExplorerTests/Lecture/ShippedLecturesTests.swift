import ActivationMath
import LessonKit
import TerminalGrid
import Testing

@testable import Explorer

/// The lectures that come along, on projectors and consoles of usual sizes.
@Suite struct ShippedLecturesTests {
  /// The lectures, each as it begins.
  private static func lectures(on size: Size) throws -> [Lecture] {
    let course = try Course.load(from: Fixtures.lessons + "/lectures", catalogue: .standard)
    #expect(course.broken.isEmpty)
    return course.lessons.map { lesson in
      var lecture = Lecture(lesson)
      lecture.size = size
      return lecture
    }
  }

  /// Every screen from the first to the last, by the clicker's key alone.
  private static func screens(of lecture: Lecture) -> [Lecture] {
    var (lecture, screens) = (lecture, [lecture])
    while screens.count < 100 {
      lecture.carryOut(.next, at: 0)
      guard lecture.message == nil else { return screens }
      screens.append(lecture)
    }
    return screens
  }

  private static let sizes = [Size(columns: 80, rows: 24), Size(columns: 100, rows: 30)]

  @Test func bothAreThereWithTheirMinutesAndNotes() throws {
    let lectures = try Self.lectures(on: Self.sizes[0])
    #expect(lectures.map(\.plan.minutes) == [20, 15])
    for lecture in lectures {
      for screen in Self.screens(of: lecture) {
        #expect(screen.report(room: screen.size, at: 0).note?.isEmpty == false, "\(screen.at)")
      }
    }
  }

  @Test(arguments: sizes) func nothingIsCutOnTheProjector(size: Size) throws {
    for screen in try Self.lectures(on: size).flatMap(Self.screens) {
      #expect(screen.pages == 1, "\(screen.lesson.id) \(screen.at)")
      #expect(!screen.words.contains("…"), "\(screen.lesson.id) \(screen.at)")
    }
  }

  @Test(arguments: sizes) func theConsolesSmallerCopyHasTheSameWords(size: Size) throws {
    for screen in try Self.lectures(on: size).flatMap(Self.screens) {
      let console = LectureFixture.console(of: screen, size: size)
      #expect(console.room.columns < size.columns)
      let copy = screen.audience(console.room).text
      let words = screen.page(in: size).flatMap { $0.text.split(separator: " ") }
      for word in words where !copy.contains(word) {
        Issue.record("\(screen.lesson.id) \(screen.at): \(word) is not in the copy\n\(copy)")
      }
    }
  }

  /// The bars of the lecture's pushes, at every width: numbers beside them do not take their room.
  @Test(arguments: 40...110) func gaugesKeepTheirRoomBesidePushes(columns: Int) throws {
    var lecture = try #require(try Self.lectures(on: Size(columns: columns, rows: 24)).first)
    lecture.carryOut(.go(step: "forces"), at: 0)
    let row = lecture.words.split(separator: "\n").first { $0.contains("0.953") }
    #expect(row?.matches(of: /█+/).count == 2, "\(lecture.words)")
  }

  @Test func aLeakIsSeen() throws {
    for size in Self.sizes {
      var lecture = try Self.lectures(on: size)[1]
      lecture.carryOut(.go(step: "leak"), at: 0)
      let picture = try #require(AudienceLayout(lecture, in: size).picture)
      // A slope that is too small to be seen has its curve where ReLU's is.
      let marks = lecture.words.split(separator: "\n", omittingEmptySubsequences: false)
        .dropFirst(picture.origin.row).map { $0.prefix(24).count { "▀▄█".contains($0) } }
      #expect(marks.count { $0 > 3 } >= 2, "\(lecture.words)")
    }
  }
}
