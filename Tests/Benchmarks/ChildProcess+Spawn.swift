#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension ChildProcess {
  #if os(Linux)
    /// What happens to the descriptors of a new process.
    typealias FileActions = posix_spawn_file_actions_t
    /// How a new process starts.
    typealias Attributes = posix_spawnattr_t
  #else
    /// What happens to the descriptors of a new process.
    typealias FileActions = posix_spawn_file_actions_t?
    /// How a new process starts.
    typealias Attributes = posix_spawnattr_t?
  #endif

  /// Starts a program in a plain UTF-8 environment and these variables; nil where there is none.
  static func spawn(
    _ words: [String], environment: [String: String], actions: UnsafePointer<FileActions>,
    attributes: UnsafePointer<Attributes>?
  ) -> pid_t? {
    var variables = ["LANG": "C.UTF-8", "TERM": "xterm-256color"]
    for name in ["PATH", "HOME"] { variables[name] = getenv(name).map { String(cString: $0) } }
    variables.merge(environment) { $1 }
    var pid = pid_t()
    let code = withCStrings(words) { arguments in
      withCStrings(variables.map { "\($0)=\($1)" }) { variables in
        posix_spawnp(&pid, words[0], actions, attributes, arguments, variables)
      }
    }
    return code == 0 ? pid : nil
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}
