extension String {
  /// The first mark of a footnote in a text, `[^name]`.
  ///
  /// No pattern finds it: that looks through the rest of the text again for every `[^` without an end.
  var footnoteMark: String? {
    var rest = self[...]
    while let start = rest.base.index(of: "[^", from: rest.startIndex) {
      let name = self[utf8.index(start, offsetBy: 2)...]
      guard let end = name.firstIndex(where: { $0 == "]" || $0.isWhitespace }) else { return nil }
      if self[end] == "]", end > name.startIndex { return String(self[start...end]) }
      rest = self[index(after: end)...]
    }
    return nil
  }
}
