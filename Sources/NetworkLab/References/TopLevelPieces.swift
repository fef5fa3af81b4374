extension StringProtocol where SubSequence == Substring {
  /// The pieces between commas outside of parentheses: `a(1, 2), b` has two.
  package var topLevelPieces: [Substring] {
    var (pieces, start, depth): ([Substring], Index, Int) = ([], startIndex, 0)
    for index in indices {
      switch self[index] {
      case "(": depth += 1
      case ")": depth -= 1
      case "," where depth == 0:
        pieces.append(self[start..<index])
        start = self.index(after: index)
      default: break
      }
    }
    return pieces + [self[start...]]
  }
}
