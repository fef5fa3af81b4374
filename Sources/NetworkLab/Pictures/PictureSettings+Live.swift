import ActivationMath

extension PictureSettings {
  /// The most multiplications of a run that a reader waits for, some seconds of one core.
  private static let mostProducts = 20_000_000_000.0

  /// Refuses what takes too long to be repeated.
  package func checkLive(steps: Int) throws(LabError) {
    let side = Double(pictures.side)
    let (first, second) = (Double(first), Double(second))
    let maps = side * side * 9 * first * (1 + second / 4)
    let dense = side * side / 16 * second * Double(hidden)
    guard 3 * (maps + dense) * Double(batch) * Double(steps) > Self.mostProducts else { return }
    throw LabError("\(steps) steps of this network take too long to be repeated")
  }
}
