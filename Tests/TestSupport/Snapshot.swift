import Foundation

/// Expected screens, kept as text files beside the tests, as a person sees them.
public enum Snapshot {
  /// How the text differs from `Screens/NAME.txt` beside the test, or nil if it does not.
  ///
  /// With `HILLOCK_RECORD=1` in the environment the file is written anew, and the answer says so, so
  /// that a test never passes by recording.
  public static func difference(
    _ text: String, from name: String, testFile: String = #filePath
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
    return expected == text + "\n" ? nil : report(expected: expected, actual: text)
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

  private static func report(expected: String, actual: String) -> String {
    let (old, new) = (
      expected.split(separator: "\n", omittingEmptySubsequences: false),
      (actual + "\n").split(separator: "\n", omittingEmptySubsequences: false)
    )
    let rows = (0..<max(old.count, new.count)).filter { row in
      row >= old.count || row >= new.count || old[row] != new[row]
    }
    let lines = rows.prefix(12).map { row in
      "row \(row)\n  expected \(row < old.count ? old[row] : "nothing")\n"
        + "  got      \(row < new.count ? new[row] : "nothing")"
    }
    return "\(rows.count) rows differ\n" + lines.joined(separator: "\n")
  }
}
