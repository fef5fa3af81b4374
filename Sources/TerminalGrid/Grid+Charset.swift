extension Grid {
  /// The same screen in the given characters: drawn in Unicode, made ASCII at the very edge.
  ///
  /// What takes more room in ASCII, as `>=` does, gets it from the blanks behind it.
  public func transliterated(to charset: Charset) -> Grid {
    guard charset == .ascii else { return self }
    var result = self
    for row in 0..<size.rows {
      let range = row * size.columns..<(row + 1) * size.columns
      let spelled = SpelledRow(cells[range])
      result.cells.replaceSubrange(range, with: spelled.cells)
      if let cursor, cursor.row == row, spelled.columns.indices.contains(cursor.column) {
        result.cursor = Point(column: spelled.columns[cursor.column], row: row)
      }
    }
    return result
  }
}

/// A row of cells in ASCII: words where the blanks behind them leave room, else look-alikes.
private struct SpelledRow {
  /// As many cells as before.
  private(set) var cells: [Cell] = []
  /// Where each cell has gone.
  private(set) var columns: [Int] = []

  init(_ row: ArraySlice<Cell>) {
    let line = row.map { $0.width == 0 ? " " : $0.grapheme }
    let spare = Self.spareBlanks(behind: line)
    var debt = 0
    for (place, cell) in zip(line.indices, row) {
      columns.append(cells.count)
      if debt > 0, line.isSpare(place) {
        debt -= 1
        continue
      }
      let words = Charset.words(in: line, at: place)
      if let words, debt + words.count - 1 <= spare[place] {
        cells += words.map { Cell($0, cell.style) }
        debt += words.count - 1
      } else {
        cells.append(Cell(Charset.ascii.transliterate(line[place]), cell.style))
      }
    }
  }

  /// How many blanks behind each place can be done without, up to the next line or curve.
  private static func spareBlanks(behind line: [Character]) -> [Int] {
    var (count, counts) = (0, [Int](repeating: 0, count: line.count))
    for place in line.indices.reversed() {
      counts[place] = count
      if line[place].isDrawn { count = 0 } else if line.isSpare(place) { count += 1 }
    }
    return counts
  }
}

extension [Character] {
  /// Whether a place is blank behind a blank, so that words stay apart without it.
  fileprivate func isSpare(_ place: Int) -> Bool {
    place > 0 && self[place] == " " && self[place - 1] == " "
  }
}

extension Character {
  /// Whether it is a piece of a frame, a bar or a curve, which must not move.
  fileprivate var isDrawn: Bool {
    unicodeScalars.first.map {
      (0x2500...0x259F).contains($0.value) || (0x2800...0x28FF).contains($0.value)
    }
      ?? false
  }
}
