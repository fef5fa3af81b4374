/// A screen by its name: what a tab leads to.
package struct Screen: Hashable, Sendable {
  /// The name on the tab.
  package let title: String

  /// The word that leads there at the prompt.
  var word: String { title.lowercased() }

  /// One function, its derivatives and its parameters.
  package static let explore = Screen(title: "Explore")
  /// Logits through sigmoid and softmax.
  package static let vectors = Screen(title: "Vectors")
  /// Signals, gradients and learning in networks.
  package static let networks = Screen(title: "Networks")
  /// The course.
  package static let lessons = Screen(title: "Lessons")
}
