#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A drawing as pixels, made by `rsvg-convert`.
enum PNG {
  private static let program = "rsvg-convert"

  /// The picture of a document in SVG, `zoom` pixels for each of its own.
  static func bytes(of document: String, zoom: Int) throws -> [UInt8] {
    let arguments = ["--format=png", "--zoom=\(zoom)"]
    let (status, bytes) = try Filter(program, arguments).run(Array(document.utf8))
    guard status == 0, !bytes.isEmpty else {
      throw Failure(
        message: "\(program) could not draw the picture (it ended with \(status)); "
          + "--format svg does without it", status: .failure)
    }
    return bytes
  }

  /// Refuses to send pixels to a person's screen.
  static func requireNoTerminal(_ destination: Destination) throws {
    guard case .standardOutput = destination, isatty(STDOUT_FILENO) == 1 else { return }
    throw Failure.usage("a PNG is not for a terminal; '-o picture.png' writes a file")
  }
}
