package import Plotting

/// A picture on its way into a file.
package struct Export: Hashable, Sendable {
  /// The file.
  package var path: String
  /// How it is written.
  package var format: PictureFormat
  /// The text of the file; of a PNG the drawing that it is made of.
  package var contents: String
  /// Whether a file that is there already gives way.
  package var isOverwriting = false
}
