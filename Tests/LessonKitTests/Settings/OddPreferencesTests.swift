import TestSupport
import Testing

@testable import LessonKit

@Suite struct OddPreferencesTests {
  @Test func noConfigurationEndsTheProgram() {
    var complaints = 0
    for seed in 1...1000 {
      var odd = TestSupport.OddText(seed: seed)
      let preferences = Preferences(parsing: odd.configuration(), file: "config.yaml")
      for finding in preferences.diagnostics {
        #expect(!finding.headline.contains("\n"))
        complaints += 1
      }
    }
    #expect(complaints > 100)
  }
}
