#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The two conversions of C's `printf` that print every digit correctly rounded, which the standard
/// library alone does not offer.
enum CFormat {
  /// `%.{decimals}f`
  static func fixed(_ x: Double, decimals: Int) -> String {
    format("%.*f", x, precision: decimals)
  }

  /// `%.{decimals}e`
  static func scientific(_ x: Double, decimals: Int) -> String {
    format("%.*e", x, precision: decimals)
  }

  private static func format(_ pattern: String, _ x: Double, precision: Int) -> String {
    precondition((0...40).contains(precision), "between 0 and 40 decimals")
    // The longest output is that of −1.8e308 with 40 decimals: 351 bytes.
    return unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 400) { buffer in
      _ = unsafe withVaList([CInt(precision), x]) { arguments in
        unsafe vsnprintf(buffer.baseAddress, buffer.count, pattern, arguments)
      }
      return unsafe String(cString: UnsafePointer(buffer.baseAddress.unsafelyUnwrapped))
    }
  }
}
