import ActivationMath

extension VectorsModel {
  /// The remark on the present picture; nil where nothing stands out.
  var caption: String? {
    let departures = functions.departures
    guard departures.isEmpty else { return departures.joined(separator: " ") }
    guard !isPane else { return nil }
    if let notice, isAsTheExample { return notice }
    return correctButPushedDown ?? temperatureCaption ?? shiftCaption ?? sharing
  }

  /// Whether nothing was moved that the example's sentence speaks of.
  private var isAsTheExample: Bool {
    logits == start && temperature == 1 && shift == 0 && descent == nil
      && heads.map(\.id) == ["sigmoid", "softmax"]
  }

  /// A label that is true, and whose logit a side's loss lowers all the same.
  private var correctButPushedDown: String? {
    for side in heads.indices {
      guard let forces = forces(side: side) else { continue }
      for (logit, force) in zip(logits, forces) where logit.isTrue && force < -0.0005 {
        return "\(heads[side].id) pushes \(logit.name) down although it is true: "
          + "the true labels share one whole."
      }
    }
    return nil
  }

  private var temperatureCaption: String? {
    guard temperature != 1, let head = heads.first(where: \.sumsToOne) else { return nil }
    let effect = temperature < 1 ? "sharper: the largest takes more" : "flatter: all come closer"
    return "Temperature \(NumberText.short(temperature)) makes \(head.id) \(effect)."
  }

  private var shiftCaption: String? {
    guard shift != 0, heads.map(\.id).sorted() == ["sigmoid", "softmax"] else { return nil }
    return "The same shift for all: sigmoid answers differently, softmax as before."
  }

  /// How many a sigmoid says yes to, beside a softmax that shares.
  private var sharing: String? {
    guard let yes = heads.firstIndex(where: \.hasThreshold), heads.contains(where: \.sumsToOne)
    else { return nil }
    let count = outputs(side: yes).count { $0 >= 0.5 }
    let answer =
      switch count {
      case 0: "no to all"
      case logits.count: "yes to all"
      default: "yes to \(count) of \(logits.count)"
      }
    return "Sigmoid says \(answer), each on its own; softmax shares one whole among them."
  }
}
