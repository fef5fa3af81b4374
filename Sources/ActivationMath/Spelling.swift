/// One library's name for a function.
public struct Spelling: Hashable, Sendable {
  /// Which library.
  public var library: Library
  /// The name inside the library, `Softsign`.
  public var name: String
  /// The library's defaults, where they are not the catalogue's: `["a": 0.25]`.
  public var defaults: [String: Double]
  /// What the name needs beside it, since alone it means another function: `approximate=False`
  /// makes `jax.nn.gelu` the exact one. Empty for nearly all.
  public var option: String
  /// What the name does differently, one sentence; empty if nothing.
  public var remark: String
  private var declaration: String?
  private var line: String?

  /// A spelling; without `signature` and `code` it takes nothing but the input.
  public init(
    _ library: Library, _ name: String, signature: String? = nil, code: String? = nil,
    defaults: [String: Double] = [:], option: String = "", remark: String = ""
  ) {
    self.library = library
    self.name = name
    self.declaration = signature
    self.line = code
    self.defaults = defaults
    self.option = option
    self.remark = remark
  }

  /// How it is declared there, `softplus(input, beta=1, threshold=20)`.
  public var signature: String {
    declaration ?? (library.hasModules ? "\(name)()" : "\(name)(x)")
  }

  /// A line of code that works, given an array `x` of that library.
  public var code: String {
    line ?? "\(qualifiedName)(\(library.hasModules ? "\(option))(x" : argumentsOfCall))"
  }

  /// The name with its library, `torch.nn.Softsign`.
  public var qualifiedName: String { "\(library.rawValue).\(name)" }

  private var argumentsOfCall: String { option.isEmpty ? "x" : "x, \(option)" }
}

/// The libraries whose names are understood.
public enum Library: String, CaseIterable, Sendable {
  /// `jax.nn`
  case jaxNN = "jax.nn"
  /// `flax.linen`
  case flaxLinen = "flax.linen"
  /// `flax.nnx`
  case flaxNNX = "flax.nnx"
  /// `torch.nn`, modules
  case torchNN = "torch.nn"
  /// `torch.nn.functional`
  case torchFunctional = "torch.nn.functional"
  /// `keras.activations`
  case keras = "keras.activations"
  /// `keras.layers`
  case kerasLayers = "keras.layers"
  /// `jax.numpy`, for what `jax.nn` leaves to it
  case jaxNumpy = "jax.numpy"
  /// `torch`, for what `torch.nn` leaves to it
  case torch = "torch"

  /// Whether its names are modules, made first and then called: `torch.nn.ReLU()(x)`.
  public var hasModules: Bool { self == .torchNN || self == .kerasLayers }
}
