import TerminalGrid

/// Text for XML and HTML.
package enum Markup {
  /// The text with the five characters that mean something replaced, and nothing that XML forbids.
  package static func escape(_ text: String) -> String {
    Sanitizer.clean(text).reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
  }
}
