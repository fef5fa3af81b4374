#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The reason of a failed system call, from `errno`.
struct SystemError: Error, Equatable {
  /// The value of `errno`.
  var code: Int32

  /// The reason why the last system call failed.
  static var last: SystemError { SystemError(code: errno) }

  /// A pipe's reader has gone.
  static let brokenPipe = SystemError(code: EPIPE)
  /// The call was interrupted by a signal and is to be repeated.
  static let interrupted = SystemError(code: EINTR)
  /// The file is there already.
  static let exists = SystemError(code: EEXIST)

  /// The reason in words: "No space left on device".
  var message: String { String(cString: strerror(code)) }
}
