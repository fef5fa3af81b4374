package import ViewSpec

/// The view that the author puts beside the text.
///
/// Steps keep the author's view, never what the learner made of it.
package struct LiveView: Sendable {
  /// The view, in the description that all screens share.
  package var spec: ViewSpec
  /// The question that must be answered before the view is shown.
  package var reveal: String?
  /// The position of `reveal`, for the check that the question exists.
  var revealPosition: Position?
  /// The line of the file where the view begins.
  package var line = 1

  /// A view that is shown from the start.
  package init(_ spec: ViewSpec) { self.spec = spec }
}
