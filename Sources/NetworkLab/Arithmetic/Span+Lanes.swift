extension Span where Element: LabScalar {
  /// The vector that begins at an index, which the caller knows to lie inside.
  @inline(__always)
  func lanes(_ index: Int) -> Element.Lanes {
    unsafe bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: index &* MemoryLayout<Element>.stride, as: Element.Lanes.self)
  }
}

extension MutableSpan where Element: LabScalar {
  /// Stores a vector from an index on, which the caller knows to lie inside.
  @inline(__always)
  mutating func store(_ lanes: Element.Lanes, _ index: Int) {
    var bytes = unsafe mutableBytes
    unsafe bytes.storeBytes(
      of: lanes, toUncheckedByteOffset: index &* MemoryLayout<Element>.stride,
      as: Element.Lanes.self)
  }
}
