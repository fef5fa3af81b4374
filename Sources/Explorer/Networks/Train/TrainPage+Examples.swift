import ViewSpec

extension TrainPage {
  /// The examples in the order of the keys.
  static let allExamples: [Example<TrainSpec>] = [
    Example(
      title: "corners and curves",
      line: "train: relu elu | data=circles(noise=0.1) | optimizer=sgd(rate=0.3)",
      notice: "Both learn the ring; relu fences it in with straight pieces, elu bends. Space "
        + "runs, . takes one step, 0 goes back."),
    Example(
      title: "no bend, no ring",
      line: "train: identity tanh | data=circles | optimizer=sgd(rate=0.3)",
      notice: "Without a bend two hidden layers are one straight line, whatever they learn; tanh "
        + "closes the ring."),
    Example(
      title: "sigmoid is slow",
      line: "train: sigmoid relu | data=moons | hidden=8,8,8 | optimizer=sgd(rate=0.3)",
      notice: "Three layers of sigmoid hand back little of the gradient and start as a blur; relu "
        + "has the moons apart within a few epochs."),
    Example(
      title: "a rate at which ReLU dies",
      line: "train: relu leaky_relu(0.1) | data=circles | hidden=16,16 | optimizer=sgd(rate=3)",
      notice: "At this rate whole layers of relu fall silent and learn nothing any more; a leak "
        + "keeps them alive, as long as the loss stays finite."),
    Example(
      title: "a spiral",
      line: "train: sine tanh | data=spirals | hidden=16,16 | optimizer=adam(rate=0.02)",
      notice: "What repeats itself has an easy time with a spiral; tanh must piece it together."),
    Example(
      title: "sigmoids for labels that overlap",
      line: "train: tanh | data=venn | hidden=32 | head=sigmoid | optimizer=adam(rate=0.02)",
      notice: "Three labels, any of which may hold: a sigmoid each tells them. t changes the head "
        + "to softmax, which can say one at a time."),
    Example(
      title: "a line bent to a curve",
      line: "train: relu tanh | data=target(sin(4*x), n=100) | hidden=16,16 | "
        + "optimizer=adam(rate=0.01)",
      notice: "One number in, one out: relu lays straight pieces along the curve, one kink a "
        + "unit; tanh bends."),
    Example(
      title: "softmax twice",
      line: "train: tanh | data=three_blobs | hidden=16 | head=softmax_twice | "
        + "optimizer=adam(rate=0.01)",
      notice: "The classes are told apart and still the loss cannot fall: a softmax of a softmax "
        + "never says more than e to 1. t goes to a head that can."),
  ]
}
