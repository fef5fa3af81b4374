import ActivationMath

/// Points of somebody's own, such as measurements, under the curves of a plot.
package struct PointCloud: Hashable, Sendable {
  /// The points, in data units.
  package var points: [Vertex]
  /// The name of the data.
  package var label: String

  package init(_ points: [Vertex], label: String) { (self.points, self.label) = (points, label) }

  /// The extent of the points, in a sentence.
  var words: String {
    func span(_ numbers: [Double]) -> String {
      let ends = [numbers.min() ?? 0, numbers.max() ?? 0].map { NumberText.short($0) }
      return "\(ends[0]) to \(ends[1])"
    }
    return "\(points.count) points of \(label): x from \(span(points.map(\.x))), y from "
      + "\(span(points.map(\.y)))."
  }
}
