import ActivationMath
import TerminalGrid
import ViewSpec

/// The Vectors screen as a value: the same logits through two heads.
struct VectorsModel: Instrument {
  static let screen = Screen.vectors

  /// A named pre-activation.
  struct Logit: Hashable, Sendable {
    var name: String
    var value: Double
    /// Whether the label is true; with no true label there is no loss.
    var isTrue = false
  }

  /// The object of the arrow keys.
  enum Focus: Hashable, Sendable { case logit, parameter }

  /// The logits as they were moved; shift and temperature come on top.
  var logits: [Logit]
  /// The logits that `homed` goes back to.
  var start: [Logit]
  /// A hint on the first logits, if they come from an example.
  var notice: String?
  /// Which logit is chosen.
  var chosen = 0
  /// Whether the arrows move the chosen logit or the chosen parameter.
  var focus = Focus.logit
  /// Each side's outputs before the chosen logit moved.
  var before: [[Double]]?
  /// The functions of the left and the right side.
  var heads: [Head]
  /// Which of the parameters of all logits is chosen.
  var parameter = 0
  /// Every logit is divided by it.
  var temperature = 1.0
  /// The number added to every logit.
  var shift = 0.0
  /// The parameters on offer, by their indices in `parameters`.
  var offered = Array(VectorsModel.parameters.indices)
  /// Each side's path by descent; nil before the first step.
  var descent: Descent?
  /// Whether the loss and its forces are shown, given a true label.
  var showsForces = false
  /// The names of the logits that are pointed at.
  var highlighted: Set<String> = []
  /// The place of the Jacobians.
  var jacobian = VectorsSpec.JacobianDisplay.whereItFits
  /// Whether the outputs are drawn against the temperature.
  var showsTemperatures = false
  /// The gated unit whose map is shown in place of the heads, if one is.
  var gate: GateModel?
  /// Whether it is a lesson's view, whose text says what to notice.
  var isPane = false
  /// The chosen logit's name while it is being typed.
  var typedName: LineEditor?
  /// The last key's message, where the picture does not show it.
  var message: String?

  /// How many logits there can be.
  static let capacity = 2...10
  /// How far logits can be moved with the keys; typed values may lie beyond.
  static let track = Slider.linear(-10...10, step: 0.1)

  init(opening context: Context) { self.init(heads: [Head("sigmoid"), Head("softmax")]) }

  init(logits: [Logit], heads: [Head]) {
    self.logits = logits
    start = logits
    self.heads = heads
  }

  /// The screen as the program opens it: a photo with a car and a tree, through both heads.
  init(heads: [Head]) {
    self.init(logits: Preset.all[0].logits, heads: heads)
    notice = Preset.all[0].notice
  }

  /// Both heads; the gated unit while its map is shown.
  var functions: [Function] { gate.map { [.vector($0.unit)] } ?? heads.map(\.function) }

  /// The line being typed.
  var typing: TypedLine? { typedName.map { TypedLine(label: "name ", editor: $0) } }

  func draw(in room: Rect, on grid: inout Grid, _ context: Context) {
    VectorsView(model: self, canvas: context.canvas).draw(in: room, on: &grid)
  }

  /// The parameters of all logits together, in the order of `p`.
  static let parameters = [
    Parameter(
      "temperature", symbol: "T", meaning: "divides every logit", default: 1, domain: .positive,
      slider: .logarithmic(0.05...5)),
    Parameter(
      "shift", symbol: "c", meaning: "added to every logit", default: 0,
      slider: .linear(-10...10, step: 0.1)),
  ]

  /// The value of a parameter by its index in `parameters`.
  subscript(parameter index: Int) -> Double {
    get { index == 0 ? temperature : shift }
    set { if index == 0 { temperature = newValue } else { shift = newValue } }
  }

  /// The input of a side's head: the logits, or descent's, shifted and divided by T.
  func inputs(side: Int) -> [Double] { inputs(side: side, temperature: temperature) }

  /// The input of a side's head at another temperature.
  func inputs(side: Int, temperature: Double) -> [Double] {
    logits(side: side).map { ($0 + shift) / temperature }
  }

  /// The logits as they were moved, or where a side's descent took them.
  func logits(side: Int) -> [Double] { descent?.logits[side] ?? logits.map(\.value) }

  /// The outputs of a side's head.
  func outputs(side: Int) -> [Double] { heads[side].outputs(inputs(side: side)) }

  /// The labels.
  var labels: [Bool] { logits.map(\.isTrue) }

  /// A side's loss, or nil without a true label or where the head has none.
  func loss(side: Int) -> (loss: Loss, value: Double)? {
    guard showsForces, labels.contains(true), let loss = Loss(for: heads[side]) else { return nil }
    return (loss, loss.value(inputs(side: side), labels))
  }

  /// Whether either side has a loss to show.
  var hasLoss: Bool { heads.indices.contains { loss(side: $0) != nil } }

  /// Which way a side's loss pushes its logits, or nil where there is none.
  func forces(side: Int) -> [Double]? {
    guard let (loss, _) = loss(side: side) else { return nil }
    return loss.force(inputs(side: side), labels).map { $0 / temperature }
  }
}

extension VectorsSpec.JacobianDisplay {
  /// The next place, after the last the first.
  var next: Self {
    switch self {
    case .whereItFits, .always: .alone
    case .alone: .hidden
    case .hidden: .whereItFits
    }
  }
}
