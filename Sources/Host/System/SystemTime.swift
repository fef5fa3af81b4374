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

  /// The hour and the minute of a moment in milliseconds since 1970, where this machine is.
  package static func clock(at moment: Int64) -> (hour: Int, minute: Int) {
    var seconds = time_t(moment / 1000)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return (Int(parts.tm_hour), Int(parts.tm_min))
  }

  /// Lets the calling thread sleep.
  package static func sleep(milliseconds: UInt32) { usleep(milliseconds * 1000) }
}
