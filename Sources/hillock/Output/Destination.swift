import LessonKit
import TerminalGrid

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

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

  /// What can be shown there; a file takes what a pipe would.
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
      switch FileKind(of: path) {
      case .regular where overwriting: try Self.replace(path, with: bytes)
      case .regular, nil: try Self.create(path, with: bytes)
      case .directory: throw Failure.inputOutput("cannot write: it is a directory", path: path)
      case .pipe, .other: try Self.write(bytes, into: path)
      }
    }
  }

  /// Whether there is something under that name already.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return PathText.withCString(path) { lstat($0, &status) } == 0
  }

  /// The path from the root, as far as it can be told.
  static func wholePath(of path: String) -> String {
    guard let resolved = PathText.withCString(path, { realpath($0, nil) }) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A new file; one that is there already stays untouched.
  private static func create(_ path: String, with bytes: [UInt8]) throws {
    let descriptor = PathText.withCString(path) {
      systemOpen($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    if descriptor < 0, SystemError.last == .exists {
      throw Failure.inputOutput("is there already; --force overwrites it", path: path)
    }
    do {
      try write(bytes, to: descriptor, named: path)
    } catch {
      if descriptor >= 0 { _ = PathText.withCString(path) { unlink($0) } }
      throw error
    }
  }

  /// A file in place of another, which keeps its content until the new one is whole.
  private static func replace(_ path: String, with bytes: [UInt8]) throws {
    do throws(FileFailure) {
      try RegularFile.replace(path, with: bytes)
    } catch {
      throw Failure.inputOutput("cannot write: \(error)", path: path)
    }
  }

  /// What is there is written into rather than replaced, such as `/dev/stdout`. A pipe that nobody
  /// reads is not waited for.
  private static func write(_ bytes: [UInt8], into path: String) throws {
    let descriptor = PathText.withCString(path) {
      systemOpen($0, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0)
    }
    if descriptor < 0, errno == ENXIO {
      throw Failure.inputOutput("cannot write: nobody reads from there", path: path)
    }
    if descriptor >= 0 { _ = fcntl(descriptor, F_SETFL, O_WRONLY) }
    try write(bytes, to: descriptor, named: path)
  }

  /// Writes to what has just been opened, and closes it.
  private static func write(_ bytes: [UInt8], to descriptor: Int32, named path: String) throws {
    guard descriptor >= 0 else {
      throw Failure.inputOutput("cannot write: \(SystemError.last.message)", path: path)
    }
    defer { close(descriptor) }
    var output = Output(descriptor: descriptor, name: path)
    try output.write(bytes)
    try output.flush()
  }
}

/// `open(2)` by the bytes of a path.
private func systemOpen(_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: mode_t) -> Int32 {
  open(path, flags, mode)
}
