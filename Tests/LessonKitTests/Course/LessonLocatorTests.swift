import LessonKit
import Testing

@Suite struct LessonLocatorTests {
  func locate(
    _ executable: String, _ environment: [String: String] = [:], explicit: String? = nil,
    existing: Set<String>
  ) throws -> String {
    try LessonLocator(executable: executable, environment: environment)
      .locate(explicit: explicit, holdsLessons: existing.contains)
  }

  @Test(arguments: [
    "/repo/.build/release/hillock", "/repo/.build/x86_64-unknown-linux-gnu/debug/hillock",
    "/repo/bin/hillock", "/repo/hillock",
  ])
  func findsTheRepositoryAboveTheProgram(executable: String) throws {
    #expect(try locate(executable, existing: ["/repo/Lessons", "/Lessons"]) == "/repo/Lessons")
  }

  @Test func findsTheInstalledLessonsFirst() throws {
    let found = try locate(
      "/usr/local/bin/hillock",
      existing: ["/usr/local/share/hillock/Lessons", "/usr/local/Lessons", "/Lessons"])
    #expect(found == "/usr/local/share/hillock/Lessons")
  }

  @Test func whoeverNamesADirectoryGetsThatOne() throws {
    let all: Set<String> = ["/a", "/b", "/repo/Lessons"]
    let environment = ["HILLOCK_LESSONS": "/b"]
    #expect(try locate("/repo/hillock", environment, explicit: "/a", existing: all) == "/a")
    #expect(try locate("/repo/hillock", environment, existing: all) == "/b")
    #expect(try locate("/repo/hillock", environment, existing: []) == "/b")
    #expect(
      try locate("/repo/hillock", ["HILLOCK_LESSONS": ""], existing: all) == "/repo/Lessons")
  }

  @Test func saysWhereItLooked() {
    let error = CourseError.notFound(searched: [
      "/usr/share/hillock/Lessons", "/usr/bin/Lessons", "/usr/Lessons", "/Lessons",
    ])
    #expect(throws: error) { try locate("/usr/bin/hillock", existing: []) }
  }

  @Test func aBareNameStandsInTheWorkingDirectory() throws {
    #expect(try locate("hillock", existing: ["./Lessons"]) == "./Lessons")
  }
}
