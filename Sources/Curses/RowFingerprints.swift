import TerminalGrid

/// The texts of the rows of a screen in short, to notice rows that moved.
struct RowFingerprints {
  private var values: [UInt64]

  /// The fingerprints of so many empty rows.
  init(count: Int) { values = [UInt64](repeating: 0, count: count) }

  /// How many rows there are.
  var count: Int { values.count }

  /// Notes the cells of a row; styles do not matter.
  mutating func set(_ row: Int, to cells: ArraySlice<Cell>) {
    values[row] = Self.fingerprint(cells)
  }

  /// Whether a row that is there once now stood elsewhere before, once.
  func moved(from former: RowFingerprints) -> Bool {
    let (before, now) = (former.places, places)
    return now.contains { value, row in
      guard let row, let place = before[value], let formerRow = place else { return false }
      return formerRow != row
    }
  }

  /// The row of each text, or nil if several rows have it.
  private var places: [UInt64: Int?] {
    Dictionary(values.enumerated().map { ($1, $0) }, uniquingKeysWith: { _, _ in nil })
  }

  private static func fingerprint(_ cells: ArraySlice<Cell>) -> UInt64 {
    cells.reduce(14_695_981_039_346_656_037) { hash, cell in
      cell.grapheme.unicodeScalars.reduce(hash) { ($0 ^ UInt64($1.value)) &* 1_099_511_628_211 }
    }
  }
}
