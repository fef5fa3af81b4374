package import ViewSpec

/// What the author wants the learner to see beside the text.
///
/// Steps keep the author's view, never what the learner made of it.
package struct LiveView: Sendable {
  /// What is shown, in the description that all screens share.
  package var spec: ViewSpec
  /// The question that must be answered before the view is shown.
  package var reveal: String?
  /// Where `reveal` is said, for the check that the question exists.
  var revealPosition: Position?
  /// The line of the file where the view begins.
  package var line = 1

  /// A view that is shown from the start.
  package init(_ spec: ViewSpec) { self.spec = spec }
}
