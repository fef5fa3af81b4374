import ActivationMath
import Plotting
import TerminalGrid
import Testing
import ViewSpec

@testable import Explorer

/// What unusual parameters cost, on every screen that shows functions, and in what it exports.
@Suite struct DepartureScreensTests: NetworksSuite {
  private static let lines = [
    "plot: elu(alpha=-1)", "plot: relu elu(alpha=-1)", "plot: relu elu(alpha=-1) | focus",
    "vectors: elu(alpha=-1) softmax | logits=a:3,b:-2",
    "flow: elu(alpha=-1) relu | depth=4 | width=8", "train: relu elu(alpha=-1)",
    "cnn: elu(alpha=-1)",
  ]

  private static let words = "Usually α > 0; here not monotone, a corner, no outputs below 0."

  private func program(showing line: String) throws -> Model {
    var model = Fixtures.program()
    #expect(model.show(try ViewSpec(parsing: line, catalogue: .standard)))
    model.settle()
    return model
  }

  @Test(arguments: lines) func everyScreenSaysIt(line: String) throws {
    let model = try program(showing: line)
    for size in Fixtures.sizes.prefix(2) {
      #expect(model.view(size).text.contains(Self.words), "\(size)")
    }
    let usual = try program(showing: line.replacing("alpha=-1", with: "alpha=2"))
    #expect(!usual.view(Fixtures.sizes[0]).text.contains("Usually"))
  }

  @Test(arguments: lines) func everyExportSaysIt(line: String) throws {
    let scene = try #require(try program(showing: line).instrument.scene)
    #expect(scene.description.paragraphs.contains { $0.contains(Self.words) })
    #expect(scene.json.compact.contains(Self.words))
  }

  /// A pane of a lesson, and a narrow one, which breaks the line.
  @Test(arguments: lines) func panesSayIt(line: String) throws {
    let spec = try ViewSpec(parsing: line, catalogue: .standard)
    for columns in [100, 64, 50] {
      let room = Rect(Size(columns: columns, rows: 24))
      var context = Context(catalogue: .standard, canvas: .braille)
      (context.isPane, context.room) = (true, room)
      let pane = try #require(Instruments.settled(showing: spec, in: context))
      var grid = Grid(room.size)
      pane.draw(in: room, on: &grid, context)
      #expect(grid.text.contains("here not monotone"), "\(columns)\n\(grid.text)")
    }
  }
}
