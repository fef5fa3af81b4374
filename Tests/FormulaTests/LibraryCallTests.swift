import ActivationMath
import Testing

@testable import Formula

/// Calls of Python's libraries inside formulas.
@Suite struct LibraryCallTests {
  /// What is written, and the catalogue's own notation for it.
  static let read: [(String, String)] = [
    ("jax.nn.gelu(x, approximate=False)", "gelu(x)"),
    ("F.gelu(x, approximate='tanh')", "gelu_tanh(x)"),
    ("F.gelu(2x, approximate=\"none\")", "gelu(2x)"),
    ("F.gelu'(x, approximate='tanh')", "gelu_tanh'(x)"),
    ("F.gelu(input=x - 1, approximate='tanh')", "gelu_tanh(x - 1)"),
    ("F.elu(x + 1, 0.5)", "elu(x + 1, alpha=0.5)"), ("F.elu(x, alpha=a)", "elu(x, alpha=a)"),
    ("keras.activations.relu(x, max_value=6)", "relu6(x)"),
    ("tf.nn.silu(x, 2.0)", "swish(x, beta=2)"), ("torch.clamp(x, 0, 6)", "relu6(x)"),
    ("nn.Softplus(2)(x)", "softplus(x, beta=2)"), ("nn.ReLU()(x - 1)", "relu(x - 1)"),
    ("2nn.ELU(0.5)(x) + 1", "2*elu(x, alpha=0.5) + 1"),
    ("GELU(approximate='tanh')(x)", "gelu_tanh(x)"),
    ("x.sigmoid()", "sigmoid(x)"), ("x.clamp(0, 6)", "relu6(x)"), ("x.exp() + 1", "exp(x) + 1"),
    ("x.pow(2)", "x^2"), ("x*torch.tanh(F.softplus(x))", "x*tanh(softplus(x))"),
    ("np.tanh(x)", "tanh(x)"), ("math.exp(-x**2)", "exp(-x^2)"), ("np.maximum(0, x)", "max(0, x)"),
    ("jnp.where(x > 0, x, 0.1*x)", "where(x > 0, x, 0.1*x)"), ("np.pi*x", "pi*x"),
    ("torch.where(x > 0, x, math.e*x)", "where(x > 0, x, e*x)"), ("np.arctan(x)", "atan(x)"),
    ("sgn(x)*maximum(x, a)", "sign(x)*max(x, a)"), ("np.clip(x, -1, 1)", "clip(x, -1, 1)"),
    ("pow(2, x)", "2^x"),
  ]

  @Test(arguments: read) func means(written: String, meant: String) throws {
    let all = try Definitions.parse("f(x; a = 1.5) = \(written)\ng(x; a = 1.5) = \(meant)")
    for x in [-0.9, -0.1, 0.4, 2.5, 7] {
      let (f, g) = (all[0].activation, all[1].activation)
      #expect(abs(f.value(x) - g.value(x)) < 1e-15 * max(1, abs(f.value(x))), "at \(x)")
      #expect(abs(f.slope(x) - g.slope(x)) < 1e-14 * max(1, abs(f.slope(x))), "slope at \(x)")
    }
  }

  static let refused: [(String, String)] = [
    ("nn.ELU(1, 2, 3, 4)(x)", "nn.ELU() takes 2 positional arguments but 4 were given"),
    ("F.elu(x, bad=3)", "F.elu() got an unexpected keyword argument 'bad'"),
    ("F.softmax(x, dim=-1)", "softmax is a function of a whole vector"),
    ("nn.Nothing(2)(x)", "unknown function 'nn.Nothing'"),
    ("np.nothing(x)", "unknown function 'np.nothing'"),
    ("x.nothing()", "unknown function 'x.nothing'"), ("pow(x)", "pow takes 2 arguments, not 1"),
    ("x + 'tanh'", "a prime belongs to a function's name"), ("nn.ReLU()(x", "is never closed"),
  ]

  @Test(arguments: refused) func isRefusedWithTheReason(written: String, message: String) {
    let found = Definitions(parsing: "f(x) = \(written)").diagnostics.map(\.text)
    #expect(found.contains { $0.contains(message) }, "\(found)")
  }

  @Test func aDefinitionTakesThePlaceOfASynonym() throws {
    let all = try Definitions.parse("maximum(x) = 7\nf(x) = maximum(x)\ng(x) = np.maximum(x, 3)")
    #expect(all[1].activation.value(1) == 7)
    #expect(all[2].activation.value(1) == 3)
  }
}
