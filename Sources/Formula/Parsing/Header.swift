/// The first half of a definition: `swoosh(x; beta = 1 in 0.1...10) =`.
struct Header {
  /// A parameter as it is declared.
  struct Declaration {
    var name: String
    var `default`: Double
    var range: ClosedRange<Double>?
  }

  var name: String
  var parameters: [Declaration] = []
}
