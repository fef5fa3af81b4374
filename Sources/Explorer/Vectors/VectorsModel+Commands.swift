import ActivationMath

extension VectorsModel {
  static let commands: [CommandWord<VectorsModel>] = [
    CommandWord("logits car=3, boat=-2", "logits for Vectors") {
      model, argument, _ throws(CommandMistake) in
      model.replaceLogits(by: try logits(argument), notice: nil)
      return .handled
    }
  ]

  /// `car=3, tree=2.5`, or values alone.
  private static func logits(_ argument: CommandArgument) throws(CommandMistake) -> [Logit] {
    var logits: [Logit] = []
    for (index, entry) in argument.text.split(separator: ",").enumerated() {
      let pair = entry.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      let name = pair.count == 2 ? pair[0] : "z\(index + 1)"
      guard let last = pair.last, let value = NumberText.parse(last), value.isFinite else {
        throw argument.misuse
      }
      logits.append(Logit(name: name, value: value))
    }
    guard capacity.contains(logits.count) else {
      throw CommandMistake(description: "there can be 2 to 10 logits, not \(logits.count)")
    }
    return logits
  }
}
