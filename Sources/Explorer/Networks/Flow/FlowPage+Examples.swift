import ViewSpec

extension FlowPage {
  /// The examples in the order of the keys.
  static let allExamples: [Example<FlowSpec>] = [
    Example(
      title: "sigmoid fades",
      line: "flow: sigmoid relu | init=glorot | seed=3",
      notice: "Sigmoid squeezes every signal to ½ and hands back a quarter at most: after 20 "
        + "layers nothing is left of the gradient."),
    Example(
      title: "ReLU with He's weights",
      line: "flow: relu | depth=30 | init=he",
      notice: "√2 makes up for the half that ReLU throws away: signal and gradient keep their "
        + "size. Move the gain away from 1.41 and one of them is lost."),
    Example(
      title: "tanh at the edge of chaos",
      line: "flow: tanh | depth=50 | width=128 | gain=1.5 | bias=0.05",
      notice: "Below a gain of 1 the signal dies, above it the gradient explodes; between them "
        + "lies the edge where deep networks can learn."),
    Example(
      title: "SELU keeps mean and variance",
      line: "flow: selu elu | depth=50 | width=128 | init=lecun",
      notice: "SELU was made for this: mean 0 and variance 1 through any number of layers, where "
        + "ELU fades."),
    Example(
      title: "skip connections",
      line: "flow: tanh | depth=50 | init=lecun | skip",
      notice: "With what came in added to each layer, the gradient has a way around every bend; x "
        + "takes the skip connections away."),
    Example(
      title: "a gate in every layer",
      line: "flow: glu sigmoid | depth=20 | init=lecun",
      notice: "A gated unit multiplies two matrices: its signal shrinks with every layer, and "
        + "there is no simple theory for it."),
    Example(
      title: "born dead",
      line: "flow: relu | depth=20 | width=3 | init=he | seed=4",
      notice: "Narrow and deep: once all units of a layer are 0 at once, nothing comes through "
        + "any more, and theory, which thinks of infinite width, is wrong."),
  ]
}
