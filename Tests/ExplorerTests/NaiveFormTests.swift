import ActivationMath
import Plotting
import TerminalGrid
import Testing
import ViewSpec

@testable import Explorer

@Suite("A naive form beside its function")
struct NaiveFormTests {
  private func explore(_ state: String) throws -> ExploreModel {
    var model = Fixtures.program()
    let isShown = try model.show(.init(parsing: state, catalogue: .standard))
    #expect(isShown)
    return model.explore
  }

  @Test("The numbers at the probe say what each of them gives in 32 bits")
  func numbers() throws {
    let state = #"softplus | compare="log(1 + exp(x))" | x=80...100 | probe=89"#
    let numbers = Readout(model: try explore(state)).segments.map(\.text)
    #expect(numbers.contains("log(1 + exp(x)) inf"))
    #expect(numbers.contains("f 89"))
  }

  @Test("The naive curve lies on top and ends where the form overflows")
  func curve() throws {
    let state = #"softplus | compare="log(1 + exp(x))" | x=80...100"#
    let naive = try #require(try explore(state).curves.first)
    guard case .samples(let heights) = naive.source else {
      Issue.record("the curve is not sampled")
      return
    }
    #expect(naive.label == "log(1 + exp(x))")
    #expect(heights.contains { $0.x < 88.7 && $0.y.isFinite })
    #expect(heights.filter { $0.x > 88.73 }.allSatisfy { $0.y == .infinity })
  }

  @Test("It stays in the line of state, and the arithmetic is not said twice")
  func state() throws {
    let state = #"plot: elu | compare="exp(x) - 1""#
    #expect(try explore(state).spec?.description == state)
  }
}
