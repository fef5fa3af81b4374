import ActivationMath
import Explorer
import NetworkLab
import Plotting
import RealModule
import TerminalGrid

extension FlowReport {
  /// A table with a small picture in each row, the last layer first.
  func text(_ display: Display) -> String {
    let charset = display.charset
    var table = Table(
      [.left, .left, .decimal, .decimal, .left, .left, .left, .left, .left],
      header: [
        "layer", "signal", "mean", "rms", "gradient", "", theory == nil ? "" : "theory", "zero",
        "flat",
      ])
    let last = flow.layers.last?.unitGradient ?? .nan
    let smallest = flow.layers.map { Self.exponent($0.unitGradient / last) }.min() ?? 0
    for layer in shown.reversed() {
      let ratio = layer.unitGradient / last
      let share = smallest < 0 ? 1 - Self.exponent(ratio) / smallest : 1
      let fraction = ratio.isFinite ? share : 0
      table.add([
        "\(layer.layer)", Spark.blocks(Spark.halved(layer.histogram), charset),
        NumberText.short(layer.mean, digits: 3),
        NumberText.short(layer.second.squareRoot(), digits: 3),
        Bar(fraction: fraction, columns: 20).text(charset), NumberText.short(ratio, digits: 2),
        theory.map { NumberText.short($0.layers[layer.layer - 1].gradientRatio, digits: 2) } ?? "",
        Self.percent(layer.zeros), Self.percent(layer.saturated),
      ])
    }
    let lines = [title] + table.lines + [summary] + (overflow.map { [$0] } ?? [])
    return lines.map { charset.spelled($0) + "\n" }.joined()
      + Departures([function]).text(on: display)
  }

  private var title: String { "\(name)   " + parts.joined(separator: ", ") }

  private var summary: String {
    let measured = "first over last gradient \(NumberText.short(flow.gradientRatio, digits: 2))"
    return measured
      + (theory.map { ", theory \(NumberText.short($0.gradientRatio, digits: 2))" } ?? "")
  }

  /// All layers of a shallow network, some of a deep one, both ends among them.
  private var shown: [LayerStatistics] {
    let (count, most) = (flow.layers.count, 20)
    guard count > most else { return flow.layers }
    return (0..<most).map { flow.layers[$0 * (count - 1) / (most - 1)] }
  }

  /// The decimal exponent of a ratio; that of the smallest number for 0.
  private static func exponent(_ ratio: Double) -> Double {
    ratio.isNaN ? 0 : max(-320, .log10(ratio))
  }
}
