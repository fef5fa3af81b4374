/// The documentation of a function, whatever its parameters are.
public struct Profile: Sendable {
  /// The name in reference notation, `leaky_relu`.
  public var id: String
  /// The name in headings, `Leaky ReLU`.
  public var title: String
  /// The group in lists.
  public var family: Family
  /// The definition in one line, with the parameters' symbols: `f(x) = x if x ≥ 0 else a·x`.
  public var formula: String
  /// The derivative in one line; for a vector function the Jacobian.
  public var derivativeFormula: String
  /// The parameters, in the order in which they are written.
  public var parameters: [Parameter]
  /// Other names that people use, of no library here: `squared_relu`.
  public var nicknames: [String]
  /// How the libraries spell it, and what they do differently.
  public var spellings: [Spelling] { deferredSpellings.value }
  /// Two or three sentences: what it is for and what to know.
  public var purpose: String
  /// Differences between libraries that bite, one sentence each.
  public var caveats: [String]
  /// The sources, oldest first; empty for folklore.
  public var sources: [Source]
  /// Reading what libraries declare takes most of the time of making a profile, and who looks for an id
  /// asks every profile for its own.
  private let deferredSpellings: Deferred<[Spelling]>

  /// A profile from its parts; the spellings are made when they are asked for.
  public init(
    id: String, title: String, family: Family, formula: String, derivativeFormula: String,
    parameters: [Parameter] = [], nicknames: [String] = [],
    spellings: @autoclosure @escaping @Sendable () -> [Spelling] = [], purpose: String,
    caveats: [String] = [], sources: [Source] = []
  ) {
    self.id = id
    self.title = title
    self.family = family
    self.formula = formula
    self.derivativeFormula = derivativeFormula
    self.parameters = parameters
    self.nicknames = nicknames
    deferredSpellings = Deferred(spellings)
    self.purpose = purpose
    self.caveats = caveats
    self.sources = sources
  }
}

/// The groups in which lists show the functions.
public enum Family: String, CaseIterable, Sendable {
  /// Piecewise linear with a floor or a leak: ReLU and its kin.
  case rectifiers
  /// A rectifier with an exponential tail: ELU, CELU, SELU.
  case exponentialUnits = "exponential-units"
  /// x times a gate of x: GELU, SiLU, Mish.
  case selfGated = "self-gated"
  /// S-shaped, bounded on both sides: sigmoid, tanh.
  case sigmoids
  /// Smooth rectifiers and logarithms of sigmoids: softplus, log-sigmoid.
  case smooth
  /// Piecewise replacements that need no exp: hard_tanh, hard_silu.
  case hard
  /// Zero in the middle: hard_shrink, soft_shrink.
  case shrinkage
  /// Oscillating or bell-shaped: sine, snake, gaussian.
  case periodic
  /// Everything else: identity, exponential, step.
  case elementary
  /// Further functions from the literature, written as formulas.
  case more
  /// Formulas that the person at the keyboard has written.
  case custom
  /// Distributions over a vector: softmax and its kin.
  case softmax
  /// A value times a gate: GLU and its variants.
  case gated
  /// Other functions of a whole vector: maxout, standardize.
  case pooling

  /// The heading in lists.
  public var title: String {
    switch self {
    case .rectifiers: "Rectifiers"
    case .exponentialUnits: "Exponential units"
    case .selfGated: "Self-gated"
    case .sigmoids: "Sigmoids"
    case .smooth: "Smooth rectifiers"
    case .hard: "Hard variants"
    case .shrinkage: "Shrinkage"
    case .periodic: "Periodic and bells"
    case .elementary: "Elementary"
    case .more: "More"
    case .custom: "Your own"
    case .softmax: "Softmax family"
    case .gated: "Gated units"
    case .pooling: "Vector functions"
    }
  }
}

/// A publication.
public struct Source: Hashable, Sendable {
  /// "Clevert, Unterthiner & Hochreiter"
  public var authors: String
  /// The year of publication.
  public var year: Int
  /// The title; empty where only the attribution is certain.
  public var title: String
  /// "arXiv:1511.07289", or empty.
  public var identifier: String

  /// A publication; title and identifier only where they are certain.
  public init(_ authors: String, _ year: Int, _ title: String = "", _ identifier: String = "") {
    self.authors = authors
    self.year = year
    self.title = title
    self.identifier = identifier
  }
}

extension Profile {
  /// The spellings that lists show; the others are only understood.
  public var listedSpellings: [Spelling] { spellings.filter(\.isListed) }
}
