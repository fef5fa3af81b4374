import ActivationMath

/// How the curves beside the live one are looked at.
struct Comparison: Hashable, Sendable {
  /// The kept curve that keys act on, by its place; nil for the live one.
  var chosen: Int?
  /// The places of kept curves that are not drawn.
  var hidden: Set<Int> = []
  /// Whether derivatives are drawn of the live curve alone.
  var isFocused = true
  /// Whether each kept curve carries its letter along the line.
  var showsLetters = false

  /// Forgets a curve that is gone.
  mutating func remove(_ place: Int) {
    hidden = Set(hidden.filter { $0 != place }.map { $0 > place ? $0 - 1 : $0 })
    chosen = nil
  }

  /// The letter of a kept curve; the live one has none.
  static func letter(_ place: Int) -> Character {
    Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(clamping: place)))
  }

  /// A name for each function that tells it from the others: `elu α=0.5` beside `elu α=2`.
  ///
  /// Only parameters are named that differ among functions of one kind, or from the default where a
  /// function is the only one of its kind.
  static func names(of functions: [any Activation]) -> [String] {
    functions.map { function in
      let profile = function.profile
      let kin = functions.filter { $0.profile.id == profile.id }
      let told = profile.parameters.indices.filter { index in
        kin.count == 1
          ? function.arguments[index] != profile.parameters[index].default
          : Set(kin.map { $0.arguments[index] }).count > 1
      }
      let values = told.map { index in
        "\(profile.parameters[index].symbol)=\(NumberText.short(function.arguments[index]))"
      }
      return ([profile.id] + values).joined(separator: " ")
    }
  }
}
