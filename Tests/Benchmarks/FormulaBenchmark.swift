import ActivationMath
import Formula

/// How long a formula of one's own takes, beside the same function of the catalogue, and how the
/// time to read and to save many grows with their number.
enum FormulaBenchmark {
  private static let forms = [
    ("swoosh(x; beta = 1) = x * sigmoid(beta * x)", "swish"),
    ("bump(x; a = 0.5) = where(x > 0, x, a * expm1(x))", "elu"),
    ("bell(x) = x * (1 + erf(x / sqrt(2))) / 2", "gelu"),
    ("soft(x) = x * tanh(log1p(exp(x)))", "mish"),
  ]

  static func run() {
    values()
    growth()
  }

  /// Measures f, f′ and f″ at ten thousand points.
  private static func values() {
    var report = Report(
      "f, f′ and f″ of a formula at 10,000 points, ms; the budget is 5 ms",
      columns: ["", "median", "shortest", "catalogue", "is"])
    let xs = (0..<10_000).map { -8 + 16 * Double($0) / 9_999 }
    for (text, id) in forms {
      guard let definition = try? Definitions.parse(text, catalogue: .standard).first,
        case .scalar(let peer)? = Catalogue.standard.function(id: id)
      else { preconditionFailure("the benchmark cannot read \(text)") }
      let formula = FormulaActivation(definition)
      let ours = Samples(count: 51) { _ = formula.jets(at: xs) }
      let theirs = Samples(count: 51) {
        for order in Order.allCases { _ = xs.map { peer.derivative(order, at: $0) } }
      }
      report.add(
        definition.name, Report.number(ours.median.milliseconds),
        Report.number(ours.shortest.milliseconds), Report.number(theirs.median.milliseconds),
        Report.number(theirs.median / ours.median) + " ×")
    }
    report.show()
  }

  /// Measures files of 1000 and of 4000 definitions: four times as many should take four times as
  /// long. (Both once grew with the square: 16 s for 4000.)
  private static func growth() {
    var report = Report(
      "definitions read and saved, ms", columns: ["", "1000", "4000", "is"])
    let texts = [1000, 4000].map { count in
      (0..<count).map { "f\($0)(x) = x + \($0)" }.joined(separator: "\n")
    }
    let read = texts.map { text in
      Samples(count: 11) { _ = Definitions(parsing: text, catalogue: .standard) }.median
    }
    let saved = texts.map { text in
      let all = Definitions(parsing: text, catalogue: .standard).definitions
      return Samples(count: 11) {
        _ = Definitions.text("", takingUp: all, catalogue: .standard)
      }.median
    }
    for (name, medians) in [("read", read), ("saved", saved)] {
      report.add(
        name, Report.number(medians[0].milliseconds), Report.number(medians[1].milliseconds),
        Report.number(medians[1] / medians[0]) + " ×")
    }
    report.show()
  }
}
