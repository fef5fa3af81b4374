import ActivationMath
import Formula

extension PlotSpec {
  /// Words written beside a point of the picture.
  package struct Annotation: Hashable, Sendable {
    /// The place from left to right.
    package var x: Double
    /// The height; nil for that of the first curve.
    package var y: Double?
    /// The words.
    package var text: String

    /// Words at a place.
    package init(x: Double, y: Double? = nil, text: String) {
      (self.x, self.y, self.text) = (x, y, text)
    }

    /// More characters have no room in a picture.
    package static let length = 40
    /// More annotations hide the curves.
    package static let capacity = 8
  }
}

extension PlotSpec.Annotation {
  /// The annotation as a line of state has it.
  var line: String {
    let place = [x, y].compactMap(\.self).map { NumberText.exact($0) }
    return (place + [Quotation.name(text)]).joined(separator: ":")
  }
}

extension StateValue {
  /// `2:saturated` or `2:0.5:"red, or so"`, parted by commas.
  func annotations() throws(Diagnostic) -> [PlotSpec.Annotation] {
    let parts = parts(at: ",")
    guard parts.count <= PlotSpec.Annotation.capacity else {
      throw parts[PlotSpec.Annotation.capacity].mistake(
        .tooLarge, "there can be \(PlotSpec.Annotation.capacity) annotations, not \(parts.count)",
        remedy: "leave the others out")
    }
    return try parts.map { part throws(Diagnostic) in
      guard let (x, rest) = part.pair(at: ":") else {
        throw part.malformed("there is no ':' between a place and its words")
      }
      guard let (y, words) = rest.pair(at: ":") else {
        return PlotSpec.Annotation(x: try x.number(), text: try rest.annotation())
      }
      return PlotSpec.Annotation(
        x: try x.number(), y: try y.number(), text: try words.annotation())
    }
  }

  fileprivate func annotation() throws(Diagnostic) -> String {
    let text = try text()
    guard !text.isEmpty, text.count <= PlotSpec.Annotation.length else {
      throw mistake(
        .malformedValue, "the words have \(text.count) characters",
        remedy: "write 1 to \(PlotSpec.Annotation.length)")
    }
    return text
  }
}
