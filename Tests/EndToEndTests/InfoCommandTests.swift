import TestSupport
import Testing

@Suite struct InfoCommandTests {
  @Test func thePageHasFormulaFactsParametersNamesAndSource() throws {
    #expect(
      try CommandRun.hillock("info", "elu(alpha=0.5)").output == """
        ELU  elu(alpha=0.5) · Exponential units
          f(x) = x if x > 0 else α·(eˣ − 1)
          f′(x) = 1 if x > 0 else α·eˣ

        Negative inputs give negative outputs, down to −α, which pulls the mean of a
        layer towards zero and speeds up learning. For α = 1 the curve has no corner;
        any other α has one at 0.

        Facts
          range       (−0.5, ∞)
          at −∞       → −0.5
          at +∞       → the line y = x
          monotone    increasing
          symmetry    none
          output      nearly zero-centred
          smoothness  C⁰
          saturates   (−∞, −3.912)
          root        x = 0
          break       x = 0: f′ 0.5 | 1, f″ 0.5 | 0

        Parameters
          alpha (α)  depth of the tail (here 0.5, default 1, greater than 0, slider
                     0.1 … 3)

        In the libraries
          jax.nn               jax.nn.elu(x)
          flax.linen           flax.linen.elu(x)
          flax.nnx             flax.nnx.elu(x)
          torch.nn             torch.nn.ELU()(x)
          torch.nn.functional  torch.nn.functional.elu(x)
          keras.activations    keras.activations.elu(x)
          keras.layers         keras.layers.ELU()(x)

        Beware
          • f″(0) is α in JAX and 0 in PyTorch.
          • JAX computes the slope as (eˣ − 1) + 1, which is 0 from x = −18 on in
            Float32.

        Source
          Clevert, Unterthiner & Hochreiter 2016, Fast and Accurate Deep Network
            Learning by Exponential Linear Units (ELUs), arXiv:1511.07289

        """)
  }

  @Test func noLineIsWiderThanEightyColumns() throws {
    for function in ["gelu", "prelu", "softplus", "softmax", "glu"] {
      let lines = try CommandRun.hillock("info", function).output.split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= 80 }, "\(function)")
    }
  }

  @Test func asciiWhereTheLocaleIsNotUTF8() throws {
    let run = try CommandRun.hillock("info", "elu", environment: ["LANG": "C"])
    #expect(run.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func programsGetJSON() throws {
    let output = try CommandRun.hillock("info", "prelu(a=0.5)", "--format", "json").output
    #expect(output.hasPrefix("{\n  \"reference\": \"prelu(a=0.5)\",\n  \"id\": \"prelu\",\n"))
    #expect(output.contains("  \"arguments\": {\"a\": 0.5},\n"))
  }
}
