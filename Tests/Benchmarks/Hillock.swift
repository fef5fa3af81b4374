#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program that is measured as a whole.
enum Hillock {
  /// Where it is: `HILLOCK_BINARY`, which `bin/bench` sets.
  static let binary: String? = {
    if let path = getenv("HILLOCK_BINARY") { return String(cString: path) }
    print("\nbench: HILLOCK_BINARY does not say where hillock is; bin/bench sets it")
    return nil
  }()

  /// A Swift program, linked as hillock is, that prints one line: what no start can be shorter than.
  static let emptyProgram = getenv("HILLOCK_EMPTY").map { String(cString: $0) }
}
