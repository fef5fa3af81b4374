/// Names that libraries list beside their activations though they are none: layers, losses, norms.
enum Inactive {
  /// A description of the name to follow "it is"; nil for an unknown name.
  static func what(_ name: String) -> String? {
    let bare = PythonExpression.lastPart(of: name).lowercased().filter { $0 != "_" }
    return groups.first { $0.names.contains(bare) }?.what
      ?? endings.first { bare.hasSuffix($0.ending) }?.what
  }

  private static let groups: [(names: Set<String>, what: String)] = [
    (
      [
        "multiheadattention", "multiheaddotproductattention", "attention", "additiveattention",
        "dotproductattention", "scaleddotproductattention", "selfattention",
        "multiheadattentionforward", "groupqueryattention", "groupedqueryattention",
      ], "attention, which weighs vectors with softmax"
    ),
    (
      [
        "batchnorm", "batchnorm1d", "batchnorm2d", "batchnorm3d", "batchnormalization",
        "syncbatchnorm", "groupnorm", "groupnormalization", "instancenorm", "instancenorm1d",
        "instancenorm2d", "instancenorm3d", "spectralnorm", "spectralnormalization", "weightnorm",
        "localresponsenorm", "localresponsenormalization", "l2normalize", "normalize",
        "unitnormalization",
      ], "a normalisation over a batch, over groups or by length; for one vector see standardize"
    ),
    (["onehot", "multihot"], "an encoding of labels"),
    (
      [
        "dropout", "dropout1d", "dropout2d", "dropout3d", "alphadropout", "featurealphadropout",
        "gaussiandropout", "gaussiannoise", "spatialdropout1d", "spatialdropout2d",
      ], "noise for training, not a fixed function"
    ),
    (
      ["linear1", "dense", "densegeneral", "bilinear", "lazylinear", "einsumdense", "einsum"],
      "a linear layer"
    ),
    (
      [
        "conv", "conv1d", "conv2d", "conv3d", "convtranspose", "convtranspose1d",
        "convtranspose2d", "convtranspose3d", "depthwiseconv2d", "separableconv2d", "convlocal",
      ], "a convolution"
    ),
    (["embedding", "embed", "embeddingbag"], "a table of vectors"),
    (
      [
        "rnn", "rnncell", "lstm", "lstmcell", "gru", "grucell", "simplernn", "optimizedlstmcell",
        "mgucell", "simplecell", "transformer", "transformerencoder", "transformerdecoder",
        "transformerencoderlayer", "transformerdecoderlayer", "sequential", "flatten", "module",
        "modulelist",
      ], "a layer or a network with weights of its own"
    ),
    (
      [
        "scaledmatmul", "scaleddotgeneral", "matmul", "dot", "dotgeneral",
        "getscaleddotgeneralconfig",
      ],
      "a product of matrices"
    ),
    (
      [
        "crossentropy", "binarycrossentropy", "nllloss", "mseloss", "l1loss", "kldiv", "bceloss",
        "ctcloss", "huberloss", "categoricalcrossentropy", "sparsecategoricalcrossentropy",
        "sigmoidcrossentropywithlogits", "softmaxcrossentropywithlogits",
      ], "a loss, which compares outputs with labels"
    ),
    (
      [
        "avgpool", "maxpool", "minpool", "pool", "pixelshuffle", "interpolate", "upsample",
        "unfold",
      ],
      "a pooling or a resampling of neighbouring places"
    ),
    (["initializers", "zerosinit", "onesinit"], "how weights begin"),
    (
      ["adaptivelogsoftmaxwithloss", "cosinesimilarity", "pairwisedistance"],
      "a layer with weights or a comparison of vectors"
    ),
  ]

  private static let endings: [(ending: String, what: String)] = [
    ("loss", "a loss, which compares outputs with labels"),
    ("losswithlogits", "a loss, which compares outputs with labels"),
    ("pool1d", "a pooling of neighbouring places"), ("pool2d", "a pooling of neighbouring places"),
    ("pool3d", "a pooling of neighbouring places"),
    ("pooling1d", "a pooling of neighbouring places"),
    ("pooling2d", "a pooling of neighbouring places"),
  ]
}
