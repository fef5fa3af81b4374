import Foundation
import Testing

@testable import Curses

@Suite("Base64")
struct Base64Tests {
  @Test("agrees with Foundation at every length")
  func lengths() {
    for count in 0...40 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + 5) }
      #expect(Base64.encode(bytes) == Data(bytes).base64EncodedString())
    }
  }
}
