/// A row of the palette: what was found, and the line that the prompt has when it is taken.
struct PaletteMatch: Sendable {
  var entry: PaletteEntry
  var rank: MatchRank
  /// The completion by Tab.
  var text: String
  /// The entry of the lessons whose text was found, so that the words around can be shown.
  var excerpted: Int?

  init(_ entry: PaletteEntry, _ rank: MatchRank, text: String? = nil, excerpted: Int? = nil) {
    (self.entry, self.rank, self.excerpted) = (entry, rank, excerpted)
    self.text = text ?? entry.line + (entry.needsMore ? " " : "")
  }
}

/// The palette's matches for a line, with a note.
struct PaletteAnswer: Sendable {
  var matches: [PaletteMatch] = []
  /// Whether the line can be carried out as it is typed.
  var isExact = false
  /// A note above the list.
  var note: String?
}
