package import ActivationMath

/// The settings of a network for pictures: two convolutions with pooling, a hidden layer, two
/// outputs.
package struct PictureSettings: Sendable {
  /// The function after each convolution.
  package var convolutionFunction: any Activation
  /// The function of the hidden layer.
  package var hiddenFunction: any Activation
  /// The channels of the first convolution.
  package var first = 32
  /// The channels of the second.
  package var second = 64
  /// The units of the hidden layer.
  package var hidden = 256
  /// The head; log-softmax with the negative log-likelihood is `softmax`.
  package var head = Head.softmax
  /// How gradients move the parameters.
  package var optimizer = Optimizer.sgd(rate: 0.05, momentum: 0.9)
  /// How many pictures a step takes.
  package var batch = 32
  /// The seed of the weights.
  package var seed: UInt64 = 1
  /// The pictures.
  package var pictures = PictureSource()

  /// The usual network with one function throughout.
  package init(_ function: any Activation) {
    (convolutionFunction, hiddenFunction) = (function, function)
  }

  /// The shape of the layers behind the convolutions.
  var dense: NetworkShape {
    let side = pictures.side / 4
    return NetworkShape(
      inputs: side * side * second,
      hidden: [NetworkShape.Layer(width: hidden, function: .scalar(hiddenFunction))], outputs: 2)
  }
}
