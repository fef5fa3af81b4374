import Host

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A directory of its own for one test, for what is no plain file: links, pipes, names that are no text.
public final class OddDirectory {
  /// Where it is.
  public let path: String
  private var names: [String] = []

  /// A new, empty directory.
  public init() {
    var template = Array("/tmp/hillock-lessons-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { preconditionFailure("no temporary directory") }
    path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  deinit {
    for name in names.reversed() { PathText.withCString(path + "/" + name) { _ = remove($0) } }
    rmdir(path)
  }

  /// The path of a file that the code under test makes; what it leaves behind is removed too.
  public func state(_ name: String) -> String {
    let parts = name.split(separator: "/").map(String.init)
    for count in 1...parts.count {
      names.append(parts.prefix(count).joined(separator: "/"))
    }
    for suffix in [".lock", ".new", ".corrupt-1", ".corrupt-2", ".corrupt-3"] {
      names.append(name + suffix)
    }
    return path + "/" + name
  }

  /// Whether there is something of that name.
  public func contains(_ name: String) -> Bool { access(path + "/" + name, F_OK) == 0 }

  /// Writes a file of text.
  public func write(_ name: String, _ text: String) { write(name, bytes: Array(text.utf8)) }

  /// Writes a file of bytes.
  public func write(_ name: String, bytes: [UInt8]) {
    let descriptor = PathText.withCString(place(name)) {
      open($0, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    _ = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    close(descriptor)
  }

  /// Makes a symbolic link.
  public func link(_ name: String, to target: String) { symlink(target, place(name)) }

  /// Makes a directory.
  public func makeDirectory(_ name: String) { mkdir(place(name), 0o700) }

  /// Makes a named pipe.
  public func makePipe(_ name: String) { mkfifo(place(name), 0o600) }

  /// Makes a file of zeros that takes no room.
  public func makeSparseFile(_ name: String, size: Int) {
    write(name, bytes: [])
    truncate(path + "/" + name, size)
  }

  private func place(_ name: String) -> String {
    names.append(name)
    return path + "/" + name
  }
}
