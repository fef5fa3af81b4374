import ActivationMath
import ViewSpec

/// A view that makes a point, with the sentence that says what to look at.
struct Example<Content: ViewContent>: Sendable {
  var title: String
  /// Its line of state.
  var line: String
  var notice: String

  /// What it shows; nil if the catalogue lacks its functions.
  func content(_ catalogue: Catalogue) -> Content? {
    (try? ViewSpec(parsing: line, catalogue: catalogue))?.content as? Content
  }
}

/// The examples of a page, and which of them is shown.
struct Examples<Content: ViewContent>: Sendable {
  private let all: [Example<Content>]
  /// The one that is shown, unless something has been changed since.
  private var place: Int?

  /// Examples of which the first is shown, or none.
  init(_ all: [Example<Content>], showsFirst: Bool) {
    self.all = all
    place = showsFirst ? 0 : nil
  }

  /// The example that is shown.
  var shown: Example<Content>? { place.map { all[$0] } }

  /// Goes to the next (+1) or previous (−1) one, and says what it shows.
  mutating func step(by steps: Int) -> Content? {
    let next = ((place ?? (steps > 0 ? -1 : 0)) + steps + all.count) % all.count
    guard let content = all[next].content(.standard) else { return nil }
    place = next
    return content
  }

  /// Something else is shown.
  mutating func leave() { place = nil }
}
