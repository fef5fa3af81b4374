package import ActivationMath

/// The same named numbers through one function or two, side by side.
///
///     vectors: sigmoid softmax | logits=car:3,tree:2.5,boat:-2 | targets=car,tree | temperature=0.5
///
/// The initial values are the neutral ones: what holds where a line, a lesson or an option says
/// nothing.
package struct VectorsSpec: ViewContent {
  /// The functions, the left one first; one or two, of a whole vector or of each number alone.
  package var functions: [Function]
  /// The named inputs, each name once; empty for the example.
  package var logits: [Logit] = []
  /// The names of the logits that are true.
  package var targets: [String] = []
  /// The divisor of every logit.
  package var temperature = 1.0
  /// The number added to every logit.
  package var shift = 0.0
  /// How the Jacobians are shown.
  package var jacobian = JacobianDisplay.whereItFits
  /// Whether the outputs are drawn against the temperature.
  package var showsTemperatures = false
  /// Whether the arrows −∂L/∂z are shown; needs targets.
  package var showsForces = false
  /// The names of the logits that are pointed at.
  package var highlighted: [String] = []
  /// How many steps of descent each side has taken on its loss; needs targets.
  package var steps = 0
  /// The name of the logit that the keys move; nil for the first.
  package var chosen: String?
  /// The sliders on offer; empty for all.
  package var controls: [ViewControl] = []
  /// The name of the parameter that has the keys; nil where a logit has them.
  package var parameter: String?
  /// The dots of the drawing; nil for those that suit the terminal.
  package var canvas: CanvasChoice?

  /// Vectors with every setting neutral.
  package init(_ functions: [Function]) { self.functions = functions }

  /// How many logits there can be.
  package static let capacity = 2...10
  /// How many scalars a name can have.
  package static let nameLength = 64
  /// How many steps of descent there can be.
  package static let descent = 0...10_000
  /// The sliders that the view has by itself.
  package static let parameters = ["temperature", "shift"]

  /// The logits of a line that gives none: a photo with a car and a tree.
  package static let example = [
    Logit(name: "car", value: 3), Logit(name: "tree", value: 2.5), Logit(name: "boat", value: -2),
  ]
  /// The true labels of that example.
  package static let exampleTargets = ["car", "tree"]
}

extension VectorsSpec {
  /// A named input of a vector function.
  package struct Logit: Hashable, Sendable {
    /// The label: `car`.
    package var name: String
    /// Its value.
    package var value: Double

    /// A named input.
    package init(name: String, value: Double) { (self.name, self.value) = (name, value) }
  }

  /// How the Jacobians are shown.
  package enum JacobianDisplay: String, CaseIterable, Sendable {
    /// Below the bars if there is room, else nowhere.
    case whereItFits
    /// Below the bars, instead of them where both have no room.
    case always
    /// In place of the bars.
    case alone
    /// Nowhere.
    case hidden
  }

  /// The logits, those of the example where none are said.
  package var shownLogits: [Logit] { logits.isEmpty ? Self.example : logits }

  /// The names that are true, those of the example where nothing is said.
  package var shownTargets: [String] {
    logits.isEmpty && targets.isEmpty ? Self.exampleTargets : targets
  }
}
