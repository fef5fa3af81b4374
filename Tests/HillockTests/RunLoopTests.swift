import ActivationMath
import Explorer
import Host
import LessonKit
import Synchronization
import TerminalGrid
import TestSupport
import Testing

@testable import hillock

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the program waits for, and what happens by itself.
@Suite struct RunLoopTests {
  private static func lesson(_ text: String) -> String {
    "---\nformat: 1\nid: first\ntitle: First\n---\n\n\(text)\n\n## Next\n\nThe first step.\n"
  }

  private func course(of directory: TemporaryDirectory) -> Result<Course, CourseError> {
    Result { () throws(CourseError) in
      try Course.load(from: directory.path, catalogue: .standard)
    }
  }

  private func reading(_ directory: TemporaryDirectory) throws -> Model {
    try directory.write(Self.lesson("Before everything."), to: "01-first.md")
    var model = Model(catalogue: .standard, course: course(of: directory), screen: .lessons)
    let isOpen = model.open(lesson: "first")
    #expect(isOpen)
    return model
  }

  @Test func whenNothingMovesItWaitsForEver() throws {
    #expect(try Run([.key("d"), .key("d")]).terminal.waits == [nil, nil, nil])
  }

  @Test func whatMovesGetsTicks() throws {
    let run = try Run([.key("v"), .time, .time, .time, .time, .key("v"), .key("d")])
    // Four ticks, each with a picture of its own.
    #expect(Set(run.terminal.frames[1...5]).count == 5)
    let waits = run.terminal.waits
    #expect(waits[0] == nil)
    #expect(waits[1...5].allSatisfy { $0.map { $0 > 0 && $0 < 0.034 } == true })
    #expect(waits[6...].allSatisfy { $0 == nil })
  }

  @Test func aCourseIsReadOnAnotherThreadAndShownWithoutAKey() throws {
    let directory = try TemporaryDirectory()
    try directory.write(Self.lesson("Before everything."), to: "01-first.md")
    let course = course(of: directory)
    let thread = Recorded<Bool>()
    let me = ThreadIdentity.current
    let courses = try CourseReader {
      thread.set(ThreadIdentity.current == me)
      return course
    }
    let model = Model(
      catalogue: .standard, course: .failure(.noLessons(directory: "/none")), screen: .lessons)
    let run = try Run([.act { courses.read() }, .wake], model: model, reader: courses)
    #expect(run.terminal.frames.first?.contains("First") == false)
    #expect(run.screen.contains("First"))
    #expect(run.terminal.waits == [nil, nil])
    #expect(thread.value == false)
  }

  @Test func aLessonThatItsAuthorChangesIsReadOnAnotherThread() throws {
    let directory = try TemporaryDirectory()
    let model = try reading(directory)
    let path = directory.path
    let me = ThreadIdentity.current
    let thread = Recorded<Bool>()
    let courses = try CourseReader {
      thread.set(ThreadIdentity.current == me)
      return Result { () throws(CourseError) in
        try Course.load(from: path, catalogue: .standard)
      }
    }
    let change = { _ = try? directory.write(Self.lesson("Another sentence."), to: "01-first.md") }
    let run = try Run(
      [.act(change), .time, .wake], model: model, reader: courses, directory: path)
    #expect(run.terminal.frames.first?.contains("Before everything.") == true)
    #expect(run.screen.contains("Another sentence."))
    #expect(thread.value == false)
  }

  @Test func progressWaitsUntilTheFileIsFree() throws {
    let (state, directory) = (try TemporaryDirectory(), try TemporaryDirectory())
    let file = ProgressFile(path: state.path("progress.json"))
    var lock = try FileLock(of: file.path + ".lock")
    #expect(lock != nil)
    let script: [FakeTerminal.Step] = [.key(" "), .act { lock = nil }, .time, .time]
    let run = try Run(
      script, model: try reading(directory), keeper: ProgressKeeper { file })
    #expect(run.terminal.frames.contains { $0.contains("another program holds") })
    #expect(run.terminal.waits[1] == 1)
    let progress = try file.load().progress
    #expect(progress.last?.value == "first")
  }

  @Test func progressGoesBesideAFileThatStaysBusy() throws {
    let (state, directory) = (try TemporaryDirectory(), try TemporaryDirectory())
    let file = ProgressFile(path: state.path("progress.json"))
    let lock = try FileLock(of: file.path + ".lock")
    var run = try Run([.key(" ")], model: try reading(directory), keeper: ProgressKeeper { file })
    #expect(run.finish()?.contains("the next start takes it up") == true)
    withExtendedLifetime(lock) {}
    #expect(ProgressKeeper { file }.progress.last?.value == "first")
  }
}

/// A value that another thread sets.
private final class Recorded<Value: Sendable>: Sendable {
  private let state = Mutex<Value?>(nil)

  var value: Value? { state.withLock { $0 } }

  func set(_ value: Value) { state.withLock { $0 = value } }
}

/// Which thread runs.
private struct ThreadIdentity: Equatable, Sendable {
  private let number: UInt

  static var current: ThreadIdentity {
    #if canImport(Darwin)
      ThreadIdentity(number: UInt(bitPattern: pthread_self()))
    #else
      ThreadIdentity(number: UInt(pthread_self()))
    #endif
  }
}
