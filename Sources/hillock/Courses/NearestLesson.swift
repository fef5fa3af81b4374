import ActivationMath

/// What to say to somebody who named a lesson that is not there.
enum NearestLesson {
  /// The nearest name, or where all of them are listed.
  static func text(for name: String, among names: [String]) -> String {
    guard let nearest = EditDistance.nearest(names, to: name) else {
      return "'hillock lessons list' shows all of them"
    }
    return "did you mean \(nearest)?"
  }
}
