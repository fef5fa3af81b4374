import ActivationMath
import TerminalGrid

/// The list of functions for people, family by family.
struct FunctionTable {
  private let profiles: [Profile]
  private let idColumns: Int
  private let titleColumns: Int

  /// A list of these functions.
  init(_ profiles: [Profile]) {
    self.profiles = profiles
    idColumns = profiles.map { TextWidth.of($0.id) }.max() ?? 0
    titleColumns = profiles.map { TextWidth.of($0.title) }.max() ?? 0
  }

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
    let id = TextWidth.pad(profile.id, to: idColumns)
    let title = TextWidth.pad(profile.title, to: titleColumns)
    return StyledLine("  " + id, .key) + StyledLine("  \(title)  ")
      + StyledLine(profile.formula, .dim)
  }
}
