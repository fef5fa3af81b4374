package import Plotting

/// A picture on its way into a file.
public struct Export: Hashable, Sendable {
  /// The file.
  public var path: String
  /// How it is written.
  package var format: PictureFormat
  /// The text of the file; of a PNG the drawing that it is made of.
  public var contents: String
  /// Whether a file that is there already gives way.
  public var isOverwriting = false
}
