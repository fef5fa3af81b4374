import ActivationMath
import Formula
import RealModule

/// What theory says of a flow: networks of infinite width (Poole et al. 2016, Schoenholz et al. 2017).
///
/// The sums of a layer are normal with variance q = gain²·(mean square of what comes in) + bias²; the
/// gradient's mean square changes by χ = gain²·E f′² at each layer.
package struct MeanField: Sendable, Equatable {
  /// A layer of the theory.
  package struct Layer: Sendable, Equatable {
    /// Which layer, from 1.
    package var layer: Int
    /// The mean of its units.
    package var mean: Double
    /// The mean square of its units.
    package var second: Double
    /// The root mean square of the gradient for its units over that for the last layer's.
    package var gradientRatio: Double
  }

  /// The layers from the first to the last.
  package let layers: [Layer]

  /// The theory of a flow; nil where there is none, as for gated units and functions of a vector.
  package init?(_ settings: FlowSettings) {
    guard case .scalar(let activation) = settings.function,
      let gain = try? settings.start.gain(
        inputs: settings.width, outputs: settings.width, function: .scalar(activation))
    else { return nil }
    var (mean, second) = (0.0, settings.spread * settings.spread)
    var (layers, factors): ([Layer], [Double]) = ([], [])
    for layer in 1...max(1, settings.depth) {
      let variance = gain * gain * second + settings.bias * settings.bias
      let isKept = settings.hasSkips && layer > 1
      // What a norm divides by; it takes a variance of 0 for this much.
      let divisor = settings.hasNorm ? variance + 1e-5 : 1
      let moments = Moments(of: activation, deviation: (variance / divisor).squareRoot())
      let scale = gain * gain / divisor
      factors.append(scale * moments.squareOfSlope + (isKept ? 1 : 0))
      second = moments.square + (isKept ? second + 2 * mean * moments.mean : 0)
      mean = moments.mean + (isKept ? mean : 0)
      layers.append(Layer(layer: layer, mean: mean, second: second, gradientRatio: 1))
    }
    for index in layers.indices.dropLast().reversed() {
      let factor = factors[index + 1].squareRoot()
      layers[index].gradientRatio = layers[index + 1].gradientRatio * factor
    }
    self.layers = layers
  }

  /// The first layer's gradient over the last one's.
  package var gradientRatio: Double { layers.first?.gradientRatio ?? .nan }
}
