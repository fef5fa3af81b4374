#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A directory of its own for one test, removed with its contents at the end.
final class TemporaryDirectory {
  let path: String
  private var names: [String] = []

  init() {
    var template = Array("/tmp/hillock-lessons-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { preconditionFailure("no temporary directory") }
    path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  deinit {
    for name in names { remove(path + "/" + name) }
    rmdir(path)
  }

  func write(_ name: String, _ text: String) { write(name, bytes: Array(text.utf8)) }

  func write(_ name: String, bytes: [UInt8]) {
    let descriptor = open(place(name), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    _ = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    close(descriptor)
  }

  func link(_ name: String, to target: String) { symlink(target, place(name)) }

  func makeDirectory(_ name: String) { mkdir(place(name), 0o700) }

  func makePipe(_ name: String) { mkfifo(place(name), 0o600) }

  func makeSparseFile(_ name: String, size: Int) {
    write(name, bytes: [])
    truncate(path + "/" + name, size)
  }

  private func place(_ name: String) -> String {
    names.append(name)
    return path + "/" + name
  }
}
