public import ActivationMath

/// The author's view beside the text.
///
/// Everything but the subject has a neutral default; nil means that the screen chooses. Steps keep
/// the author's view, never what the learner made of it.
public struct LiveView: Sendable {
  /// The thing that is shown.
  public enum Subject: Sendable {
    /// Curves of scalar functions, at least one.
    case plot([Function])
    /// The same logits through one function or two, side by side.
    case vectors([Function])
    /// A gated unit as a map over value and gate.
    case gate(Function)

    /// The functions, in the author's order.
    public var functions: [Function] {
      switch self {
      case .plot(let functions), .vectors(let functions): functions
      case .gate(let function): [function]
      }
    }
  }

  /// The thing that is shown, with the parameters of `set` already in place.
  public var subject: Subject
  /// Which derivatives are drawn.
  public var show: [Order] = [.value]
  /// Whether ∂f/∂p is drawn too, for the parameter that is selected.
  public var showsParameterSlope = false
  /// The horizontal range.
  public var x: ClosedRange<Double>?
  /// The vertical range.
  public var y: ClosedRange<Double>?
  /// The x of the probe.
  public var probe: Double?
  /// Whether the tangent at the probe is drawn.
  public var tangent = false
  /// The sliders on offer; empty leaves them all.
  public var controls: [Control] = []
  /// The parameters that the author changed from their defaults, in order.
  public var set: [Setting] = []
  /// Inputs whose distribution is shown going in and coming out.
  public var input: InputDistribution?
  /// Two functions whose difference is drawn as the error curve.
  public var difference: Difference?
  /// An asymptote whose distance |gap − f| is drawn on a logarithmic axis.
  public var gap: Double?
  /// The arithmetic in which formulas are evaluated.
  public var precision = Precision.double
  /// How many layers of slopes are multiplied at the probe.
  public var chain: Int?
  /// The named inputs of the vector functions, in the author's order; empty for the screen's own.
  public var logits: [Logit] = []
  /// The names of the logits that are true.
  public var targets: [String] = []
  /// The temperature that divides the logits before softmax.
  public var temperature: Double?
  /// The number added to every logit.
  public var shift: Double?
  /// Whether the Jacobian is shown.
  public var jacobian = false
  /// Whether the arrows −∂L/∂z are shown; needs targets.
  public var forces = false
  /// The question that must be answered before the view is shown.
  public var reveal: String?
  /// The position of `reveal`, for the check that the question exists.
  var revealPosition: Position?
  /// The line of the file where the view begins.
  public var line = 1

  /// A view of something, with every setting neutral.
  public init(_ subject: Subject) { self.subject = subject }
}

extension LiveView {
  /// A slider on offer.
  public struct Control: Hashable, Sendable {
    /// The id of the function whose parameter it moves; nil for `temperature` and `shift`, which
    /// belong to the view.
    public var function: String?
    /// The name of the parameter.
    public var parameter: String

    /// A slider for a parameter of a function, or for a setting of the view itself.
    public init(function: String?, parameter: String) {
      self.function = function
      self.parameter = parameter
    }
  }

  /// A parameter of a function with the author's value.
  public struct Setting: Hashable, Sendable {
    /// The id of the function.
    public var function: String
    /// The name of the parameter.
    public var parameter: String
    /// Its value.
    public var value: Double

    /// A parameter with its value.
    public init(function: String, parameter: String, value: Double) {
      self.function = function
      self.parameter = parameter
      self.value = value
    }
  }

  /// A named input of a vector function.
  public struct Logit: Hashable, Sendable {
    /// The label: `car`.
    public var name: String
    /// Its value.
    public var value: Double

    /// A named input.
    public init(name: String, value: Double) {
      self.name = name
      self.value = value
    }
  }

  /// Two functions, the first minus the second.
  public struct Difference: Sendable {
    /// The function subtracted from.
    public var minuend: Function
    /// The function subtracted.
    public var subtrahend: Function

    /// The difference of two functions.
    public init(_ minuend: Function, minus subtrahend: Function) {
      self.minuend = minuend
      self.subtrahend = subtrahend
    }
  }

  /// A distribution of inputs.
  public enum InputDistribution: Hashable, Sendable {
    /// Normal with mean and standard deviation, the latter positive.
    case normal(mean: Double, deviation: Double)
    /// Uniform over a range.
    case uniform(ClosedRange<Double>)
  }

  /// The arithmetic in which formulas are evaluated.
  public enum Precision: String, CaseIterable, Sendable {
    /// 64 bits, by the stable forms.
    case double = "float64"
    /// 32 bits, by the naive forms, to show what breaks.
    case float = "float32"
  }
}
