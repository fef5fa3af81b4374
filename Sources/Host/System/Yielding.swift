#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How far the threads that compute stand back behind the one that answers.
package enum Yielding {
  /// The steps of niceness below the program's own.
  private static let steps: Int32 = 5
  #if os(Linux)
    /// `PRIO_PROCESS`, whose type differs between C libraries.
    private static let kind: Int32 = 0
    private static let own = getpriority(kind, 0)
  #endif

  /// Lets the program's other threads go before this one, as long as it lives.
  ///
  /// Linux gives every thread a niceness of its own; elsewhere a queue's quality of service says the same.
  package static func begin() {
    #if os(Linux)
      setpriority(kind, 0, min(own + steps, 19))
    #endif
  }
}
