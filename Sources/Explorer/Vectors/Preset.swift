/// Logits that make a point, with the sentence that says what to look at.
struct Preset: Sendable {
  var title: String
  var logits: [VectorsModel.Logit]
  var notice: String

  /// The presets in the order of the keys.
  static let all = [
    Preset(
      title: "a photo with a car and a tree",
      logits: [("car", 3, true), ("tree", 2.5, true), ("boat", -2, false)],
      notice: "Both labels are right: sigmoid says so, softmax makes them share."),
    Preset(
      title: "none of these",
      logits: [("car", -3, false), ("tree", -4, false), ("boat", -5, false)],
      notice: "Sigmoid answers no three times; softmax must still hand out its whole."),
    Preset(
      title: "one digit",
      logits: (0...9).map { ("\($0)", [0.5, -1, 1, 4, -2, 1.5, -1, 0, 2, -0.5][$0], $0 == 3) },
      notice: "Exactly one answer is right: this is what softmax is for."),
    Preset(
      title: "large logits",
      logits: [("a", 10, true), ("b", 9, false), ("c", -10, false)],
      notice: "Sigmoid is saturated and no longer tells a from b; softmax sees the difference."),
  ]

  private init(title: String, logits: [(String, Double, Bool)], notice: String) {
    self.title = title
    self.logits = logits.map { VectorsModel.Logit(name: $0.0, value: $0.1, isTrue: $0.2) }
    self.notice = notice
  }
}
