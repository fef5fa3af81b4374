import ActivationMath

/// Words written on a plot beside one of its points.
package struct Annotation: Hashable, Sendable {
  /// The place; without a height, on the first curve.
  package var x: Double
  /// The height of the place, or nil.
  package var y: Double?
  /// The words.
  package var text: String

  /// Words at a place.
  package init(x: Double, y: Double? = nil, text: String) {
    (self.x, self.y, self.text) = (x, y, text)
  }

  /// The words for those who do not see the picture: `At x = 2: saturated.`
  var sentence: String {
    let height = y.map { ", y = \(NumberText.short($0))" } ?? ""
    return "At x = \(NumberText.short(x))\(height): \(text)."
  }
}

/// An annotation whose place is found.
struct PlacedAnnotation {
  var at: Vertex
  var text: String
}

extension Plot {
  /// The annotations with their places, on the axes as they lie; those that are outside of the window are
  /// left out.
  func placedAnnotations(in viewport: Viewport) -> [PlacedAnnotation] {
    annotations.compactMap { annotation in
      let y = annotation.y ?? curves.first.map { $0.number(at: annotation.x) }
      guard let y, y.isFinite else { return nil }
      let at = scales.place(Vertex(annotation.x, y))
      return viewport.contains(at) ? PlacedAnnotation(at: at, text: annotation.text) : nil
    }
  }
}
