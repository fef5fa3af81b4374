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
  case torch
  /// `torch.special`
  case torchSpecial = "torch.special"
  /// `jax.scipy.special`
  case jaxScipy = "jax.scipy.special"
  /// `keras.ops`
  case kerasOps = "keras.ops"
  /// `tf.nn`
  case tensorFlowNN = "tf.nn"
  /// `tf.math`
  case tensorFlowMath = "tf.math"
  /// `tf`
  case tensorFlow = "tf"

  /// The package that the names are imported from: `flax` of `flax.linen`.
  package var framework: Substring { rawValue.prefix { $0 != "." } }

  /// Module prefixes in use; `nn` is flax.linen's, jax.nn's and torch.nn's.
  package var prefixes: [String] {
    switch self {
    case .jaxNN: ["jax.nn", "nn", "jnn"]
    case .flaxLinen: ["flax.linen", "linen", "nn", "flax.linen.activation"]
    case .flaxNNX: ["flax.nnx", "nnx"]
    case .torchNN: ["torch.nn", "nn", "torch.nn.modules", "torch.nn.modules.activation"]
    case .torchFunctional: ["torch.nn.functional", "nn.functional", "functional", "F"]
    case .keras: ["keras.activations", "tf.keras.activations", "activations"]
    case .kerasLayers: ["keras.layers", "tf.keras.layers", "layers"]
    case .jaxNumpy: ["jax.numpy", "jnp"]
    case .torch: ["torch", Self.methodPrefix]
    case .torchSpecial: ["torch.special", "special"]
    case .jaxScipy: ["jax.scipy.special", "jsp.special"]
    case .kerasOps: ["keras.ops", "ops", "tf.keras.ops"]
    case .tensorFlowNN: ["tf.nn", "tensorflow.nn"]
    case .tensorFlowMath: ["tf.math", "tensorflow.math"]
    case .tensorFlow: ["tf", "tensorflow"]
    }
  }

  /// The variable before a tensor's method: `x.relu()`.
  static let methodPrefix = "x"

  /// Whether the name is that of a module, made first and then called: `torch.nn.ReLU()(x)`.
  static func isModule(_ name: String) -> Bool { name.first?.isUppercase ?? false }

  /// Whether a name with what stands before it is that of a module.
  package static func isModule(path: String) -> Bool {
    isModule(PythonExpression.lastPart(of: path))
  }

  /// Whether the library changes a tensor where it is under this name with an underscore behind it.
  func hasInPlace(_ name: String) -> Bool {
    switch self {
    case .torchFunctional:
      ["celu", "elu", "hardtanh", "leaky_relu", "relu", "rrelu", "selu", "threshold"].contains(name)
    case .torch:
      [
        "celu", "relu", "rrelu", "selu", "threshold", "sigmoid", "tanh", "exp", "sin", "atan",
        "arctan", "clamp", "clip",
      ].contains(name)
    default: false
    }
  }
}
