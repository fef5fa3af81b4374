import ActivationMath
import TerminalGrid

/// The page of `info` about a function, laid out for people.
struct InfoPage {
  private let function: Function
  private var profile: Profile { function.profile }

  /// The page of a function with its present parameters.
  init(_ function: Function) { self.function = function }

  /// The page, no line wider than `width` as far as words allow.
  func lines(width: Int) -> [StyledLine] {
    let sections = [
      heading, purpose, facts, parameters, libraries, caveats, sources,
    ].filter { !$0.isEmpty }
    return sections.joined(separator: [PageLine()]).flatMap { $0.wrapped(width: width) }
  }

  private var heading: [PageLine] {
    [
      PageLine(
        StyledLine(profile.title, .title)
          + StyledLine("  \(function.notation) · \(profile.family.title)", .dim)),
      PageLine("  " + profile.formula, hanging: 4),
      PageLine("  " + profile.derivativeFormula, hanging: 4),
    ]
  }

  private var purpose: [PageLine] {
    profile.purpose.isEmpty ? [] : [PageLine(profile.purpose)]
  }

  private var facts: [PageLine] {
    switch function {
    case .scalar(let activation):
      [.title("Facts")] + Self.fields(FactsText(activation).entries)
    case .vector(let activation):
      [.title("Facts")] + Self.fields(VectorFactsText(activation).entries)
    }
  }

  private var parameters: [PageLine] {
    guard !profile.parameters.isEmpty else { return [] }
    let indent = Self.indent(behind: profile.parameters.map(\.label))
    let lines = zip(profile.parameters.indices, profile.parameters).flatMap { index, parameter in
      let remarks = parameter.remarks(
        value: function.arguments[index], profile: profile)
      return [
        PageLine.field(parameter.label, StyledLine(parameter.meaning), indent: indent),
        .field("", StyledLine(remarks, .dim), indent: indent),
      ] + learning(index, indent: indent)
    }
    return [.title("Parameters")] + lines
  }

  /// How strongly a learnable parameter acts on f to both sides of 0.
  private func learning(_ index: Int, indent: Int) -> [PageLine] {
    guard case .scalar(let activation) = function, profile.parameters[index].isLearnable else {
      return []
    }
    let slopes = [-1.0, 1].map { x in
      "\(NumberText.short(activation.parameterSlope(index, at: x))) at x = \(NumberText.short(x))"
    }
    let symbol = profile.parameters[index].symbol
    let text = "learned: ∂f/∂\(symbol) is \(slopes.joined(separator: ", "))"
    return [.field("", StyledLine(text, .dim), indent: indent)]
  }

  private var libraries: [PageLine] {
    let spellings = profile.spellings.filter(\.isListed)
    guard !spellings.isEmpty else { return [] }
    let names = spellings.map(\.library.rawValue)
    let indent = Self.indent(behind: names)
    let lines = zip(names, spellings).flatMap { name, spelling in
      let code = profile.code(in: spelling, with: function.arguments)
      return [PageLine.field(name, StyledLine(code, .code), indent: indent)]
        + profile.peculiarities(of: spelling, code: code).map {
          PageLine.field("", StyledLine($0, .dim), indent: indent)
        }
    }
    return [.title("In the libraries")] + lines
  }

  private var caveats: [PageLine] {
    let caveats = (function.departure.map { [$0] } ?? []) + profile.caveats
    guard !caveats.isEmpty else { return [] }
    return [.title("Beware")] + caveats.map { PageLine("  • " + $0, hanging: 4) }
  }

  private var sources: [PageLine] {
    guard !profile.sources.isEmpty else { return [] }
    return [.title("Source")] + profile.sources.map { PageLine("  " + $0.citation, hanging: 4) }
  }

  private static func fields(_ entries: [(name: String, text: String)]) -> [PageLine] {
    let indent = indent(behind: entries.map(\.name))
    return entries.map { .field($0.name, StyledLine($0.text), indent: indent) }
  }

  /// The column at which the second column of text begins.
  private static func indent(behind names: [String]) -> Int {
    2 + (names.map { TextWidth.of($0) }.max() ?? 0) + 2
  }
}
