package import ActivationMath

/// Hidden layers as they are written: `8,8`, `64x30`, `8:tanh,8`, or `none`.
package struct HiddenLayers: Sendable, Equatable {
  /// Layers of one kind in a row.
  package struct Group: Sendable, Equatable {
    /// The units of each.
    package var width: Int
    /// How many there are.
    package var count: Int
    /// A function of their own; nil for that of the network.
    package var function: Function?

    /// Layers of so many units.
    package init(width: Int, count: Int = 1, function: Function? = nil) {
      (self.width, self.count, self.function) = (width, count, function)
    }
  }

  /// The layers from the inputs on.
  package var groups: [Group]

  /// The most layers that there can be.
  package static let mostLayers = 1000
  /// The most units that a layer can have.
  package static let mostUnits = 1 << 16

  /// Layers one after another.
  package init(_ groups: [Group]) { self.groups = groups }

  /// The layers of a text.
  ///
  /// - Parameter resolve: looks a function up that a layer names.
  /// - Throws: ``LabError`` where it is no such text, and what `resolve` throws.
  package init(parsing text: String, resolve: (String) throws -> Function) throws {
    groups = []
    if text == "none" { return }
    var layers = 0
    for piece in text.topLevelPieces {
      let piece = piece.drop { $0 == " " }
      let parts = piece.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let size = (parts.first ?? "").split(separator: "x", omittingEmptySubsequences: false)
      guard let units = Self.number(size.first, upTo: Self.mostUnits), size.count <= 2,
        let count = size.count == 2 ? Self.number(size.last, upTo: Self.mostLayers) : 1,
        layers + count <= Self.mostLayers
      else { throw Self.mistake(piece) }
      layers += count
      let own = parts.count == 2 ? try resolve(String(parts[1])) : nil
      groups.append(Group(width: units, count: count, function: own))
    }
  }

  /// The text that gives them back.
  package var notation: String {
    guard !groups.isEmpty else { return "none" }
    return groups.map { group in
      "\(group.width)" + (group.count == 1 ? "" : "x\(group.count)")
        + (group.function.map { ":\($0.notation)" } ?? "")
    }.joined(separator: ",")
  }

  /// How many layers there are.
  package var count: Int { groups.reduce(0) { $0 + $1.count } }

  /// The layers of a network of a function.
  package func layers(of function: Function) -> [NetworkShape.Layer] {
    groups.flatMap { group in
      [NetworkShape.Layer](
        repeating: NetworkShape.Layer(width: group.width, function: group.function ?? function),
        count: group.count)
    }
  }

  private static func mistake(_ piece: Substring) -> LabError {
    LabError(
      "'\(piece)' is no hidden layer",
      remedy: "8,8 is two layers of 8 units, 64x30 thirty of 64, 8:tanh one "
        + "with a function of its own; at most \(mostLayers) layers of \(mostUnits) units")
  }

  private static func number(_ text: Substring?, upTo limit: Int) -> Int? {
    text.flatMap { Int($0) }.flatMap { (1...limit).contains($0) ? $0 : nil }
  }
}
