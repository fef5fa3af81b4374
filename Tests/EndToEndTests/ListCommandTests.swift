import TestSupport
import Testing

@Suite struct ListCommandTests {
  @Test func aFamilyHasItsTitleAndALineForEachFunction() throws {
    #expect(
      try CommandRun.hillock("list", "--family", "gated").output == """
        Gated units
          glu           GLU           f(a, b) = a·σ(b),  x = (a, b)
          swiglu        SwiGLU        f(a, b) = a·b·σ(b),  x = (a, b)
          geglu         GEGLU         f(a, b) = a·b·Φ(b),  x = (a, b)
          reglu         ReGLU         f(a, b) = a·max(b, 0),  x = (a, b)
          bilinear_glu  Bilinear GLU  f(a, b) = a·b,  x = (a, b)

        """)
  }

  @Test func programsGetJSON() throws {
    let output = try CommandRun.hillock("list", "--family", "gated", "--format", "json").output
    #expect(output.hasPrefix("{\n  \"functions\": [\n    {\n      \"id\": \"glu\",\n"))
  }

  @Test func anUnknownFamilyIsAUsageError() throws {
    let run = try CommandRun.hillock("list", "--family", "rectifier")
    #expect(run.status == 64)
    #expect(run.errors.contains("  - rectifiers\n"))
  }
}
