import Host
import LessonKit
import TerminalGrid

/// The destination of a picture: standard output, or a file that is overwritten only on request.
enum Destination {
  /// Standard output.
  case standardOutput
  /// A file.
  case file(path: String, overwriting: Bool)

  /// The destination that `-o` names; `-` is standard output.
  init(path: String, overwriting: Bool) {
    self = path == "-" ? .standardOutput : .file(path: path, overwriting: overwriting)
  }

  /// The destination's display; a file takes what a pipe would.
  func display(color: ColorChoice) -> Display {
    switch self {
    case .standardOutput: .standardOutput(color: color)
    case .file: .file(color: color)
    }
  }

  /// Writes the text; a file gets all of it or stays as it was.
  func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Writes the bytes; a file gets all of them or stays as it was.
  func write(_ bytes: [UInt8]) throws {
    switch self {
    case .standardOutput: try Output.standard(bytes)
    case .file(let path, let overwriting):
      do throws(FileFailure) {
        try Self.write(bytes, to: path, overwriting: overwriting)
      } catch .system(.brokenPipe) {
        throw ReaderGone()
      } catch {
        throw Failure.inputOutput(Self.words(for: error), path: path)
      }
    }
  }

  /// What is there is written into if it is a pipe or a device; a file keeps its content until the new
  /// one is whole.
  private static func write(
    _ bytes: [UInt8], to path: String, overwriting: Bool
  ) throws(FileFailure) {
    switch FileKind(of: path) {
    case .regular where overwriting: try RegularFile.replace(path, with: bytes)
    case .regular, nil: try RegularFile.create(path, with: bytes)
    case .directory: throw .irregular(kind: "directory")
    case .pipe, .other: try RegularFile.write(bytes, into: path)
    }
  }

  private static func words(for reason: FileFailure) -> String {
    switch reason {
    case .system(.exists): "is there already; --force overwrites it"
    case .system(.noReader): "cannot write: nobody reads from there"
    case .irregular(kind: "directory"): "cannot write: it is a directory"
    default: "cannot write: \(reason)"
    }
  }
}
