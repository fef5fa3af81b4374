/// A screen by its name: what a tab leads to.
public struct Screen: Hashable, Sendable {
  /// The name on the tab.
  public let title: String

  /// The word that leads there at the prompt.
  var word: String { title.lowercased() }

  /// One function, its derivatives and its parameters.
  public static let explore = Screen(title: "Explore")
  /// Logits through sigmoid and softmax.
  public static let vectors = Screen(title: "Vectors")
  /// Signals, gradients and learning in networks.
  public static let networks = Screen(title: "Networks")
  /// The course.
  public static let lessons = Screen(title: "Lessons")
}
