import Foundation
import Testing

@testable import Formula

/// The seeds of the fuzzer, and whatever it has found: all must be read or refused.
@Suite struct FuzzCorpusTests {
  static let texts: [String] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fuzz/corpus")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      try? String(decoding: Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }
  }()

  @Test func thereAreSeeds() { #expect(Self.texts.count >= 15) }

  @Test(arguments: texts) func readsOrRefuses(text: String) {
    let all = Definitions(parsing: text)
    #expect(!all.definitions.isEmpty || !all.diagnostics.isEmpty)
    for diagnostic in all.diagnostics {
      #expect((1...diagnostic.source.count + 1).contains(diagnostic.column))
    }
    let expression = try? Expression(parsing: text)
    #expect(expression?.evaluate(["probe": 1]) != .infinity)
  }

  @Test func hostileBytes() {
    for text in ["\u{0}", "f(x) = \u{202E}x", "f\u{301}(x) = x", "\u{FEFF}f(x) = x", "🧠(x) = x"] {
      #expect(!Definitions(parsing: text).diagnostics.isEmpty)
    }
    #expect(Definitions(parsing: "f(x) = x\r\ng(x) = f(x)\r\n").definitions.count == 2)
  }
}
