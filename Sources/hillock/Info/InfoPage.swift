import ActivationMath
import TerminalGrid

/// What `info` shows of a function, laid out for people.
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
    guard case .scalar(let activation) = function else { return [] }
    return [.title("Facts")] + Self.fields(FactsText(activation).entries)
  }

  private var parameters: [PageLine] {
    guard !profile.parameters.isEmpty else { return [] }
    let entries = zip(profile.parameters, function.arguments).map { parameter, value in
      (parameter.label, parameter.description(value: value))
    }
    return [.title("Parameters")] + Self.fields(entries)
  }

  private var libraries: [PageLine] {
    guard !profile.spellings.isEmpty else { return [] }
    let names = profile.spellings.map(\.library.rawValue)
    let indent = 2 + (names.map { TextWidth.of($0) }.max() ?? 0) + 2
    let lines = zip(names, profile.spellings).flatMap { name, spelling in
      [PageLine.field(name, StyledLine(spelling.code, .code), indent: indent)]
        + spelling.peculiarities.map { PageLine.field("", StyledLine($0, .dim), indent: indent) }
    }
    return [.title("In the libraries")] + lines
  }

  private var caveats: [PageLine] {
    guard !profile.caveats.isEmpty else { return [] }
    return [.title("Beware")] + profile.caveats.map { PageLine("  • " + $0, hanging: 4) }
  }

  private var sources: [PageLine] {
    guard !profile.sources.isEmpty else { return [] }
    return [.title("Source")] + profile.sources.map { PageLine("  " + $0.citation, hanging: 4) }
  }

  private static func fields(_ entries: [(name: String, text: String)]) -> [PageLine] {
    let indent = 2 + (entries.map { TextWidth.of($0.name) }.max() ?? 0) + 2
    return entries.map { .field($0.name, StyledLine($0.text), indent: indent) }
  }
}

/// A line of a page before it is broken to the page's width.
struct PageLine {
  private var text: StyledLine
  private var hanging: Int

  /// A line; what does not fit goes on below, indented by `hanging`.
  init(_ text: StyledLine = StyledLine(), hanging: Int = 0) {
    self.text = text
    self.hanging = hanging
  }

  /// A line in the style of ordinary text.
  init(_ text: String, hanging: Int = 0) {
    self.init(StyledLine(text), hanging: hanging)
  }

  /// The title of a section.
  static func title(_ text: String) -> PageLine { PageLine(StyledLine(text, .title)) }

  /// A name, and its text at `indent`.
  static func field(_ name: String, _ text: StyledLine, indent: Int) -> PageLine {
    let gap = String(repeating: " ", count: indent - 2 - TextWidth.of(name))
    return PageLine(StyledLine("  " + name + gap, .dim) + text, hanging: indent)
  }

  /// The lines that it takes at this width.
  func wrapped(width: Int) -> [StyledLine] { text.wrapped(to: width, hanging: hanging) }
}
