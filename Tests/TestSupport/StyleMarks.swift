public import TerminalGrid

/// The styles of a screen as text: a letter for every cell, in blocks as wide and high as the screen.
///
/// The ink has a block. What stands on a ground or carries weight of its own has a further one, if there
/// is any on the screen.
public struct StyleMarks {
  private let grid: Grid

  /// The marks of a screen.
  public init(_ grid: Grid) { self.grid = grid }

  /// The blocks, each with its legend before it.
  public var text: String {
    let blocks = [
      block("ink", \.ink.mark), block("ground", \.ground.mark), block("weight", \.attributes.mark),
    ]
    return blocks.compactMap { $0 }.joined(separator: "\n")
  }

  /// A block with its legend; nil if it is blank, but for the ink's.
  private func block(_ title: String, _ mark: (Style) -> Mark?) -> String? {
    let marks = grid.cells.map { $0 == .blank ? nil : mark($0.style) }
    let seen = Set(marks.compactMap { $0 }).sorted { $0.letter < $1.letter }
    if seen.isEmpty, title != "ink" { return nil }
    let legend = seen.isEmpty ? "none" : seen.map(\.description).joined(separator: ", ")
    return (["── \(title): \(legend)"] + rows(marks)).joined(separator: "\n")
  }

  private func rows(_ marks: [Mark?]) -> [String] {
    (0..<grid.size.rows).map { row in
      let marks = marks[row * grid.size.columns..<(row + 1) * grid.size.columns]
      let end = marks.lastIndex { $0 != nil } ?? marks.startIndex - 1
      return String(marks[marks.startIndex..<end + 1].map { $0?.letter ?? " " })
    }
  }
}

/// A letter and what it stands for.
struct Mark: Hashable, CustomStringConvertible {
  var letter: Character
  var meaning: String

  /// `k key`
  var description: String { "\(letter) \(meaning)" }

  init(_ letter: Character, _ meaning: String) {
    (self.letter, self.meaning) = (letter, meaning)
  }
}

extension Ink {
  /// The mark of a colour; nil for the terminal's own.
  var mark: Mark? {
    switch self {
    case .none: nil
    case .role(let role): role.mark
    case .heat(let step): Self.mark(ofHeat: step)
    }
  }

  /// The scale in ninths: raised digits above zero, lowered ones below.
  private static func mark(ofHeat step: Int8) -> Mark {
    let ninth = Int((Double(min(100, max(-100, Int(step)))) * 0.09).rounded())
    let digits = Array(ninth < 0 ? "₀₁₂₃₄₅₆₇₈₉" : "⁰¹²³⁴⁵⁶⁷⁸⁹")
    return Mark(digits[abs(ninth)], "heat \(ninth)/9")
  }
}

extension Attributes {
  /// The mark of a weight; nil for none.
  var mark: Mark? {
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.underline, "underline"), (.reverse, "reverse"),
      (.italic, "italic"),
    ]
    let meaning = names.filter { contains($0.0) }.map(\.1).joined(separator: "+")
    let rawValue = subtracting(.pixel).rawValue
    return rawValue == 0 ? nil : Mark(Character(String(rawValue, radix: 32)), meaning)
  }
}

extension Role {
  /// The letter of the role; no two have the same.
  var mark: Mark { Mark(letter, "\(self)") }

  private var letter: Character {
    switch self {
    case .text: "."
    case .dim: "d"
    case .title: "T"
    case .selection: "S"
    case .key: "k"
    case .frame: "f"
    case .focusedFrame: "F"
    case .axis: "a"
    case .guide: "g"
    case .curve1: "1"
    case .curve2: "2"
    case .curve3: "3"
    case .curve4: "4"
    case .curve5: "5"
    case .curve6: "6"
    case .slope: "s"
    case .curvature: "c"
    case .ghost: "o"
    case .probe: "p"
    case .slider: "="
    case .bar: "b"
    case .highlight: "H"
    case .good: "+"
    case .bad: "-"
    case .warning: "!"
    case .emphasis: "e"
    case .code: "q"
    case .link: "u"
    }
  }
}
