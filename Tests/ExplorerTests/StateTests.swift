import ActivationMath
import Formula
import TerminalGrid
import Testing
import ViewSpec

@testable import Explorer

@Suite("The state of a screen")
struct StateTests {
  private static let lines = [
    "plot: prelu(a=0.3) relu | x=-4...4 | d=1 | probe=-1.5 | tangent | input=normal(0, 1)",
    "plot: tanh hard_tanh | difference=tanh,hard_tanh | chain=3",
    "plot: sigmoid | x=0...20 | gap=1 | precision=float32",
    "plot: prelu | show=f,parameter | probe=-3 | points",
    "plot: threshold | controls=threshold.value",
    "plot: hard_tanh | y=-2...2 | parameter=max | stack",
    "plot: relu | input=uniform(-1, 3)",
    "vectors: sigmoid softmax | logits=car:3,tree:2.5,boat:-2 | targets=car,tree | forces | steps=3",
    "vectors: softmax | logits=a:1,b:-1 | temperature=0.5 | shift=2 | jacobian=alone | chosen=b",
    "vectors: softmax | logits=a:1,b:-1 | controls=shift",
    "glu: swiglu | point=1.2,-0.4 | x=-2...2",
  ]

  @Test("An instrument made from a description answers with it", arguments: lines)
  func roundTrip(line: String) throws {
    let spec = try ViewSpec(parsing: line, catalogue: .standard)
    var model = Fixtures.program()
    let isShown = model.show(spec)
    #expect(isShown)
    #expect(model.state == spec)
    #expect(model.state.description == line)
  }

  @Test("What the keys change, the state says")
  func keys() throws {
    var model = Fixtures.program(.vectors)
    model.press("x . . p k")
    #expect(
      model.state.description
        == "vectors: sigmoid softmax | logits=car:3,tree:2.5,boat:-2 | targets=car"
        + " | shift=0.1 | forces | steps=2 | parameter=shift")
  }

  @Test("A lesson's live view is the state of the lessons")
  func lesson() {
    let model = LessonsFixture.reading()
    #expect(model.state.description == "plot: elu | probe=-3")
  }

  @Test("Functions that are named open the screen that shows them")
  func functions() throws {
    func opened(_ ids: String...) throws -> String {
      try ViewSpec(showing: ids.compactMap { Catalogue.standard.function(id: $0) }).description
    }
    #expect(try opened("relu", "elu") == "plot: relu elu | d=1 | focus")
    #expect(try opened("sigmoid", "softmax") == "vectors: sigmoid softmax")
    #expect(try opened("geglu") == "glu: geglu")
    #expect(throws: UnfitFunctions.self) { try opened("softmax", "sparsemax", "relu") }
  }
}
