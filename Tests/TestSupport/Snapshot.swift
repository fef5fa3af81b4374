import Foundation
public import TerminalGrid

/// Expected screens, kept as text files beside the tests, as a person sees them.
public enum Snapshot {
  /// How the screen differs in text or styles from `Screens/NAME.txt` beside the test, or nil.
  ///
  /// The file has the text as it is seen, and below it the marks of ``StyleMarks``. The text is the
  /// screen's without trailing spaces, unless they matter and it is given.
  public static func difference(
    _ screen: Grid, text: String? = nil, from name: String, testFile: String = #filePath
  ) -> String? {
    difference(
      (text ?? screen.text) + "\n" + StyleMarks(screen).text, from: name, rows: screen.size.rows,
      testFile: testFile)
  }

  /// How the text differs from `Screens/NAME.txt` beside the test, or nil if it does not.
  ///
  /// With `HILLOCK_RECORD=1` in the environment the file is written anew, and the answer says so, so
  /// that a test never passes by recording.
  public static func difference(
    _ text: String, from name: String, rows: Int = .max, testFile: String = #filePath
  ) -> String? {
    let directory = URL(fileURLWithPath: testFile).deletingLastPathComponent()
      .appendingPathComponent("Screens")
    let file = directory.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["HILLOCK_RECORD"] != nil {
      return record(text, to: file)
    }
    guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
      return "there is no \(file.path); HILLOCK_RECORD=1 writes it"
    }
    return expected == text + "\n" ? nil : report(expected: expected, actual: text, rows: rows)
  }

  private static func record(_ text: String, to file: URL) -> String {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try (text + "\n").write(to: file, atomically: true, encoding: .utf8)
      return "recorded \(file.path); look at it, then run the test again"
    } catch {
      return "cannot write \(file.path): \(error)"
    }
  }

  /// The rows that differ; a row of marks comes with the row of text that it belongs to.
  private static func report(expected: String, actual: String, rows: Int) -> String {
    let (old, new) = (
      expected.split(separator: "\n", omittingEmptySubsequences: false),
      (actual + "\n").split(separator: "\n", omittingEmptySubsequences: false)
    )
    let changed = (0..<max(old.count, new.count)).filter { row in
      row >= old.count || row >= new.count || old[row] != new[row]
    }
    let lines = changed.prefix(12).map { row in
      let seen = textRow(ofMarks: row, rows: rows).map { "\n  in       \(new[$0])" } ?? ""
      return "row \(row)\(seen)\n  expected \(row < old.count ? old[row] : "nothing")\n"
        + "  got      \(row < new.count ? new[row] : "nothing")"
    }
    return "\(changed.count) rows differ\n" + lines.joined(separator: "\n")
  }

  /// The row of text that a row of a block of marks is about; nil for text and for legends.
  private static func textRow(ofMarks row: Int, rows: Int) -> Int? {
    guard row > rows else { return nil }
    let place = (row - rows) % (rows + 1)
    return place > 0 ? place - 1 : nil
  }
}
