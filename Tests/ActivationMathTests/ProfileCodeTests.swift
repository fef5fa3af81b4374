import Testing

@testable import ActivationMath

@Suite("Library code with parameters")
struct ProfileCodeTests {
  private func code(_ reference: String, _ library: Library) throws -> String? {
    let function = try Catalogue.standard.resolve(reference).function
    let profile = function.profile
    return profile.spellings.first { $0.library == library }
      .map { profile.code(in: $0, with: function.arguments) }
  }

  @Test(
    "Parameters become the library's own keywords",
    arguments: [
      ("relu", Library.jaxNN, "jax.nn.relu(x)"),
      ("elu(alpha=0.5)", .jaxNN, "jax.nn.elu(x, alpha=0.5)"),
      ("elu(alpha=0.5)", .torchNN, "torch.nn.ELU(alpha=0.5)(x)"),
      ("elu", .torchNN, "torch.nn.ELU()(x)"),
      ("prelu(a=0.25)", .torchNN, "torch.nn.PReLU()(x)"),
      ("prelu(a=0.5)", .torchNN, "torch.nn.PReLU(init=0.5)(x)"),
      ("prelu(a=0.5)", .flaxNNX, "flax.nnx.PReLU(negative_slope_init=0.5)(x)"),
      ("prelu(a=0.5)", .torchFunctional, "torch.nn.functional.prelu(x, torch.tensor(0.5))"),
      ("hard_tanh(min=-2, max=3)", .torchNN, "torch.nn.Hardtanh(min_val=-2, max_val=3)(x)"),
      ("softplus(beta=2)", .torchFunctional, "torch.nn.functional.softplus(x, beta=2)"),
      ("softplus(beta=2)", .jaxNN, "jax.nn.softplus(x)  # beta = 2 is no parameter here"),
    ])
  func keywords(reference: String, library: Library, expected: String) throws {
    #expect(try code(reference, library) == expected)
  }
}
