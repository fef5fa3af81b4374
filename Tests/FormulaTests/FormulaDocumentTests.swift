import ActivationMath
import TestSupport
import Testing

@testable import Formula

/// `docs/formulas.md` against what the language is.
@Suite struct FormulaDocumentTests {
  private func document() throws -> Document { try Document("docs/formulas.md") }

  @Test func everyDefinitionIsReadAndEveryNumberHolds() throws {
    let blocks = try document().indented.filter { $0.first?.hasPrefix("$ ") == false }
    #expect(blocks.count >= 5)
    var catalogue = Catalogue.standard
    for block in blocks {
      let text = block.filter { !$0.hasPrefix("→ ") }.joined(separator: "\n")
      let read = Definitions(parsing: text, catalogue: catalogue)
      #expect(read.diagnostics.map(\.message) == [], "\(text)")
      #expect(!read.definitions.isEmpty, "\(text)")
      catalogue = catalogue.adding(read.definitions)
      for line in block where line.hasPrefix("→ ") {
        let equation = try #require(
          try Equation(parsing: String(line.dropFirst(2)), catalogue: catalogue), "\(line)")
        #expect(equation.holds, "\(equation.correction)")
      }
    }
  }

  @Test func mistakesAreShownAsTheProgramSaysThem() throws {
    let blocks = try document().fenced("text")
    #expect(!blocks.isEmpty)
    for block in blocks {
      let lines = block.split(separator: "\n", maxSplits: 1)
      let found = Definitions(parsing: String(lines[0])).diagnostics.map { $0.rendered() }
      #expect(found.joined(separator: "\n") == lines[1])
    }
  }

  @Test(arguments: Language.functions) func everyFunctionIsDescribed(name: String) throws {
    #expect(try document().text.contains("`\(name)("))
  }

  @Test func theLimitsAreThoseOfTheReader() throws {
    let text = try document().text.replacing("\n", with: " ")
    for limit in [
      "\(Bounds.lineLength) characters a line", "\(Bounds.lines) lines a file",
      "\(Bounds.nesting) levels of parentheses", "\(Bounds.operations) operations",
    ] {
      #expect(text.contains(limit), "\(limit)")
    }
  }
}
