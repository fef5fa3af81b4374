import Formula
import Testing

@testable import ViewSpec

/// A kind of view that the module knows nothing of.
private struct CounterSpec: ViewContent {
  var count: Int
  var label: String?
  var isLoud = false

  static let kind = "counter"
  static let summary = "a number that goes up"
  static let subject = SubjectDescription(
    form: "NUMBER", meaning: "where it begins", example: "counter: 3 | loud")
  static let settings: [ViewSetting<CounterSpec>] = [
    ViewSetting(
      "label", \.label,
      ValueForm("TEXT") { value throws(StateMistake) in
        try value.text()
      } write: {
        Quotation.name($0)
      }, neutral: "none", example: "sheep", "what is counted"),
    ViewSetting(flag: "loud", \.isLoud, "in capitals"),
  ]

  var subjectText: String { "\(count)" }

  init(count: Int) { self.count = count }

  init(subject: StateValue) throws(Diagnostics) {
    do throws(Diagnostic) {
      count = try subject.integer(in: 0...99)
    } catch {
      throw Diagnostics(all: [error])
    }
  }
}

@Suite("A kind of view of one's own")
struct OpenKindTests {
  private static let kinds = ViewSpec.standardKinds + [CounterSpec.self]

  @Test func isReadAndWritten() throws {
    var counter = CounterSpec(count: 7)
    (counter.label, counter.isLoud) = ("a | b", true)
    let spec = ViewSpec(counter)
    #expect(spec.description == "counter: 7 | label=\"a | b\" | loud")
    let read = try ViewSpec(
      parsing: spec.description, catalogue: Fixtures.catalogue, kinds: Self.kinds)
    #expect(read == spec)
    #expect(read.content as? CounterSpec == counter)
  }

  @Test func isDifferentFromOthers() throws {
    #expect(ViewSpec(CounterSpec(count: 7)) != ViewSpec(CounterSpec(count: 8)))
    #expect(try ViewSpec(CounterSpec(count: 7)) != Fixtures.spec("plot: relu"))
  }

  @Test func isNamedInMistakes() {
    let wrong = Fixtures.mistakes("conter: 1", kinds: Self.kinds)
    #expect(
      wrong.map(\.text) == [
        "there is no view 'conter'; did you mean counter? "
          + "there are plot, vectors, glu, flow, train, claim, cnn, counter"
      ])
    let other = Fixtures.mistakes("plot: relu | loud", kinds: Self.kinds)
    #expect(
      other.first?.text.hasPrefix("'loud' means nothing to 'plot'; it belongs to 'counter'") == true
    )
    let value = Fixtures.mistakes("counter: 100", kinds: Self.kinds)
    #expect(value.map(\.column) == [10])
  }

  @Test func isUnknownWhereItIsNotRegistered() {
    #expect(Fixtures.mistakes("counter: 1").map(\.kind) == [.unknownView])
  }

  @Test func isDescribed() {
    let description = KindDescription(CounterSpec.self)
    #expect(description.settings.map(\.name) == ["label", "loud"])
    #expect(description.table.contains("| `label=TEXT` | none | what is counted |"))
  }
}
