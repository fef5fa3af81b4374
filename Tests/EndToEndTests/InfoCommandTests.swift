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
          break       x = 0: f′ jumps from 0.5 to 1 and is 0.5; f″ jumps from 0.5 to 0
                      and is 0.5

        Parameters
          alpha (α)  depth of the tail
                     here 0.5; default 1; a finite number; usually greater than 0;
                     slider 0.1 … 3 in steps of 0.05

        In the libraries
          jax.nn               jax.nn.elu(x, alpha=0.5)
                               elu(x, alpha=1.0)
          flax.linen           flax.linen.elu(x, alpha=0.5)
                               elu(x, alpha=1.0)
          flax.nnx             flax.nnx.elu(x, alpha=0.5)
                               elu(x, alpha=1.0)
          torch.nn             torch.nn.ELU(alpha=0.5)(x)
                               ELU(alpha=1.0, inplace=False)
          torch.nn.functional  torch.nn.functional.elu(x, alpha=0.5)
                               elu(input, alpha=1.0, inplace=False)
          keras.activations    keras.activations.elu(x, alpha=0.5)
                               elu(x, alpha=1.0)
          keras.ops            keras.ops.elu(x, alpha=0.5)
                               elu(x, alpha=1.0)
          keras.layers         keras.layers.ELU(alpha=0.5)(x)
                               ELU(alpha=1.0)
          tf.nn                tf.keras.activations.elu(x, alpha=0.5)
                               elu(features, name=None)

        Beware
          • f″(0) is α in JAX and 0 in PyTorch.
          • JAX computes the slope as (eˣ − 1) + 1, which is 0 from x = −17.33 down in
            Float32.

        Source
          Clevert, Unterthiner & Hochreiter 2015, Fast and Accurate Deep Network
            Learning by Exponential Linear Units (ELUs), arXiv:1511.07289

        """)
  }

  @Test func aLearnedParameterHasItsDefaultsSliderAndSlope() throws {
    let page = try CommandRun.hillock("info", "prelu(a=0.3)").output
    #expect(
      page.contains(
        """
        Parameters
          a  slope for x < 0
             here 0.3; default 0.25 (0.01 in flax.linen, flax.nnx; 0 in keras.layers); a
             finite number; usually from 0 to 1; slider −0.5 … 1 in steps of 0.01
             learned: ∂f/∂a is −1 at x = −1, 0 at x = 1

        """))
  }

  @Test func aVectorFunctionSaysWhatItTakesAndGives() throws {
    let page = try CommandRun.hillock("info", "glu").output
    #expect(
      page.contains(
        """
        Facts
          takes  an even number of values
          gives  one value for every 2

        """))
  }

  @Test func noLineIsWiderThanEightyColumns() throws {
    for function in ["gelu", "prelu(a=0.3)", "softplus", "softmax", "glu", "hard_tanh(min=-2)"] {
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
    #expect(output.hasPrefix("{\n  \"schema\": 1,\n  \"reference\": \"prelu(a=0.5)\",\n"))
    #expect(output.contains("  \"arguments\": {\"a\": 0.5},\n"))
  }

  @Test func ofManyJumpsThoseNearZeroAreSaid() throws {
    let page = try CommandRun.hillock("info", "--define", "f(x) = floor(x)", "f").output
    #expect(page.contains("break         x = 6: f jumps from 5 to 6 and is 6"))
    #expect(!page.contains("x = 7: f jumps"))
    #expect(page.contains("more          188 further from 0; see --format json"))
  }
}
