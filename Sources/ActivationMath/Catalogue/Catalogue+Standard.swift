extension Catalogue {
  /// The built-in functions, family by family, the best known first.
  public static let standard = Catalogue([
    // Rectifiers
    .scalar(ReLU()),
    .scalar(LeakyReLU()),
    .scalar(PReLU()),
    // Exponential units
    .scalar(ELU()),
    .scalar(CELU()),
    // Self-gated
    .scalar(GELU()),
    .scalar(GELUTanh()),
    .scalar(SiLU()),
    // Sigmoids
    .scalar(Sigmoid()),
    .scalar(Tanh()),
    .scalar(SoftSign()),
    // Smooth rectifiers
    .scalar(Softplus()),
    .scalar(LogSigmoid()),
    // Elementary
    .scalar(Identity()),
    // Softmax family
    .vector(Softmax()),
    .vector(LogSoftmax()),
    // Gated units
    .vector(GLU()),
  ])
}
