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
    .scalar(KerasReLU()),
    // Exponential units
    .scalar(ELU()),
    .scalar(SELU()),
    .scalar(CELU()),
    .scalar(ISRLU()),
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
    .scalar(Arctan()),
    .scalar(ISRU()),
    // Smooth rectifiers
    .scalar(Softplus()),
    .scalar(LinearizedSoftplus()),
    .scalar(LogSigmoid()),
    .scalar(Squareplus()),
    .scalar(SparsePlus()),
    .scalar(LogOneMinusExp()),
    // Hard variants
    .scalar(HardTanh()),
    .scalar(HardSigmoid()),
    .scalar(HardSiLU()),
    .scalar(SparseSigmoid()),
    // Shrinkage
    .scalar(SoftShrink()),
    .scalar(HardShrink()),
    .scalar(TanhShrink()),
    .scalar(Threshold()),
    // Periodic and bells
    .scalar(Sine()),
    .scalar(Snake()),
    .scalar(Gaussian()),
    // Elementary
    .scalar(Identity()),
    .scalar(Step()),
    .scalar(Exponential()),
    .scalar(BentIdentity()),
    // Softmax family
    .vector(Softmax()),
    .vector(LogSoftmax()),
    .vector(Softmin()),
    .vector(Sparsemax()),
    .vector(Entmax15()),
    .vector(GumbelSoftmax()),
    .vector(LogSumExp()),
    .vector(LogMeanExp()),
    // Gated units
    .vector(GLU()),
    .vector(SwiGLU()),
    .vector(GEGLU()),
    .vector(ReGLU()),
    .vector(BilinearGLU()),
    // Vector functions
    .vector(Maxout()),
    .vector(Standardize()),
    .vector(RMSNorm()),
    .vector(CReLU()),
  ])
}
