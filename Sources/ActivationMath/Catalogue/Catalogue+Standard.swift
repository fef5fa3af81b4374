extension Catalogue {
  /// The built-in functions, family by family, the best known first.
  public static let standard = Catalogue([
    // Rectifiers
    .scalar(ReLU()),
    .scalar(LeakyReLU()),
    .scalar(PReLU()),
    .scalar(ReLU6()),
    .scalar(RReLU()),
    .scalar(ReLUSquared()),
    // Exponential units
    .scalar(ELU()),
    .scalar(SELU()),
    .scalar(CELU()),
    // Self-gated
    .scalar(GELU()),
    .scalar(GELUTanh()),
    .scalar(SiLU()),
    .scalar(Swish()),
    .scalar(Mish()),
    .scalar(QuickGELU()),
    // Sigmoids
    .scalar(Sigmoid()),
    .scalar(Tanh()),
    .scalar(SoftSign()),
    // Smooth rectifiers
    .scalar(Softplus()),
    .scalar(LogSigmoid()),
    .scalar(Squareplus()),
    // Elementary
    .scalar(Identity()),
    // Softmax family
    .vector(Softmax()),
    .vector(LogSoftmax()),
    // Gated units
    .vector(GLU()),
  ])
}
