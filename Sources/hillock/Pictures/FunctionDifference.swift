import ActivationMath
import Plotting
import TerminalGrid

/// How far two functions lie apart over a range of x.
struct FunctionDifference {
  let first: any Activation
  let second: any Activation
  let range: ClosedRange<Double>
  let precision: Precision

  /// A number x, and how far the functions lie apart there.
  struct Sample {
    var x: Double
    var first: Double
    var second: Double
    var difference: Double { first - second }
    /// The difference to be compared: that of a number and none is the largest.
    var size: Double {
      if first == second || first.isNaN && second.isNaN { return 0 }
      return difference.isNaN ? .infinity : difference.magnitude
    }
  }

  /// Fine enough that what lies between is as good as straight.
  private static let count = 4001

  /// The functions at a number.
  func sample(_ x: Double) -> Sample {
    guard precision == .float32 else {
      return Sample(x: x, first: first.value(x), second: second.value(x))
    }
    let narrow = Float(x)
    // One function in two widths shows its own rounding.
    let other = isOneFunction ? second.value(Double(narrow)) : Double(second.value(narrow))
    return Sample(x: Double(narrow), first: Double(first.value(narrow)), second: other)
  }

  private var isOneFunction: Bool { first.notation == second.notation }

  /// The numbers that are looked at: evenly spaced, and both sides of every breakpoint.
  private var samples: [Sample] {
    let breaks = (first.breakpoints + second.breakpoints).map(\.x).filter(range.contains)
      .flatMap { [$0.nextDown, $0, $0.nextUp] }
    return Set(range.evenly(Self.count) + breaks).sorted().map(sample)
  }

  /// The sample with the largest difference.
  var largest: Sample {
    let samples = samples
    let best = samples.indices.max { samples[$0].size < samples[$1].size } ?? 0
    guard precision == .float64, samples[best].size.isFinite, best > 0, best + 1 < samples.count
    else { return samples[best] }
    return refined(samples[best - 1].x...samples[best + 1].x, from: samples[best])
  }

  /// The largest difference nearby: the interval about it is narrowed by thirds.
  private func refined(_ interval: ClosedRange<Double>, from best: Sample) -> Sample {
    var (lower, upper, best) = (interval.lowerBound, interval.upperBound, best)
    for _ in 0..<80 {
      let third = (upper - lower) / 3
      let (left, right) = (sample(lower + third), sample(upper - third))
      if left.size < right.size { lower = left.x } else { upper = right.x }
      for candidate in [left, right] where candidate.size > best.size { best = candidate }
    }
    return best
  }

  /// The curve of the difference, with a gap where there is none.
  var plot: Plot {
    let points = samples.map { Vertex($0.x, $0.size == 0 ? 0 : $0.difference) }
    var plot = Plot(
      curves: [Curve(.samples(points), role: .curve1, label: "")], x: range, title: title)
    let largest = largest
    if largest.size.isFinite, largest.size > 0 {
      plot.marks = [Mark(.closed, at: Vertex(largest.x, largest.difference), role: .probe)]
    }
    return plot
  }

  /// The title: the two functions of the difference.
  var title: String {
    let width = precision == .float32 ? " in float32" : ""
    guard precision == .float32, isOneFunction else {
      return "\(first.notation) \(NumberText.minus) \(second.notation)\(width)"
    }
    return "\(first.notation) in float32 \(NumberText.minus) in float64"
  }

  /// The largest difference in a sentence.
  var words: String {
    let largest = largest
    let span = "\(NumberText.short(range.lowerBound)) to \(NumberText.short(range.upperBound))"
    guard largest.size > 0 else { return "no difference anywhere from \(span)" }
    let values = [largest.first, largest.second].map { NumberText.short($0, digits: 8) }
    return "largest difference \(NumberText.short(largest.size)) at x = "
      + "\(NumberText.short(largest.x, digits: 6)): \(values[0]) against \(values[1])"
  }

  /// The same for programs.
  var json: JSON {
    let largest = largest
    return .object(
      [
        ("first", .string(first.notation)), ("second", .string(second.notation)),
        ("precision", .string(precision.rawValue)),
        ("range", .array([.number(range.lowerBound), .number(range.upperBound)])),
        (
          "largest",
          .object([
            ("x", .number(largest.x)), ("difference", .number(largest.difference)),
            ("values", .array([.number(largest.first), .number(largest.second)])),
          ])
        ),
      ] + functions.departuresMember)
  }

  /// Both functions.
  var functions: [Function] { [.scalar(first), .scalar(second)] }
}
