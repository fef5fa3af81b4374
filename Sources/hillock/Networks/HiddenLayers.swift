import ActivationMath
import NetworkLab

/// Hidden layers as the command line writes them: `8,8`, `64x30`, `8:tanh,8`.
enum HiddenLayers {
  private static let mostLayers = 1000
  private static let mostUnits = 1 << 16

  /// The layers of a text; each has `function` unless it names another.
  static func read(
    _ text: String, _ function: Function, _ vocabulary: inout Vocabulary
  ) throws -> [NetworkShape.Layer] {
    if text == "none" { return [] }
    var layers: [NetworkShape.Layer] = []
    for piece in text.topLevelPieces {
      let parts = piece.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let size = (parts.first ?? "").split(separator: "x", omittingEmptySubsequences: false)
      guard let units = number(size.first, upTo: mostUnits), size.count <= 2,
        let count = size.count == 2 ? number(size.last, upTo: mostLayers) : 1,
        layers.count + count <= mostLayers
      else { throw mistake(piece) }
      let own =
        parts.count == 2
        ? try FunctionArgument.resolve(String(parts[1]), in: &vocabulary) : function
      layers += [NetworkShape.Layer](
        repeating: NetworkShape.Layer(width: units, function: own), count: count)
    }
    return layers
  }

  private static func mistake(_ piece: Substring) -> Failure {
    Failure.usage(
      "--hidden does not understand '\(piece)'; 8,8 is two layers of 8 units, 64x30 thirty of 64, "
        + "8:tanh one with a function of its own; at most \(mostLayers) layers of \(mostUnits) units"
    )
  }

  private static func number(_ text: Substring?, upTo limit: Int) -> Int? {
    text.flatMap { Int($0) }.flatMap { (1...limit).contains($0) ? $0 : nil }
  }
}
