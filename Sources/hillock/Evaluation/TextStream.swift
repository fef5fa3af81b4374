import Host

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A text that is read once from the beginning to the end: standard input or a file.
enum TextStream {
  case standardInput
  case file(String)

  /// The stream of a path; `-` is standard input.
  init(path: String) { self = path == "-" ? .standardInput : .file(path) }

  /// The name before a line's number in messages.
  var name: String {
    switch self {
    case .standardInput: "-"
    case .file(let path): path
    }
  }

  /// Opens it, lets `body` read its lines, and closes it.
  func withLines<Result>(_ body: (inout LineReader) throws -> Result) throws -> Result {
    guard case .file(let path) = self else {
      var reader = LineReader(descriptor: Descriptors.input, name: name)
      return try body(&reader)
    }
    if FileKind(of: path) == .directory {
      throw Failure.inputOutput("cannot read: it is a directory", path: path)
    }
    let descriptor = PathText.withCString(path) { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else {
      throw Failure.inputOutput("cannot read: \(SystemError.last)", path: path)
    }
    defer { close(descriptor) }
    var reader = LineReader(descriptor: descriptor, name: path)
    return try body(&reader)
  }
}
