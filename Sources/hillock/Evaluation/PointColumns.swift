import TerminalGrid

/// Two columns of numbers under their headings, decimal points under one another.
///
/// The first rows say how wide the columns are, so that a stream looks as arguments do; a later number
/// that needs more room moves its own row only.
struct PointColumns {
  private let leads: (x: Int, y: Int)
  private let width: Int
  private let headings: (x: String, y: String)

  /// Columns for these rows.
  init(_ rows: [(x: [UInt8], y: [UInt8])], headings: (x: String, y: String)) {
    self.headings = headings
    let lead = rows.map { Self.lead(of: $0.x) }.max() ?? 0
    leads = (lead, rows.map { Self.lead(of: $0.y) }.max() ?? 0)
    let widest = rows.map { lead - Self.lead(of: $0.x) + $0.x.count }.max() ?? 0
    width = max(widest, lead, headings.x.utf8.count)
  }

  /// The headings, each ending where the points stand.
  var header: String {
    func placed(_ heading: String, _ lead: Int) -> String {
      String(repeating: " ", count: max(0, lead - heading.count)) + heading
    }
    let x = placed(headings.x, leads.x)
    let gap = String(repeating: " ", count: max(0, width - x.count) + 2)
    return x + gap + placed(headings.y, leads.y)
  }

  /// Adds a row and its line break.
  func append(_ x: [UInt8], _ y: [UInt8], to line: inout [UInt8]) {
    let start = line.count
    blanks(leads.x - Self.lead(of: x), to: &line)
    line.append(contentsOf: x)
    blanks(width - (line.count - start), to: &line)
    blanks(2 + leads.y - Self.lead(of: y), to: &line)
    line.append(contentsOf: y)
    line.append(UInt8(ascii: "\n"))
  }

  private func blanks(_ count: Int, to line: inout [UInt8]) {
    if count > 0 { line.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count)) }
  }

  /// How much of a number stands before its point or exponent.
  private static func lead(of number: [UInt8]) -> Int {
    number.firstIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "e") } ?? number.count
  }
}
