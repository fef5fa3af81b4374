import ActivationMath
import NetworkLab
import Plotting
import RealModule
import TerminalGrid

/// A flow and its theory, as it is written.
struct FlowReport {
  let flow: Flow
  let theory: MeanField?

  private var settings: FlowSettings { flow.settings }
  private var name: String { settings.function.notation }

  // MARK: For people

  /// A table with a small picture in each row, the last layer first.
  func text(_ charset: Charset) -> String {
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
        percent(layer.zeros), percent(layer.saturated),
      ])
    }
    let lines = [title] + table.lines + [summary] + (overflow.map { [$0] } ?? [])
    return lines.map { charset.spelled($0) + "\n" }.joined()
  }

  private var title: String {
    let parts =
      [
        "\(settings.depth) layers of \(settings.width)", "batch \(settings.batch)",
        settings.start.words, settings.bias > 0 ? "bias \(NumberText.short(settings.bias))" : nil,
        settings.spread != 1 ? "spread \(NumberText.short(settings.spread))" : nil,
        settings.hasNorm ? "norm" : nil, settings.hasSkips ? "skip" : nil, "seed \(settings.seed)",
      ] as [String?]
    return "\(name)   " + parts.compactMap(\.self).joined(separator: ", ")
  }

  private var summary: String {
    let measured = "first over last gradient \(NumberText.short(flow.gradientRatio, digits: 2))"
    return measured
      + (theory.map { ", theory \(NumberText.short($0.gradientRatio, digits: 2))" } ?? "")
  }

  /// Where the signal leaves the numbers that there are; nil if it stays finite.
  private var overflow: String? {
    let first = flow.layers.first { !$0.second.isFinite }
    return first.map {
      "From layer \($0.layer) on the signal is too large for its numbers: smaller weights, a norm or "
        + "fewer layers keep it finite."
    }
  }

  /// All layers of a shallow network, some of a deep one, both ends among them.
  private var shown: [LayerStatistics] {
    let (count, most) = (flow.layers.count, 20)
    guard count > most else { return flow.layers }
    return (0..<most).map { flow.layers[$0 * (count - 1) / (most - 1)] }
  }

  private func percent(_ share: Double) -> String {
    share > 0 && share < 0.005 ? "<1 %" : "\(NumberText.fixed(100 * share, decimals: 0)) %"
  }

  /// The decimal exponent of a ratio; that of the smallest number for 0.
  private static func exponent(_ ratio: Double) -> Double {
    ratio.isNaN ? 0 : max(-320, .log10(ratio))
  }

  /// What happens, in a paragraph.
  var words: String {
    let ratio = flow.gradientRatio
    let fate =
      switch ratio {
      case _ where ratio.isNaN: "is lost where numbers end"
      case ..<0.01: "fades on its way back"
      case 100...: "grows on its way back"
      default: "comes back about as large as it was"
      }
    let last = flow.layers.last
    let sentences: [String?] = [
      "\(name) in \(settings.depth) layers of \(settings.width), \(settings.start.words), seed "
        + "\(settings.seed).",
      "The signal's root mean square is \(rms(flow.layers.first)) after the first layer and "
        + "\(rms(last)) after the last.",
      "The gradient \(fate): the first layer gets \(NumberText.short(ratio, digits: 2)) of the "
        + "last one's"
        + (theory.map { ", theory says \(NumberText.short($0.gradientRatio, digits: 2))." } ?? "."),
      "In the last layer \(percent(last?.zeros ?? 0)) of the numbers are 0 and "
        + "\(percent(last?.saturated ?? 0)) lie where the slope is under 0.05.",
      overflow,
    ]
    let text = sentences.compactMap(\.self).joined(separator: " ")
    return TextWrap.lines(text, width: 80).map { $0 + "\n" }.joined()
  }

  private func rms(_ layer: LayerStatistics?) -> String {
    NumberText.short((layer?.second ?? .nan).squareRoot(), digits: 3)
  }
}

extension Start {
  /// It in words.
  var words: String {
    switch self {
    case .gain(let gain): "gain \(NumberText.short(gain))"
    case .orthogonal(let gain) where gain != 1: "orthogonal, gain \(NumberText.short(gain))"
    default: "\(name ?? "") start"
    }
  }
}
