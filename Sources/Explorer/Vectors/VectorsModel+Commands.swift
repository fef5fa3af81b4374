import ActivationMath
import ViewSpec

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
      guard let last = pair.last, !last.isEmpty else { throw argument.misuse }
      let value = try CommandMistake.number(last)
      guard value.isFinite else { throw argument.misuse }
      logits.append(Logit(name: name, value: value))
    }
    if let name = logits.map(\.name).firstRepeated {
      throw CommandMistake(description: "two logits are called '\(name)'")
    }
    if logits.contains(where: { $0.name.unicodeScalars.count > VectorsSpec.nameLength }) {
      throw CommandMistake(
        description: "a name has at most \(VectorsSpec.nameLength) characters")
    }
    guard capacity.contains(logits.count) else {
      throw CommandMistake(description: "there can be 2 to 10 logits, not \(logits.count)")
    }
    return logits
  }
}

extension [String] {
  /// The first that was there before.
  fileprivate var firstRepeated: String? {
    var seen: Set<String> = []
    return first { !seen.insert($0).inserted }
  }
}
