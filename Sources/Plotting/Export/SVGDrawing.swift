/// The elements of a drawing and the room that they take, in pixels.
package struct SVGDrawing: Sendable {
  var body: SVGBody
  var width: Int
  var height: Int
}
