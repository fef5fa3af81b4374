import TestSupport
import Testing

@Suite struct ListCommandTests {
  @Test func aFamilyHasItsTitleAndALineForEachFunction() throws {
    #expect(
      try CommandRun.hillock("list", "--family", "pooling").output == """
        Vector functions
          maxout       Maxout       fᵢ = the largest of the i-th k inputs
          standardize  Standardize  fᵢ = (xᵢ − μ) / √(σ² + ε)
          rms_norm     RMSNorm      fᵢ = xᵢ / √(1/n · Σₖ xₖ² + ε)
          crelu        CReLU        f(x) = (max(x, 0), max(−x, 0))

        """)
  }

  @Test func programsGetJSON() throws {
    let output = try CommandRun.hillock("list", "--family", "gated", "--format", "json").output
    #expect(
      output.hasPrefix("{\n  \"schema\": 1,\n  \"functions\": [\n    {\n      \"id\": \"glu\",\n"))
  }

  @Test func anUnknownFamilyIsAUsageError() throws {
    let run = try CommandRun.hillock("list", "--family", "rectifier")
    #expect(run.status == 64)
    #expect(run.errors.contains("  - rectifiers\n"))
  }
}
