import CKernels

/// Random numbers that are the same everywhere: SplitMix64 from a seed.
///
/// Normal numbers come in pairs (Box and Muller 1958); asking for an odd count uses up one more output.
package struct RandomStream: Sendable {
  private var state: UInt64

  /// The stream of a seed.
  package init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number in [0, 1).
  package mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Two independent numbers of the standard normal distribution.
  package mutating func normalPair() -> (Double, Double) {
    let pair = normals(2)
    return (pair[0], pair[1])
  }

  /// So many numbers of the standard normal distribution.
  package mutating func normals(_ count: Int) -> [Double] {
    let pairs = (count + 1) / 2
    var numbers: [Double] = []
    numbers.reserveCapacity(2 * pairs)
    for _ in 0..<pairs {
      numbers.append(Double((next() >> 11) + 1) * 0x1p-53)
      numbers.append(uniform())
    }
    unsafe numbers.withUnsafeMutableBufferPointer { numbers in
      unsafe hillock_normals(pairs, numbers.baseAddress)
    }
    if numbers.count > count { numbers.removeLast() }
    return numbers
  }

  /// 0 ..< count in random order (Fisher and Yates).
  package mutating func order(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    shuffle(&order)
    return order
  }

  /// Puts what is there in random order.
  package mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, Int(uniform() * Double(last + 1)))
    }
  }
}
