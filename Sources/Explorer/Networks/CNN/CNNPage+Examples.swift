import ViewSpec

extension CNNPage {
  /// The examples in the order of the keys.
  static let allExamples: [Example<CNNSpec>] = [
    Example(
      title: "a narrow network", line: "cnn: relu",
      notice: "ReLU makes about half of every map exactly 0, and pooling leaves a smaller "
        + "picture; k and j go through the layers."),
    Example(
      title: "no ReLU after the convolutions", line: "cnn: identity relu",
      notice: "Two convolutions without a bend between them are one convolution: nothing is 0, "
        + "and what is learned is learned by the hidden layer alone."),
    Example(
      title: "sigmoid instead of ReLU", line: "cnn: sigmoid",
      notice: "Every map lies between 0 and 1 and is nowhere 0; each sigmoid hands back a quarter "
        + "of the gradient at most, so that the loss falls late."),
    Example(
      title: "softmax before the loss", line: "cnn: relu | head=softmax_twice",
      notice: "The loss applies log-softmax to what is a softmax already: it cannot fall below "
        + "0.313, however sure the network is."),
    Example(
      title: "the article's widths", line: "cnn: relu | channels=32,64 | hidden=256",
      notice: "822 402 numbers, nearly all of them in the matrix behind the flattened maps."),
  ]
}
