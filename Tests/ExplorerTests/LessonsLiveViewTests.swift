import ActivationMath
import LessonKit
import Plotting
import TerminalGrid
import Testing
import ViewSpec

@testable import Explorer

@Suite("The live view of a lesson")
struct LessonsLiveViewTests {
  private func explore(_ settings: String) -> ExploreModel? { live(settings) as? ExploreModel }

  private func live(_ settings: String) -> (any Instrument)? {
    let text = """
      ---
      format: 1
      id: view
      title: View
      ---

      ```view
      \(settings)
      ```
      """
    return LessonsFixture.reading([text]).lessons.reader?.live
  }

  @Test("Only the sliders on offer are there, and their function stands in front")
  func controls() {
    let model = explore("plot: [relu, snake, elu]\ncontrols: [elu.alpha]")
    #expect(model?.function.profile.id == "elu")
    #expect(model?.kept.map(\.profile.id) == ["relu", "snake"])
    #expect(model?.parameters.map(\.name) == ["alpha"])
  }

  @Test("The map of a gated unit has the author's ranges, and its point inside them")
  func ranges() {
    let map = live("glu: swiglu\nx: 2...5\ny: -3...0")?.spec?.content as? GLUSpec
    #expect(map?.x == 2...5)
    #expect(map?.y == -3...0)
    #expect(map?.point == GLUSpec.Point(a: 2, b: 0))
  }

  @Test("A slider on offer that is not the first moves its own parameter")
  func laterControl() {
    var model = explore("plot: [threshold]\ncontrols: [threshold.value]")
    #expect(model?.parameters.map(\.name) == ["value"])
    let before = model?.function.arguments ?? []
    model?.type("k")
    let after = model?.function.arguments ?? []
    #expect(before.first == after.first)
    #expect(before.last != after.last)
  }

  @Test("Temperature and shift are offered alone")
  func vectorControls() throws {
    var model = try #require(live("vectors: [softmax]\ncontrols: [shift]") as? VectorsModel)
    #expect(model.offered.map { VectorsModel.parameters[$0].name } == ["shift"])
    model.type("p")
    #expect(model.parameter == 1)
  }

  @Test("What a live view wants of the world reaches it: a line of code is copied")
  func copying() {
    var model = LessonsFixture.reading()
    model.press("Tab")
    #expect(model.lessons.reader?.focus == .live)
    let effects = model.press("y 1")
    #expect(effects == [.copy("jax.nn.elu(x)")])
    #expect(model.screenText.contains("copied: jax.nn.elu(x)"))
  }

  @Test("The slope alone, without f")
  func slopeAlone() {
    var model = explore("plot: [tanh]\nshow: [slope]")
    #expect(model?.curves.map(\.label) == ["f′"])
    model?.type("d")
    #expect(model?.curves.map(\.label) == ["f", "f′", "f″"])
  }

  @Test("∂f/∂a follows the slider and stands on the line of numbers")
  func parameterSlope() {
    let model = explore("plot: [prelu]\nshow: [f, parameter]\nprobe: -3")
    #expect(model?.curves.map(\.label) == ["f", "∂f/∂a"])
    #expect(model?.parameterSlope(at: -3)?.value == -3)
    let numbers = model.map { Readout(model: $0).segments.map(\.text) } ?? []
    #expect(numbers.contains("∂f/∂a −3"))
  }

  @Test("The difference of two functions is a curve of its own")
  func difference() throws {
    let model = try #require(explore("plot: [tanh, hard_tanh]\ndifference: [tanh, hard_tanh]"))
    let plot = try #require(model.differencePlot)
    let curve = try #require(plot.curves.first)
    #expect(plot.title == "tanh − hard_tanh")
    #expect(model.stack(of: model.plot).plots.count == 2)
    let nearest = heights(of: curve).min { abs($0.x - 1) < abs($1.x - 1) }
    let height = try #require(nearest?.y)
    #expect(model.difference(at: 1)?.value == height)
    #expect(abs(height - (0.7615941559557649 - 1)) < 1e-9)
  }

  private func heights(of curve: Curve) -> [Vertex] {
    switch curve.source {
    case .samples(let vertices): vertices
    case .function, .line: []
    }
  }

  @Test("The distance from an asymptote is drawn in powers of ten")
  func gap() throws {
    let model = try #require(explore("plot: [sigmoid]\ngap: 1\nx: 0...20"))
    #expect(model.curves.map(\.label) == ["log₁₀|1 − f|"])
    #expect(model.viewport.y.lowerBound < -7)
  }

  @Test("In 32 bits the distance from an asymptote comes to an end")
  func singlePrecision() throws {
    let model = try #require(
      explore("plot: [sigmoid]\ngap: 1\nx: 0...30\nprecision: float32"))
    let last = model.curves.first.flatMap { heights(of: $0).last }
    #expect(last?.y == -.infinity)
  }

  @Test("A chain of layers is multiplied at the probe")
  func chain() {
    let model = explore("plot: [sigmoid]\nprobe: 0\nchain: 3")
    let numbers = model.map { Readout(model: $0).segments.map(\.text) } ?? []
    #expect(numbers.last == "gradient back ×0.25, 3 layers ×0.01562")
  }

  @Test("Uniform inputs have their range and no more")
  func uniform() throws {
    let model = try #require(explore("plot: [relu]\ninput: uniform(-1, 3)"))
    let input = try #require(model.input)
    #expect(input.mean == 1)
    #expect(abs(input.density(at: 2.9) - 0.25) < 1e-12)
    #expect(input.density(at: 3.1) == 0)
    #expect(abs(input.slices.map(\.share).reduce(0, +) - 1) < 1e-9)
  }
}
