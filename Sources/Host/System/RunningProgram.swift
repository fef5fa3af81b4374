#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// This program as it runs: its file, its process, and the words that it was started with.
package enum RunningProgram {
  /// Its path, symbolic links followed.
  package static var path: String {
    #if os(Linux)
      let path = "/proc/self/exe"
    #else
      let path = CommandLine.arguments.first ?? "."
    #endif
    return PathText.whole(path) ?? path
  }

  /// The directory that it lies in.
  package static var directory: String { Directory.parent(of: path) }

  /// The number of its process.
  package static var process: Int32 { getpid() }

  /// The words after the program's name, as ``PathText``: names of files need not be UTF-8.
  package static var words: [String] {
    stride(from: 1, to: Int(CommandLine.argc), by: 1).compactMap { index in
      CommandLine.unsafeArgv[index].map { PathText.decode(cString: $0) }
    }
  }
}
