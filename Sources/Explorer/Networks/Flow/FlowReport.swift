package import ActivationMath
package import NetworkLab
import Plotting
import RealModule
import TerminalGrid

/// A flow and its theory: what the screen and the command line show and write.
package struct FlowReport: Sendable {
  /// The settings of the measurement.
  package let flow: Flow
  /// What mean-field theory says; nil where there is none.
  package let theory: MeanField?

  /// Measures a network.
  package init(_ settings: FlowSettings) throws(LabError) {
    flow = try Flow(settings)
    theory = MeanField(settings)
  }

  private var settings: FlowSettings { flow.settings }

  /// The function.
  package var function: Function { settings.function }

  /// The function as a reference has it.
  package var name: String { settings.function.notation }

  /// The gradient of a layer over the last one's.
  package func ratio(_ layer: LayerStatistics) -> Double {
    layer.unitGradient / (flow.layers.last?.unitGradient ?? .nan)
  }

  /// The theory of a layer.
  package func theory(of layer: LayerStatistics) -> MeanField.Layer? {
    theory.map { $0.layers[layer.layer - 1] }
  }

  /// What the network is made of, in short phrases.
  package var parts: [String] {
    let parts: [String?] = [
      "\(settings.depth) layers of \(settings.width)", "batch \(settings.batch)",
      settings.start.words, settings.bias > 0 ? "bias \(NumberText.short(settings.bias))" : nil,
      settings.spread != 1 ? "spread \(NumberText.short(settings.spread))" : nil,
      settings.hasNorm ? "norm" : nil, settings.hasSkips ? "skip" : nil, "seed \(settings.seed)",
    ]
    return parts.compactMap(\.self)
  }

  /// Where the signal leaves the numbers that there are; nil if it stays finite.
  package var overflow: String? {
    let first = flow.layers.first { !$0.second.isFinite }
    return first.map {
      "From layer \($0.layer) on the signal is too large for its numbers: smaller weights, a norm or "
        + "fewer layers keep it finite."
    }
  }

  /// What happens, in a paragraph.
  package var words: String {
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
      "In the last layer \(Self.percent(last?.zeros ?? 0)) of the numbers are 0 and "
        + "\(Self.percent(last?.saturated ?? 0)) lie where the slope is under 0.05.",
      overflow, function.departure,
    ]
    return sentences.compactMap(\.self).joined(separator: " ")
  }

  /// A layer's root mean square, for people.
  func rms(_ layer: LayerStatistics?) -> String {
    NumberText.short((layer?.second ?? .nan).squareRoot(), digits: 3)
  }

  /// A share in per cent.
  package static func percent(_ share: Double) -> String {
    share > 0 && share < 0.005 ? "<1 %" : "\(NumberText.fixed(100 * share, decimals: 0)) %"
  }
}

extension Start {
  /// It in words.
  package var words: String {
    switch self {
    case .gain(let gain): "gain \(NumberText.short(gain))"
    case .orthogonal(let gain) where gain != 1: "orthogonal, gain \(NumberText.short(gain))"
    default: "\(name ?? "") start"
    }
  }
}
