import ActivationMath
import LessonKit
import TerminalGrid
import TestSupport
import Testing
import ViewSpec

@testable import Explorer

@Suite("Lines of state that are odd")
struct OddStateTests {
  @Test("Every one is read or refused, shown, and read back from what it became")
  func states() throws {
    var taken = 0
    for seed in 1...500 {
      var odd = OddText(seed: seed)
      let line = odd.state(functions: [
        "relu", "prelu", "elu", "gelu", "softmax", "foo", "", "sine",
      ])
      guard let state = try? ViewSpec(parsing: line, catalogue: .standard) else { continue }
      taken += 1
      #expect(try ViewSpec(parsing: state.description, catalogue: .standard) == state)
      var model = Model(catalogue: .standard, course: .failure(.notFound(searched: [])))
      let isShown = model.show(state)
      #expect(isShown)
      for size in [Size(columns: 120, rows: 40), Size(columns: 40, rows: 12)] {
        _ = model.update(.resize(size))
        model.press("+ → ← - L H")
        #expect(model.view(size).size == size)
      }
    }
    #expect(taken > 20)
  }
}
