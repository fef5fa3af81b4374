import Testing

@testable import hillock

@Suite struct NegativeValuesTests {
  @Test(arguments: [
    "-2", "-.5", "-1e-3", "-inf", "-infinity", "-Inf", "-nan", "-8...8", "-inf...0", "-3,-4",
    "-inf,2", "-2...-1",
  ])
  func valuesGetTheTrueMinus(_ token: String) {
    #expect(NegativeValues.protect([token]) == ["−" + token.dropFirst()])
  }

  @Test(arguments: ["-", "--", "-h", "--order", "-o", "-.", "-info", "-nano", "2", "", "−2"])
  func everythingElseStays(_ token: String) {
    #expect(NegativeValues.protect([token]) == [token])
  }

  @Test func whatFollowsTheTerminatorStays() {
    #expect(
      NegativeValues.protect(["eval", "relu", "-1", "--", "-2"])
        == ["eval", "relu", "−1", "--", "-2"])
  }
}
