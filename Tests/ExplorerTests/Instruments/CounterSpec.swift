import Formula
import ViewSpec

@testable import Explorer

/// What the counter shows, as a value and a line: `counter: 3`.
struct CounterSpec: ViewContent {
  var count: Int

  static let kind = "counter"
  static let summary = "a number that goes up and down"
  static let subject = SubjectDescription(
    form: "NUMBER", meaning: "the number", example: "counter: 3")
  static let settings: [ViewSetting<CounterSpec>] = []

  var subjectText: String { "\(count)" }

  init(count: Int) { self.count = count }

  init(subject: StateValue) throws(Diagnostics) {
    do throws(Diagnostic) {
      count = try subject.integer(in: -99...99)
    } catch {
      throw Diagnostics(all: [error])
    }
  }
}

/// What a screen may answer besides: its state, numbers for lessons, words of its own.
extension Counter {
  init?(showing spec: ViewSpec, in context: Context) {
    guard let counter = spec.content as? CounterSpec else { return nil }
    self.init(opening: context)
    count = Double(counter.count)
  }

  var spec: ViewSpec? { ViewSpec(CounterSpec(count: Int(count))) }

  var bindings: [String: Double] { ["count": count] }

  var words: [String] { ["The count is \(Int(count))."] }
}
