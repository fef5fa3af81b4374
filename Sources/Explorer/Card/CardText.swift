import ActivationMath
import TerminalGrid

/// The paragraphs of a function's card.
struct CardText: Sendable {
  private let function: Function

  init(_ function: Function) { self.function = function }

  private var profile: Profile { function.profile }

  /// The formula, what it is for, its facts.
  var beforeCode: [[StyledText]] {
    [
      [StyledText(profile.formula, .emphasis), StyledText(profile.derivativeFormula, .emphasis)],
      arguments,
      [StyledText(profile.purpose)],
    ].nonEmpty
  }

  /// The libraries' lines, then facts, what to beware of, and where it comes from.
  var fromCode: [[StyledText]] {
    [
      code, facts, caveats.map { StyledText("! ", .warning) + StyledText($0) },
      profile.sources.map { source in
        let parts = ["\(source.authors) \(source.year)", source.title, source.identifier]
        return StyledText(parts.filter { !$0.isEmpty }.joined(separator: ", "), .dim)
      },
    ].nonEmpty
  }

  /// The cost of the present parameters, then what to beware of in any case.
  private var caveats: [String] {
    (function.departure.map { [$0] } ?? []) + profile.caveats
  }

  private var arguments: [StyledText] {
    zip(profile.parameters, function.arguments).map { parameter, value in
      StyledText("\(parameter.symbol) = \(NumberText.short(value))", .slider)
        + StyledText("  \(parameter.meaning)", .dim)
    }
  }

  /// Each library's line with the arguments of now, behind the digit that copies it.
  private var code: [StyledText] {
    guard !profile.listedSpellings.isEmpty else {
      return [StyledText("No library has this function.", .dim)]
    }
    return profile.listedSpellings.enumerated().map { index, spelling in
      let key = index < 9 ? "\(index + 1)\u{A0}" : "  "
      let line = profile.code(in: spelling, with: function.arguments)
      return StyledText(key, Style(.key, .bold)) + StyledText(line, .code)
        + StyledText(spelling.remark.isEmpty ? "" : "  " + spelling.remark, .dim)
    }
  }

  /// The rows of the libraries' lines, wrapped, and which of them each belongs to.
  func codeRows(columns: Int, from first: Int) -> [Int: Int] {
    guard !profile.listedSpellings.isEmpty else { return [:] }
    var row = first
    return code.enumerated().reduce(into: [:]) { rows, line in
      for _ in line.element.wrapped(to: max(1, columns), hanging: 2) {
        rows[row] = line.offset
        row += 1
      }
    }
  }

  /// The first line of each framework, without a digit.
  var codeOfEachFramework: [StyledText] {
    var seen: Set<Substring> = []
    return profile.listedSpellings.filter { seen.insert($0.library.framework).inserted }
      .map { StyledText(profile.code(in: $0, with: function.arguments), .code) }
  }

  /// The function's facts, one a line.
  var facts: [StyledText] {
    guard case .scalar(let scalar) = function else { return [] }
    let facts = scalar.facts
    return [
      ("range", facts.range.text), ("for x → −∞", facts.leftEnd.text),
      ("for x → ∞", facts.rightEnd.text), ("monotone", facts.monotonicity.rawValue),
      ("smoothness", facts.smoothness.notation), ("mean", facts.centring.rawValue),
    ].map { name, text in
      StyledText(name + "  ", .dim) + StyledText(text)
        + StyledText(facts.isEstimated ? "  (estimated)" : "", .dim)
    }
  }
}

extension [[StyledText]] {
  /// The paragraphs that say something.
  fileprivate var nonEmpty: [[StyledText]] { filter { $0.contains { !$0.isEmpty } } }
}
