import Testing

@testable import ActivationMath

/// What people paste from their programs, read by the rules of the library that it is of.
@Suite struct LibraryCallTests {
  private func notation(_ call: String) throws -> String {
    try Catalogue.standard.resolve(call).function.notation
  }

  @Test(arguments: [
    ("torch.nn.PReLU(1)", "prelu"), ("nn.PReLU(1, 0.1)", "prelu(a=0.1)"), ("PReLU(1)", "prelu"),
    ("nn.PReLU(num_parameters=3, init=0.5)", "prelu(a=0.5)"),
    ("flax.linen.PReLU(negative_slope_init=0.2)", "prelu(a=0.2)"),
    ("nn.Softplus(beta=2, threshold=20)", "softplus(beta=2)"),
    ("nn.Softplus(2)", "softplus(beta=2)"), ("self.act = nn.Softplus(2),", "softplus(beta=2)"),
    ("nn.Softplus(2, threshold=5)", "thresholded_softplus(beta=2, threshold=5)"),
    ("return F.softplus(x, 1, 2)", "thresholded_softplus"),
    ("nn.Softmax(dim=-1)", "softmax"), ("nn.Softmax(1)(x)", "softmax"),
    ("nn.ReLU(inplace=True)", "relu"), ("nn.ReLU(True)", "relu"),
    ("nn.LeakyReLU(0.2, True)", "leaky_relu(negative_slope=0.2)"),
    ("F.leaky_relu(x, 0.2, inplace=True)", "leaky_relu(negative_slope=0.2)"),
    ("F.leaky_relu(input=h, negative_slope=2e-1)", "leaky_relu(negative_slope=0.2)"),
    ("F.threshold(x, 0.1, 20)", "threshold(threshold=0.1, value=20)"),
    ("jnp.heaviside(x, 0.5)", "step(h0=0.5)"),
    ("F.prelu(x, torch.tensor([0.1]))", "prelu(a=0.1)"),
    ("torch.clamp(x, -2, 2)", "hard_tanh(min=-2, max=2)"),
    ("nn.Hardtanh(min_value=-2.0)", "hard_tanh(min=-2)"),
    ("keras.layers.LeakyReLU(alpha=0.1)", "leaky_relu(negative_slope=0.1)"),
    (
      "keras.layers.PReLU(alpha_initializer=keras.initializers.Constant(value=0.3))",
      "prelu(a=0.3)"
    ),
    ("keras.layers.PReLU(alpha_initializer='ones')", "prelu(a=1)"),
    ("tf.nn.leaky_relu(features=x, alpha=0.1, name='act')", "leaky_relu(negative_slope=0.1)"),
    ("tf.nn.silu(x, beta=2.0)", "swish(beta=2)"), ("tf.nn.silu(x)", "silu"),
    ("rrelu(x, lower=1/8, upper=1/4)", "rrelu(upper=0.25)"),
    ("nn.GLU(dim=1)", "glu"), ("nn.LayerNorm(8, eps=1e-6)", "standardize(epsilon=1e-6)"),
    ("F.gumbel_softmax(logits, tau=0.5, hard=True)", "gumbel_softmax(temperature=0.5, hard=1)"),
    ("nn.Identity(54, unused=True)", "identity"),
  ])
  func argumentsAreTheLibrarys(call: String, expected: String) throws {
    #expect(try notation(call) == expected)
  }

  @Test(arguments: [
    ("keras.activations.relu(x)", "relu"),
    ("keras.activations.relu(max_value=6)", "keras_relu"),
    ("keras.layers.ReLU(6)", "keras_relu"),
    ("keras.layers.ReLU(6, 0.1, 1.0)", "keras_relu(negative_slope=0.1, threshold=1)"),
    ("keras.layers.ReLU(negative_slope=0.1)", "keras_relu(negative_slope=0.1, max_value=inf)"),
    ("torch.nn.functional.gelu(approximate='tanh')", "gelu_tanh"),
    ("torch.nn.functional.gelu(x, approximate='none')", "gelu"), ("nn.GELU('tanh')", "gelu_tanh"),
    ("jax.nn.gelu(approximate=False)", "gelu"), ("jax.nn.gelu(x, False)", "gelu"),
    ("jax.nn.gelu(x, 0)", "gelu"), ("jax.nn.gelu(x, approximate='tanh')", "gelu_tanh"),
    ("keras.activations.gelu(x, approximate=True)", "gelu_tanh"),
    ("keras.ops.gelu(x)", "gelu_tanh"), ("tf.nn.gelu(x)", "gelu"),
    ("gelu(x, approximate='tanh')", "gelu_tanh"), ("Gelu(approximate=\"tanh\")", "gelu_tanh"),
  ])
  func argumentsChooseTheFunction(call: String, expected: String) throws {
    #expect(try notation(call) == expected)
  }

