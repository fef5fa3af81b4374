import ActivationMath
import ArgumentParser

/// A finite number such as `-1.5`.
struct FiniteNumber: ExpressibleByArgument {
  /// The number.
  var value: Double

  /// A default.
  init(_ value: Double) { self.value = value }

  init?(argument: String) {
    guard let value = NumberText.parse(argument), value.isFinite else { return nil }
    self.value = value
  }
}

/// Numbers with commas between them, such as `3,2.5,-2`.
struct NumberList: ExpressibleByArgument {
  /// The numbers, one at least.
  var values: [Double]

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    values = parts.compactMap { NumberText.parse($0) }
    guard values.count == parts.count else { return nil }
  }
}

/// Several values of one parameter, such as `alpha=0.25,0.5,1`.
struct Sweep: ExpressibleByArgument {
  /// How the parameter is spelled.
  var name: String
  /// The values.
  var values: [Double]

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let list = NumberList(argument: String(parts[1])) else { return nil }
    name = String(parts[0])
    values = list.values
  }
}
