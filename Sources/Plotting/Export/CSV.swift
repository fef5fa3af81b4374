/// Comma-separated values as RFC 4180 has them.
package enum CSV {
  /// A field, in quotation marks where it needs them.
  package static func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
