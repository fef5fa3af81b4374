import TestSupport
import Testing

@testable import LessonKit

@Suite struct ProgressFileTests {
  func some(_ lesson: String = "a", at time: Int64 = 10) -> Progress {
    var progress = Progress(learner: .max)
    progress[lesson].visit(.init(step: "one", part: 2), at: time)
    _ = progress[lesson].answer(oneQuestion, .number(.infinity), at: time)
    progress.last = Stamped(lesson, at: time)
    return progress
  }

  @Test func theFileIsAsWrittenHere() {
    var progress = Progress(learner: 7)
    progress["relu"].visit(.init(step: "floor"), at: 5)
    _ = progress["relu"].answer(oneQuestion, .number(1), at: 6)
    #expect(
      String(decoding: ProgressCoding.encode(progress), as: UTF8.self) == """
        {
          "progress" : {
            "exams" : [

            ],
            "learner" : 7,
            "lessons" : {
              "relu" : {
                "answers" : {
                  "q" : {
                    "answer" : {
                      "number" : "1.0"
                    },
                    "fingerprint" : "f1",
                    "hints" : 0,
                    "isRight" : true,
                    "misses" : 0,
                    "needsReview" : false,
                    "time" : 6
                  }
                },
                "place" : {
                  "time" : 5,
                  "value" : {
                    "part" : 0,
                    "step" : "floor"
                  }
                },
                "reset" : 0,
                "seen" : {
                  "floor" : 5
                }
              }
            }
          },
          "version" : 1
        }

        """)
  }

  @Test(arguments: [Quiz.Answer.choices([2, 0]), .number(-0.5), .number(.nan), .taskMet])
  func everyAnswerReadsBack(answer: Quiz.Answer) throws {
    var progress = Progress(learner: .max)
    var record = AnswerRecord(fingerprint: "f", time: 1)
    record.answer = answer
    progress["a"].answers["q"] = record
    let read = try ProgressCoding.decode(ProgressCoding.encode(progress))
    let back = try #require(read["a"].answers["q"]?.answer)
    #expect(String(describing: back).count == String(describing: answer).count)
    if case .number(let number) = answer, number.isNaN { return }
    #expect(read == progress)
  }

  @Test(arguments: [
    (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/hillock/progress.json"),
    (["XDG_STATE_HOME": "relative", "HOME": "/h"], "/h/.local/state/hillock/progress.json"),
    (["HOME": "/h"], "/h/.local/state/hillock/progress.json"),
  ])
  func livesWhereTheSystemKeepsState(environment: [String: String], path: String) throws {
    #expect(try ProgressFile(environment: environment).path == path)
  }

  @Test func withoutAHomeThereIsNoPlace() {
    #expect(throws: ProgressError.noPlace) { try ProgressFile(environment: [:]) }
  }

  @Test func savesAndLoadsMakingTheDirectory() throws {
    let directory = OddDirectory()
    let file = ProgressFile(path: directory.state("deep/er/progress.json"))
    #expect(try file.load().progress.lessons.isEmpty)
    try file.save(some())
    let loaded = try file.load()
    #expect(loaded.progress == some())
    #expect(loaded.setAside == nil)
    #expect(!directory.contains("deep/er/progress.json.new"))
  }

  @Test func twoProgramsLoseNothing() throws {
    let directory = OddDirectory()
    let file = ProgressFile(path: directory.state("progress.json"))
    try file.save(some("a"))
    var other = some("b")
    other.learner = 5
    let merged = try file.save(other).progress
    #expect(merged.lessons.keys.sorted() == ["a", "b"])
    #expect(merged.learner == .max)
    #expect(try file.load().progress == merged)
  }

  @Test(arguments: ["", "{", "{\"version\": 1}", "[]", "\u{0}\u{0}", "{\"version\": \"x\"}"])
  func aCorruptFileIsSetAside(text: String) throws {
    let directory = OddDirectory()
    let file = ProgressFile(path: directory.state("progress.json"))
    for number in 1...2 {
      directory.write("progress.json", text)
      let loaded = try file.load()
      let aside = directory.state("progress.json.corrupt-\(number)")
      #expect(loaded.setAside == aside)
      #expect(loaded.progress.lessons.isEmpty)
      #expect(try StateFile.bytes(of: aside, limit: 1 << 20) == Array(text.utf8))
    }
    directory.write("progress.json", text)
    #expect(try file.save(some()).setAside == directory.state("progress.json.corrupt-3"))
    #expect(try file.load().progress == some())
  }

  @Test func aFileOfANewerVersionIsLeftAlone() throws {
    let directory = OddDirectory()
    let file = ProgressFile(path: directory.state("progress.json"))
    let text = "{\"version\": 2, \"progress\": {\"something\": \"else\"}}"
    directory.write("progress.json", text)
    #expect(throws: ProgressError.newer(path: file.path, version: 2)) { try file.load() }
    #expect(throws: ProgressError.newer(path: file.path, version: 2)) { try file.save(some()) }
    #expect(try StateFile.bytes(of: file.path, limit: 1 << 20) == Array(text.utf8))
  }

  @Test func aPlaceThatCannotBeWrittenIsSaid() {
    let file = ProgressFile(path: "/dev/null/hillock/progress.json")
    #expect(
      throws: ProgressError.inaccessible(path: "/dev/null/hillock", reason: "Not a directory")
    ) { try file.save(some()) }
  }

  @Test func anotherProgramsLockIsNotWaitedForLong() throws {
    let directory = OddDirectory()
    let file = ProgressFile(path: directory.state("progress.json"))
    _ = try StateFile.locked(file.path) {
      #expect(throws: ProgressError.busy(path: file.path)) { try file.save(some()) }
    }
    try file.save(some())
  }

  @Test func aHalfWrittenFileOfADeadProgramDoesNoHarm() throws {
    let directory = OddDirectory()
    let file = ProgressFile(path: directory.state("progress.json"))
    try file.save(some())
    directory.write("progress.json.new", "{\"versi")
    #expect(try file.load().progress == some())
    try file.save(some("b", at: 20))
    #expect(try file.load().progress.lessons.count == 2)
  }
}
