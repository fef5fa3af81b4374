#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is there for as long as the value lives.
struct TemporaryFile: ~Copyable {
  /// Where it is.
  let path: String

  /// A file with this content.
  init(_ content: [UInt8]) {
    var template = Array("/tmp/hillock-bench-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard let file = fdopen(descriptor, "w") else { fatalError("cannot write to \(path)") }
    let written = fwrite(content, 1, content.count, file)
    precondition(written == content.count && fclose(file) == 0, "cannot write to \(path)")
  }

  deinit { unlink(path) }
}
