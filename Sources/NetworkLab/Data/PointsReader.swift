import ActivationMath

/// Reads points from comma-separated text: a row a point, the last column its class or its value.
///
/// A first line of names is skipped, as are empty lines and those that begin with `#`.
package struct PointsReader {
  /// A mistake and its place.
  package struct Mistake: Error, Hashable {
    /// The line, from 1; nil where all of it is meant.
    package var line: Int?
    /// The mistake and its remedy.
    package var message: String
  }

  /// The most columns before the last.
  private static let mostInputs = 1000
  /// The most classes.
  private static let mostClasses = 20

  private var points: [Double] = []
  private var last: [String] = []
  private var columns = 0

  /// The points of a text; with `valued` the last column is a number to be met.
  package static func read(
    _ text: String, valued: Bool
  ) throws(Mistake) -> DataSet {
    var reader = PointsReader()
    var number = 0
    for line in text.lines {
      number += 1
      try reader.take(line, number)
    }
    return try valued ? reader.values() : reader.classes()
  }

  private mutating func take(_ line: Substring, _ number: Int) throws(Mistake) {
    guard let first = line.first(where: { !$0.isWhitespace }), first != "#" else { return }
    let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(Self.trimmed)
    let numbers = cells.dropLast().map { NumberText.parse($0) }
    let isHeader = columns == 0 && !numbers.isEmpty && numbers.allSatisfy { $0 == nil }
    if columns == 0 { try start(cells.count, number) }
    guard !isHeader else { return }
    guard cells.count == columns else {
      throw Mistake(
        line: number,
        message: "\(cells.count) columns, where the first line has \(columns)")
    }
    for (index, value) in numbers.enumerated() {
      guard let value, value.isFinite else { throw Self.noNumber(cells[index], index, number) }
      points.append(value)
    }
    last.append(cells[columns - 1])
    guard last.count <= DataSet.largest else {
      throw Mistake(
        line: number,
        message: "more than \(DataSet.largest) points; keep a sample of them")
    }
  }

  private mutating func start(_ count: Int, _ number: Int) throws(Mistake) {
    guard (2...(Self.mostInputs + 1)).contains(count) else {
      throw Mistake(
        line: number,
        message: count == 1
          ? "one column; a point is its coordinates and, last, its class: 0.5,-1,red"
          : "\(count) columns; at most \(Self.mostInputs + 1) are read")
    }
    columns = count
  }

  private static func noNumber(_ cell: String, _ column: Int, _ line: Int) -> Mistake {
    let text = cell.isEmpty ? "an empty cell" : "'\(cell)'"
    return Mistake(
      line: line,
      message: "column \(column + 1): \(text) is not a finite number; leave such rows out")
  }

  private func classes() throws(Mistake) -> DataSet {
    try checkCount()
    let names = Set(last).sorted(by: Self.isBefore)
    guard names.count > 1 else {
      throw Mistake(
        message: "all points are of one class, '\(names[0])'; there is nothing to tell apart")
    }
    guard names.count <= Self.mostClasses else {
      throw Mistake(
        message: "the last column has \(names.count) different values, more than "
          + "\(Self.mostClasses) classes; the head linear takes them for numbers to be met")
    }
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Double($0)) })
    var data = DataSet(inputs: columns - 1, kind: .classes(names.count))
    data.points = points
    data.targets = last.compactMap { places[$0] }
    data.names = names
    return data
  }

  private func values() throws(Mistake) -> DataSet {
    try checkCount()
    var data = DataSet(inputs: columns - 1, kind: .values(1))
    data.points = points
    for text in last {
      guard let value = NumberText.parse(text), value.isFinite else {
        throw Mistake(
          message: "'\(text)' in the last column is not a finite number; "
            + "classes take another head than linear")
      }
      data.targets.append(value)
    }
    return data
  }

  private func checkCount() throws(Mistake) {
    guard last.count >= 2 else {
      throw Mistake(message: "\(last.isEmpty ? "no points" : "one point"); two are needed at least")
    }
  }

  /// Numbers in their order, words in theirs.
  private static func isBefore(_ a: String, _ b: String) -> Bool {
    if let x = NumberText.parse(a), let y = NumberText.parse(b), x != y { return x < y }
    return a < b
  }

  private static func trimmed(_ cell: Substring) -> String {
    var cell = cell.drop { $0.isWhitespace || $0 == "\"" }
    while let end = cell.last, end.isWhitespace || end == "\"" { cell.removeLast() }
    return String(cell)
  }
}
