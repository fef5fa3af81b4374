import ActivationMath
import NetworkLab
import Plotting
import TerminalGrid
import Testing
import ViewSpec

@testable import Explorer

/// What the tests of Networks have in common.
protocol NetworksSuite {}

extension NetworksSuite {
  func program(_ line: String) throws -> Model {
    var model = Fixtures.program(.networks)
    #expect(model.show(try ViewSpec(parsing: line, catalogue: .standard)))
    model.settle()
    return model
  }

  func networks(_ model: Model) -> NetworksModel { model[NetworksModel.self] }

  func loss(_ model: Model) -> Double? { networks(model).bindings["loss"] }

  func text(_ model: Model, _ columns: Int = 200, _ rows: Int = 40) -> String {
    model.view(Size(columns: columns, rows: rows)).text
  }
}
