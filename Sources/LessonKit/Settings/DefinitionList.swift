import ActivationMath
import Formula

/// The functions that a lesson brings along, in its front matter.
enum DefinitionList {
  /// The definitions of a list, each of which may use those above it; what is wrong is found in these
  /// lines of the file.
  static func read(
    _ items: [(text: String, position: Position)], in lines: ClosedRange<Int>,
    _ catalogue: Catalogue, _ findings: inout Findings
  ) -> [Definition] {
    let owners = items.flatMap { item in
      item.text.lines.map { _ in item.position }
    }
    let text = items.map(\.text).joined(separator: "\n")
    let read = Definitions(parsing: text, catalogue: catalogue)
    for finding in read.diagnostics {
      let owner = owners.indices.contains(finding.line - 1) ? owners[finding.line - 1] : .start
      let rest = min(owner.line, lines.upperBound)...lines.upperBound
      var place = findings.source.position(of: finding.source, inLines: rest) ?? owner
      place.column += finding.column - 1
      findings.error(
        finding.message, at: place, remedy: finding.remedy.isEmpty ? nil : finding.remedy)
    }
    return read.definitions
  }
}
