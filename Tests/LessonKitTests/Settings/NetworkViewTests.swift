import ActivationMath
import NetworkLab
import Testing
import ViewSpec

@testable import LessonKit

@Suite("Views of networks in lessons")
struct NetworkViewTests {
  @Test func readsAFlow() throws {
    let view = try #require(
      readView(
        """
        flow: {functions: [sigmoid, "elu(alpha=0.5)"], depth: 30, init: he, norm: true, skip: false}
        controls: [depth, gain]
        """))
    #expect(
      "\(view.spec)"
        == "flow: sigmoid elu(alpha=0.5) | depth=30 | init=he | norm | controls=depth,gain")
  }

  @Test func readsATraining() throws {
    let view = try #require(
      readView(
        """
        train: {a: relu, b: elu, data: "circles(noise=0.2)", hidden: [8, 4], epochs: 40, seed: 2}
        run: true
        """))
    #expect(
      "\(view.spec)"
        == "train: relu elu | data=circles(n=400, noise=0.2, seed=1) | hidden=8,4 | seed=2 "
        + "| epochs=40 | run")
  }

  @Test(
    "Each mistake stands where it was written",
    arguments: [
      ("flow: {functions: [relu], depht: 3}", "1:26", "did you mean 'depth'?"),
      ("flow: {functions: [relu],\n  depth: many}", "2:10", "write depth=50"),
      ("flow: {depth: 3}", "1:7", "write functions: [relu]"),
      ("flow: {functions: [rulu]}", "1:20", "did you mean"),
      ("flow: {functions: [relu]}\ncontrols: [rate]", "2:12", "there are depth"),
      ("flow: {functions: [relu]}\nprobe: 1", "2:1", "leave it out"),
      ("train: {a: relu, functions: [elu]}", "1:12", "write functions"),
      ("train: {a: relu, data: circels}", "1:24", "did you mean circles?"),
      ("train: {a: relu, data: \"xor | steps=3\"}", "1:24", ""),
      ("train: {a: relu}\nrun: soon", "2:6", ""),
    ])
  func mistakes(yaml: String, place: String, remedy: String) throws {
    let fence = "## Step\n```view\n\(yaml)\n```\n"
    let found = try #require(readBody(fence).findings.sorted.first, "\(yaml) is read")
    // The fence's first line is the eighth of the file.
    #expect("\(found.line - 7):\(found.column)" == place, "\(found.message)")
    #expect((found.remedy ?? "").contains(remedy), "\(found.remedy ?? "")")
  }
}
