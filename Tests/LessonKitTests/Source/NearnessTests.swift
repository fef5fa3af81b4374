import Testing

@testable import LessonKit

@Suite struct NearnessTests {
  @Test(arguments: [
    ("puase", "pause"), ("Pause", "pause"), ("paus", "pause"), ("pauze", "pause"),
    ("nte", "note"), ("di", "id"), ("ID", "id"), ("titel", "title"), ("veiw", "view"),
  ])
  func slipsAreRecognised(word: String, name: String) {
    #expect(Nearness.isMisspelling(word, of: name))
  }

  @Test(arguments: [("pause", "pause"), ("if", "id"), ("reveal", "pause"), ("swift", "view")])
  func otherWordsAreNot(word: String, name: String) {
    #expect(!Nearness.isMisspelling(word, of: name))
  }

  @Test func theNearestNameWins() {
    #expect(Nearness.closest(to: "shift", among: ["shifts", "shift_", "soft"]) != "soft")
    #expect(Nearness.closest(to: "targts", among: ["tangent", "targets"]) == "targets")
    #expect(Nearness.closest(to: "zzz", among: ["tangent", "targets"]) == nil)
  }
}
