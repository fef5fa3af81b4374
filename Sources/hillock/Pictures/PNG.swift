import Host

/// A drawing as pixels, made by `rsvg-convert`.
enum PNG {
  private static let program = "rsvg-convert"

  /// The picture of a document in SVG, `zoom` pixels for each of its own.
  static func bytes(of document: String, zoom: Int) throws -> [UInt8] {
    let arguments = ["--format=png", "--zoom=\(zoom)"]
    let (status, bytes) = try run(arguments, on: Array(document.utf8))
    guard status == 0, !bytes.isEmpty else {
      throw Failure(
        message: "\(program) could not draw the picture (it ended with \(status)); "
          + "--format svg does without it", status: .failure)
    }
    return bytes
  }

  private static func run(
    _ arguments: [String], on document: [UInt8]
  ) throws -> (status: Int32, output: [UInt8]) {
    do {
      return try Filter(program, arguments).run(document)
    } catch .missing {
      throw Failure(
        message: "a PNG takes \(program), which is not installed; Debian has it in librsvg2-bin, "
          + "others in librsvg (or use --format svg)", status: .failure)
    } catch {
      throw Failure(message: "cannot run \(program): \(error)", status: .failure)
    }
  }

  /// Refuses to send pixels, or another file, to a person's screen.
  static func requireNoTerminal(
    _ destination: Destination, _ what: String = "a PNG", for file: String = "picture.png"
  ) throws {
    guard case .standardOutput = destination, Descriptors.isTerminal(Descriptors.output) else {
      return
    }
    throw Failure.usage("\(what) is not for a terminal; '-o \(file)' writes a file")
  }
}
