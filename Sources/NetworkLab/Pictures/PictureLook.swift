import ActivationMath
import RealModule

/// One picture on its way through a network: what every layer makes of it, and what is said in the end.
package struct PictureLook: Sendable {
  /// What a layer does.
  package enum Kind: Sendable, Equatable {
    /// The picture itself.
    case input
    /// Windows of 3 × 3 pixels over so many channels.
    case convolution(inputs: Int)
    /// A function of each number.
    case function(String)
    /// The mean of each 2 × 2 pixels.
    case pooling
    /// A matrix over so many numbers.
    case dense(inputs: Int)
    /// The logarithms of what the head makes of the outputs.
    case head(Head)
  }

  /// A layer, with the numbers that came out of it.
  package struct Layer: Sendable {
    /// What it does.
    package let kind: Kind
    /// The pixels of a side; 1 where there are units rather than maps.
    package let side: Int
    /// How many maps or units there are.
    package let channels: Int
    /// How many numbers it learns.
    package let parameters: Int
    /// What came out, map by map, row by row.
    package let values: [Float]

    /// The numbers of a map.
    package func map(_ channel: Int) -> ArraySlice<Float> {
      values[(channel * side * side)..<((channel + 1) * side * side)]
    }

    /// The share of exact zeros.
    package var zeros: Double { Double(values.count { $0 == 0 }) / Double(max(1, values.count)) }
  }

  /// The picture, then every layer in its order.
  package let layers: [Layer]
  /// What the picture shows: 0 a disc, 1 a cross.
  package let label: Int

  /// The logarithms of what is said of disc and cross.
  package var logProbabilities: [Double] { layers.last?.values.map(Double.init) ?? [] }
}

extension PictureNetwork<Float> {
  /// Sends one picture through.
  mutating func look(_ pixels: [Float], label: Int) -> PictureLook {
    forward(pixels, count: 1)
    let side = settings.pictures.side
    var layers = [
      PictureLook.Layer(kind: .input, side: side, channels: 1, parameters: 0, values: pixels)
    ]
    layers += layersOf(first, settings.convolutionFunction.profile.id)
    layers += layersOf(second, settings.convolutionFunction.profile.id)
    layers += denseLayers
    return PictureLook(layers: layers, label: label)
  }

  private func layersOf(
    _ block: PooledConvolution<Float>, _ function: String
  ) -> [PictureLook.Layer] {
    let (convolution, side) = (block.convolution, block.convolution.side)
    func layer(
      _ kind: PictureLook.Kind, _ side: Int, _ numbers: [Float], stride: Int, parameters: Int = 0
    ) -> PictureLook.Layer {
      let values = (0..<convolution.outputs).flatMap { channel in
        (0..<(side * side)).map { numbers[$0 * stride + channel] }
      }
      return .init(
        kind: kind, side: side, channels: convolution.outputs, parameters: parameters,
        values: values)
    }
    return [
      layer(
        .convolution(inputs: convolution.inputs), side, block.sums, stride: convolution.stride,
        parameters: convolution.realParameterCount),
      layer(.function(function), side, block.units, stride: convolution.stride),
      layer(.pooling, side / 2, block.pooled, stride: convolution.outputs),
    ]
  }

  private var denseLayers: [PictureLook.Layer] {
    let (hidden, last) = (dense.layers[0], dense.layers[dense.layers.count - 1])
    func units(_ kind: PictureLook.Kind, _ values: [Float], parameters: Int = 0)
      -> PictureLook.Layer
    {
      .init(kind: kind, side: 1, channels: values.count, parameters: parameters, values: values)
    }
    func sums(_ layer: LayerPlan) -> [Float] {
      Array(pass.sums[pass.sumRange(layer, 1)].prefix(layer.sums))
    }
    let outputs = sums(last)
    // In Double, so that what is all but certain still has a logarithm.
    var said = outputs.map(Double.init)
    settings.head.predict(&said)
    return [
      units(
        .dense(inputs: hidden.inputs), sums(hidden), parameters: (hidden.inputs + 1) * hidden.sums),
      units(
        .function(settings.hiddenFunction.profile.id),
        Array(pass.units[pass.unitRange(hidden, 1)].prefix(settings.hidden))),
      units(.dense(inputs: last.inputs), outputs, parameters: (last.inputs + 1) * last.sums),
      units(.head(settings.head), said.map { Float(Double.log($0)) }),
    ]
  }
}
