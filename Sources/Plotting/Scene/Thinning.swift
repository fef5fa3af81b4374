/// Makes a long row of numbers short enough to be drawn again and again: what learns for minutes has more
/// losses than a curve can have 30 times a second.
public enum Thinning {
  /// As many parts as the widest screens have columns of dots for.
  public static let parts = 300

  /// A row of numbers as points, the first of which lies at a place; of a long one what is seen of it.
  public static func vertices(_ numbers: [Double], from first: Double) -> [Vertex] {
    places(numbers).map { Vertex(first + Double($0), numbers[$0]) }
  }

  /// The places of the first and the last number, and of the smallest and the largest of each of so many
  /// parts, in order: all that is seen of a curve where several of its numbers share a column of dots.
  ///
  /// All places where there are no more than two for each part. What is no number is left out, unless the
  /// whole part is none: then its first place stands for the gap.
  public static func places(_ numbers: [Double], parts: Int = parts) -> [Int] {
    let count = numbers.count
    guard parts > 0, count > 2 * parts else { return Array(0..<count) }
    var places = [0]
    for part in 0..<parts {
      let range = (part * count / parts)..<((part + 1) * count / parts)
      var (low, high) = (range.lowerBound, range.lowerBound)
      for place in range {
        let value = numbers[place]
        if value.isNaN { continue }
        if !(numbers[low] <= value) { low = place }
        if !(numbers[high] >= value) { high = place }
      }
      places += [min(low, high), max(low, high)]
    }
    places.append(count - 1)
    return places.enumerated().filter { $0 == 0 || places[$0 - 1] < $1 }.map(\.element)
  }
}
