import Host
import TestSupport
import Testing

@testable import LessonKit

@Suite struct OddProgressTests {
  /// A file in which every number is the one given.
  static func file(_ number: String) -> [UInt8] {
    Array(
      """
      {"progress": {"last": {"time": \(number), "value": "a"}, "learner": 7, "lessons": {"a": {
        "answers": {"q": {"answer": {"choices": [\(number)]}, "fingerprint": "f1",
          "hints": \(number), "isRight": false, "misses": \(number), "needsReview": true,
          "time": \(number)}},
        "place": {"time": \(number), "value": {"part": \(number), "step": "one"}},
        "reset": 0, "seen": {"one": \(number)}}}}, "version": 1}
      """.utf8)
  }

  @Test(arguments: ["-9223372036854775808", "-1", "9223372036854775807"])
  func numbersAreHeldToWhatIsPossible(number: String) throws {
    var progress = try ProgressCoding.decode(Self.file(number))
    let record = try #require(progress["a"].answers["q"])
    #expect(Clamped.counts.contains(record.misses) && Clamped.counts.contains(record.hints))
    #expect(record.answer == .choices([]))
    let place = try #require(progress["a"].place)
    #expect(Clamped.counts.contains(place.value.part) && Clamped.times.contains(place.time))
    #expect(progress["a"].seen.values.allSatisfy(Clamped.times.contains))
    // Nor does going on from there end anything.
    _ = progress["a"].answer(oneQuestion, .number(2), at: .max)
    progress["a"].takeHint(oneQuestion, at: .min)
    progress["a"].reset(oneQuestion, at: .max)
    progress.reset(at: .max)
    #expect(try ProgressCoding.decode(ProgressCoding.encode(progress)) == progress)
  }

  @Test func whatHappensAfterATimeInTheFutureCounts() throws {
    var old = try ProgressCoding.decode(Self.file("9223372036854775807"))
    old["a"].reset = Clamped.time(.max)
    var new = old
    new["a"].visit(.init(step: "two"), at: 5)
    _ = new["a"].answer(oneQuestion, .number(1), at: 5)
    new.open("b", at: 5)
    old.merge(new)
    #expect(old["a"].place?.value.step == "two")
    #expect(old["a"].record(of: oneQuestion)?.isRight == true)
    #expect(old.last?.value == "b")
    let read = try ProgressCoding.decode(ProgressCoding.encode(old))
    #expect(read == old)
    new["a"].reset(at: 6)
    old.merge(new)
    #expect(old["a"].isEmpty)
  }

  @Test(arguments: [
    "{\"version\": 0, \"progress\": {\"learner\": 1, \"lessons\": {}}}",
    "{\"version\": -9223372036854775808, \"progress\": {\"learner\": 1, \"lessons\": {}}}",
    "{\"version\": 1e300, \"progress\": {\"learner\": 1, \"lessons\": {}}}",
    String(repeating: "[", count: 100_000),
    "{\"version\": 1, \"progress\": " + String(repeating: "{\"a\":", count: 100_000),
  ])
  func whatIsNoProgressIsRefused(text: String) {
    #expect(throws: ProgressCoding.Failure.corrupt) { try ProgressCoding.decode(Array(text.utf8)) }
  }

  @Test func aFileThatIsNoneIsSaid() {
    let directory = OddDirectory()
    directory.link("zero.json", to: "/dev/zero")
    directory.makePipe("pipe.json")
    directory.makeSparseFile("large.json", size: 5 << 20)
    let reasons = [
      "zero": "it is a device, not a file", "pipe": "it is a pipe, not a file",
      "large": "it has more than 4 MB",
    ]
    for (name, reason) in reasons {
      let file = ProgressFile(path: "\(directory.path)/\(name).json")
      #expect(throws: ProgressError.inaccessible(path: file.path, reason: reason)) {
        try file.load()
      }
      _ = directory.state("\(name).json")
      #expect(throws: ProgressError.inaccessible(path: file.path, reason: reason)) {
        try file.save(Progress(learner: 1))
      }
    }
    #expect(!FileKind.exists(directory.path + "/pipe.json.lock"))
  }

  @Test func aLinkedFileIsWrittenThrough() throws {
    let directory = OddDirectory()
    let target = directory.state("there.json")
    directory.link("progress.json", to: target)
    let file = ProgressFile(path: directory.path + "/progress.json")
    var progress = Progress(learner: 3)
    progress["a"].visit(.init(step: "one"), at: 4)
    try file.save(progress)
    #expect(try ProgressFile(path: target).load().progress == progress)
    #expect(throws: FileFailure.link) {
      try RegularFile.bytes(of: file.path, limit: 9999, links: .refused)
    }
  }

  @Test func whatWasPutBesideAHeldFileIsTakenUp() throws {
    let directory = OddDirectory()
    let file = ProgressFile(path: directory.state("progress.json"))
    var (mine, theirs) = (Progress(learner: 1), Progress(learner: 2))
    mine["a"].visit(.init(step: "one"), at: 4)
    theirs["b"].visit(.init(step: "two"), at: 5)
    try file.save(theirs)
    let place = try file.putBeside(mine)
    #expect(try file.load().progress.lessons.keys.sorted() == ["a", "b"])
    #expect(try RegularFile.bytes(of: place, limit: 9999).count > 0)
    try file.save(theirs)
    #expect(throws: FileFailure.missing) { try RegularFile.bytes(of: place, limit: 9999) }
    #expect(try file.load().progress.lessons.keys.sorted() == ["a", "b"])
  }
}
