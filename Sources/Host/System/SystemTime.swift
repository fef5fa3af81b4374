#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The time of day, and waiting.
package enum SystemTime {
  /// The time in milliseconds since 1970.
  package static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Lets the calling thread sleep.
  package static func sleep(milliseconds: UInt32) { usleep(milliseconds * 1000) }
}
