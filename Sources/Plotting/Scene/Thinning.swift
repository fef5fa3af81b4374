/// Makes a long row of numbers short enough to be drawn again and again.
public enum Thinning {
  /// The places of the first and the last number, and of the smallest and the largest of each of so many
  /// parts, in order: all that is seen of a curve where several of its numbers share a column of dots.
  ///
  /// All places where there are no more than two for each part. What is no number is left out, unless the
  /// whole part is none: then its first place stands for the gap.
  public static func places(_ numbers: [Double], parts: Int) -> [Int] {
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