  @Test(arguments: [
    ("F.elu_", "elu"), ("F.elu_(x, 0.5)", "elu(alpha=0.5)"), ("torch.relu_(x)", "relu"),
    ("torch.relu", "relu"), ("torch.selu(x)", "selu"), ("torch.special.expit(x)", "sigmoid"),
    ("x.relu()", "relu"), ("x.softmax(-1)", "softmax"), ("keras.ops.silu(x)", "silu"),
    ("keras.layers.Activation('gelu')", "gelu"), ("keras.layers.Activation('gelu')(x)", "gelu"),
    ("tf.keras.layers.Activation(tf.nn.relu)", "relu"), ("keras.activations.get('elu')", "elu"),
    ("flax.linen.activation.relu", "relu"), ("squared_relu", "relu_squared"),
    ("gelu_new", "gelu_tanh"), ("Relu", "relu"), ("Gelu", "gelu"), ("logsoftmax", "log_softmax"),
    ("torch.nn.Softmax2d()", "softmax"), ("nn.ReLU()(self.fc[0])", "relu"),
    ("lambda x: jax.nn.gelu(x, approximate=False)", "gelu"),
    ("functools.partial(jax.nn.gelu, approximate=False)", "gelu"),
    ("torch.nn.RReLU().eval()(x)", "rrelu"), ("jax.nn.log1mexp(x)", "log1mexp"),
    ("jax.nn.logmeanexp(x, axis=-1)", "logmeanexp"), ("tf.nn.crelu(x)", "crelu"),
    ("flax.nnx.RMSNorm(8, rngs=nnx.Rngs(0))", "rms_norm"),
  ])
  func formsAndNames(call: String, expected: String) throws {
    #expect(try notation(call) == expected)
  }

  @Test(arguments: [
    ("jax.nn.softplus(2 * x) / 2", "softplus(beta=2)"), ("F.relu(x) ** 2", "relu_squared"),
    ("jnp.exp(-x**2)", "gaussian"), ("jnp.maximum(0.0, x)", "relu"),
    ("torch.clamp(x, min=0)", "relu"), ("torch.sigmoid(1.702*x) * x", "quick_gelu"),
    ("h * torch.sigmoid(3 * h)", "swish(beta=3)"), ("jnp.sin(30.0 * x)", "sine(omega=30)"),
    ("jax.nn.softmax(x / 0.5)", "softmax(temperature=0.5)"),
  ])
  func codeOfSeveralCalls(call: String, expected: String) throws {
    #expect(try notation(call) == expected)
  }

  @Test(arguments: [
    ("F.relu(x, alpha=2)", "got an unexpected keyword argument 'alpha'"),
    ("F.relu(x, True, 3)", "takes 2 positional arguments but 3 were given"),
    ("F.relu(x, input=x)", "got multiple values for argument 'input'"),
    ("F.prelu(x)", "is missing a required argument: 'weight'"),
    ("F.relu(0.5)", "takes its input as 'input', where 0.5 stands"),
    ("nn.ReLU(x)", "a module is made first and then called: ReLU()(x)"),
    ("nn.PReLU(0.1)", "num_parameters takes a whole number"),
    ("F.gelu(x, approximate='fast')", "either approximate='none' or approximate='tanh'"),
    ("nn.CELU(0)", "must be a finite number other than 0"),
    ("F.rrelu(x, training=True)", "draws at random"),
    ("keras.layers.LeakyReLU(-0.1)", "cannot be None or negative value"),
    ("keras.layers.ReLU(max_value=-1)", "max_value of a ReLU layer cannot be a negative value"),
    ("nn.Softmax(dim='last')", "takes the number of an axis"),
    ("F.elu(x, alpha='a')", "alpha takes a number"),
    ("jax.nn.relu(x)(y)", "gives numbers, which cannot be called"),
    ("nn.MultiheadAttention(8, 4)", "is no activation: it is attention"),
    ("F.batch_norm(x, m, v)", "is no activation"), ("F.normalize(x)", "is no activation"),
    ("jax.nn.one_hot", "an encoding of labels"),
    ("F.relu(x", "a closing parenthesis is missing"),
    ("F.gelu_(x)", "unknown function 'F.gelu_'"),
  ])
  func refusalsGiveTheReason(call: String, part: String) {
    #expect {
      try Catalogue.standard.resolve(call)
    } throws: { error in
      "\(error)".contains(part)
    }
  }
}
