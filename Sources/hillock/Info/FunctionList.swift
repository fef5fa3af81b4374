import ActivationMath
import TerminalGrid

/// The list of functions for people, family by family.
struct FunctionList {
  private let profiles: [Profile]

  /// A list of these functions.
  init(_ profiles: [Profile]) { self.profiles = profiles }

  /// The lines, cut to the width if there is one.
  func lines(width: Int?) -> [StyledLine] {
    let groups = Family.allCases.map(lines(of:)).filter { !$0.isEmpty }
    return Array(groups.joined(separator: [StyledLine()])).map { line in
      width.map(line.truncated) ?? line
    }
  }

  private func lines(of family: Family) -> [StyledLine] {
    let members = profiles.filter { $0.family == family }
    return members.isEmpty ? [] : [StyledLine(family.title, .title)] + members.map(line)
  }

  private func line(of profile: Profile) -> StyledLine {
    let id = Self.padded(profile.id, to: profiles.map(\.id))
    let title = Self.padded(profile.title, to: profiles.map(\.title))
    return StyledLine("  " + id, .key) + StyledLine("  \(title)  ")
      + StyledLine(profile.formula, .dim)
  }

  private static func padded(_ text: String, to others: [String]) -> String {
    let width = others.map { TextWidth.of($0) }.max() ?? 0
    return text + String(repeating: " ", count: width - TextWidth.of(text))
  }
}
