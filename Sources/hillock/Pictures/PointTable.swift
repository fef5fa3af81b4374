import ActivationMath
import Plotting
import TerminalGrid

/// A table of points, x and y in each row; a first row of names is skipped, a bad row is refused.
struct PointTable {
  /// The points and where they come from.
  let cloud: PointCloud

  /// More points than a picture can show.
  private static let capacity = 100_000

  /// Reads the rows of a stream.
  ///
  /// - Throws: `Failure` with the number of the line that is wrong.
  init(_ stream: TextStream) throws {
    var points: [Vertex] = []
    try stream.withLines { reader in
      while let text = try reader.withNextLine({ line in
        String(decoding: line.indices.map { line[$0] }, as: UTF8.self)
      }) {
        do throws(Refusal) {
          guard
            let point = try Self.point(in: text, isFirst: points.isEmpty && reader.lineNumber == 1)
          else { continue }
          points.append(point)
          guard points.count <= Self.capacity else {
            throw Refusal("there are more than \(Self.capacity) points")
          }
        } catch {
          throw Failure.data(error.message, at: "\(stream.name):\(reader.lineNumber)")
        }
      }
    }
    guard !points.isEmpty else { throw Failure.data("there are no points", at: stream.name) }
    let file = stream.name.split(separator: "/").last.map(String.init) ?? stream.name
    cloud = PointCloud(points, label: file == "-" ? "standard input" : ShownText.line(file))
  }

  private struct Refusal: Error {
    let message: String

    init(_ message: String) { self.message = message }
  }

  /// The point of a row; nil for an empty row, a comment and a row of names.
  private static func point(in text: String, isFirst: Bool) throws(Refusal) -> Vertex? {
    let bare = text.filter { $0 != "\r" }
    guard bare.contains(where: { !$0.isWhitespace }), bare.first != "#" else { return nil }
    let cells = cells(of: bare)
    let isName = { (cell: Substring) in
      cell.contains(where: \.isLetter) && (try? TypedNumber(cell)) == nil
    }
    if isFirst, cells.allSatisfy(isName) { return nil }
    guard cells.count == 2 else {
      throw Refusal("a row has x and y, two numbers, not \(cells.count): '\(bare)'")
    }
    return Vertex(try number(cells[0]), try number(cells[1]))
  }

  private static func number(_ cell: Substring) throws(Refusal) -> Double {
    let number: Double
    do throws(TypedNumber.Mistake) {
      number = try TypedNumber(cell).value
    } catch {
      throw Refusal(error.description)
    }
    guard number.isFinite, number.magnitude <= Viewport.farthest else {
      throw Refusal("'\(cell)' is beyond every picture; \(Viewport.limits)")
    }
    return number
  }

  /// The cells between semicolons, tabs, commas or blanks, whichever comes first in that order.
  private static func cells(of row: String) -> [Substring] {
    let cells: [Substring]
    if let separator = [";", "\t", ","].first(where: { row.contains($0) }) {
      cells = row.split(separator: separator, omittingEmptySubsequences: false)
    } else {
      cells = row.split(whereSeparator: \.isWhitespace)
    }
    return cells.map { cell in
      let bare = cell.drop { $0.isWhitespace || $0 == "\"" }
      return bare.lastIndex { !$0.isWhitespace && $0 != "\"" }.map { bare[...$0] } ?? ""
    }
  }
}
