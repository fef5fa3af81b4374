import ActivationMath
import RealModule

/// Goes through the lines of a text, each with the definitions above it in scope.
struct DefinitionReader {
  let lines: [String]
  let catalogue: Catalogue
  private(set) var definitions: [Definition] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var comment: [String] = []
  private let names = DefinedNames()
  /// The steps that building the formulas has taken.
  private var work = 0

  init(lines: [String], catalogue: Catalogue) {
    self.lines = lines
    self.catalogue = catalogue
    for (index, line) in lines.prefix(Bounds.lines).enumerated() {
      if let name = Self.definedName(line) { names.note(name, line: index + 1) }
    }
  }

  mutating func read() {
    for index in lines.indices {
      if index == Bounds.lines {
        report(.tooLarge, at: index, "more than \(Bounds.lines) lines", "split the file")
        return
      }
      if diagnostics.count >= Bounds.findings { return }
      if work > Bounds.workOfSource {
        report(
          .tooLarge, at: index,
          "the formulas above, with all that they use, take more than \(Bounds.workOfSource) steps",
          "split the file, or use fewer definitions in one another")
        return
      }
      read(lineAt: index)
    }
  }

  private mutating func read(lineAt index: Int) {
    let line = lines[index]
    let text = line.unicodeScalars.drop(while: \.isBlank)
    if text.isEmpty {
      comment = []
    } else if text.first == "#" {
      let words = text.drop { $0 == "#" }.split(whereSeparator: \.isBlank)
      comment.append(words.map(String.init).joined(separator: " "))
    } else if line.count > Bounds.lineLength {
      report(
        .tooLarge, at: index, "more than \(Bounds.lineLength) characters in one line",
        "split the formula into definitions")
    } else {
      define(line, at: index)
      comment = []
    }
  }

  private mutating func define(_ line: String, at index: Int) {
    var parser = Parser(
      line: line, scope: Scope(catalogue: catalogue, text: names, line: index + 1))
    let x = parser.graph.place(.variable(0))
    var parsed: (header: Header, root: NodeID, start: Int)?
    do throws(Parser.Abort) {
      let header = try parser.header()
      if let first = names.line(of: header.name), first <= index {
        parser.note(
          .duplicate, at: parser.tokens[0], "\(header.name) is defined in line \(first) already",
          "choose another name")
      }
      parser.scope.variables[Language.variable] = x
      let start = parser.token.column
      parsed = (header, try parser.body(), start)
    } catch {}  // The parser has noted why.
    finish(line, at: index, parser, parsed)
  }

  private mutating func finish(
    _ line: String, at index: Int, _ parser: Parser,
    _ parsed: (header: Header, root: NodeID, start: Int)?
  ) {
    let found = parser.findings.sorted { $0.column < $1.column }
    diagnostics += found.map { $0.located(line: index + 1, source: line) }
    work += parser.graph.work
    guard found.isEmpty, !parser.isPoisoned, let (header, root, start) = parsed else {
      if let name = parser.scope.current { names.fail(name) }
      return
    }
    guard let formula = DerivedFormula(parser.graph, root: root) else {
      report(
        .noDerivative, at: index, "f″ of \(header.name) is not known",
        "it takes too high a derivative of a function")
      names.fail(header.name)
      return
    }
    work += formula.graph.work - parser.graph.work
    guard !parser.graph.isOverfull, !formula.graph.isOverfull, formula.cost <= Bounds.operations
    else {
      report(
        .tooLarge, at: index, "f, f′ and f″ take more than \(Bounds.operations) operations",
        "simplify the formula")
      names.fail(header.name)
      return
    }
    let end = (parser.tokens.last?.column ?? start) - 1
    let definition = Definition(
      name: header.name, parameters: header.parameters.map(Parameter.init(declared:)),
      body: parser.line.code((start - 1)..<end), source: parser.line.code(0..<end),
      comment: comment, line: index + 1,
      formula: formula)
    definitions.append(definition)
    names.add(definition)
  }

  private mutating func report(
    _ kind: Diagnostic.Kind, at index: Int, _ message: String, _ remedy: String
  ) {
    let source = String(lines[index].prefix(80))
    diagnostics.append(
      Diagnostic(
        kind: kind, line: index + 1, column: 1, length: 1, message: message, remedy: remedy,
        source: source))
  }

  /// The name that a line defines, by its looks.
  static func definedName(_ line: String) -> String? {
    let bytes = line.utf8
    guard bytes.contains(UInt8(ascii: "=")), let open = bytes.firstIndex(of: UInt8(ascii: "("))
    else { return nil }
    let head = FormulaLine(line[..<open])
    let name = head.code(0..<head.count)
    return name.isEmpty ? nil : Greek.spelt(name)
  }
}

extension Parameter {
  /// A declared parameter; without a range the slider goes from 0 to twice the default.
  init(declared: Header.Declaration) {
    let end = Double.greatestFiniteMagnitude
    let far = min(max(2 * declared.default, -end), end)
    let range = declared.range ?? (far == 0 ? -1...1 : min(0, far)...max(0, far))
    let isLogarithmic = range.lowerBound > 0 && range.upperBound >= 50 * range.lowerBound
    self.init(
      declared.name, symbol: Greek.letters[declared.name] ?? declared.name,
      meaning: "parameter of the formula", default: declared.default,
      slider: isLogarithmic ? .logarithmic(range) : .linear(range, step: Self.step(for: range)))
  }

  /// About a hundredth of the range, a 1, 2 or 5 with zeros.
  private static func step(for range: ClosedRange<Double>) -> Double {
    let wanted = range.upperBound / 100 - range.lowerBound / 100
    let power = Double.pow(10, Double.log10(wanted).rounded(.down))
    let step = [10, 5, 2, 1].map { $0 * power }.first { $0 <= wanted * 1.0001 } ?? power
    return step > 0 && step.isFinite ? step : max(wanted, .leastNonzeroMagnitude)
  }
}
