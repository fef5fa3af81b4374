#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The reason of a failed system call, from `errno`.
package struct SystemError: Error, Hashable, CustomStringConvertible {
  /// The value of `errno`.
  package let code: Int32

  /// The reason of a value of `errno`.
  package init(code: Int32) { self.code = code }

  /// The reason why the last system call failed.
  package static var last: SystemError { SystemError(code: errno) }

  /// There is no such file.
  package static let missing = SystemError(code: ENOENT)
  /// The file is there already.
  package static let exists = SystemError(code: EEXIST)
  /// A pipe's reader has gone.
  package static let brokenPipe = SystemError(code: EPIPE)
  /// Nobody has opened a pipe to read from it.
  package static let noReader = SystemError(code: ENXIO)
  /// The call was interrupted by a signal and is to be repeated.
  package static let interrupted = SystemError(code: EINTR)

  /// The reason in words: "No space left on device".
  package var description: String { String(cString: strerror(code)) }
}
