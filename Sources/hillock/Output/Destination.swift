import TerminalGrid

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where a picture goes: standard output, or a file that is not overwritten unless asked.
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
      if Self.isDevice(path) {
        try Self.write(bytes, to: path, flags: O_WRONLY)
      } else if overwriting {
        try Self.replace(path, with: bytes)
      } else {
        try Self.create(path, with: bytes)
      }
    }
  }

  /// Whether there is something under that name already.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The path from the root, as far as it can be told.
  static func wholePath(of path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A new file; one that is there already stays untouched.
  private static func create(_ path: String, with bytes: [UInt8]) throws {
    do {
      try write(bytes, to: path, flags: O_WRONLY | O_CREAT | O_EXCL)
    } catch let error as SystemError where error == .exists {
      throw Failure.inputOutput("is there already; --force overwrites it", path: path)
    }
  }

  /// A file in place of another, which keeps its content until the new one is whole.
  private static func replace(_ path: String, with bytes: [UInt8]) throws {
    let draft = "\(path).\(getpid())"
    try write(bytes, to: draft, flags: O_WRONLY | O_CREAT | O_EXCL)
    if rename(draft, path) != 0 {
      let reason = SystemError.last
      unlink(draft)
      throw Failure.inputOutput("cannot write: \(reason.message)", path: path)
    }
  }

  /// Writes a file, and removes it again if it was created but not all of it could be written.
  private static func write(_ bytes: [UInt8], to path: String, flags: Int32) throws {
    let descriptor = open(path, flags, 0o666)
    guard descriptor >= 0 else {
      let reason = SystemError.last
      if reason == .exists { throw reason }
      throw Failure.inputOutput("cannot write: \(reason.message)", path: path)
    }
    defer { close(descriptor) }
    do {
      var output = Output(descriptor: descriptor, name: path)
      try output.write(bytes)
      try output.flush()
    } catch {
      if flags & O_CREAT != 0 { unlink(path) }
      throw error
    }
  }

  /// Whether the path is something to write into rather than to replace, such as `/dev/stdout`.
  private static func isDevice(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG
  }
}
