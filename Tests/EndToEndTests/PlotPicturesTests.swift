import TestSupport
import Testing

/// What `plot` shows, as a person sees it.
@Suite struct PlotPicturesTests {
  @Test func aSweepDrawsACurveForEachValue() throws {
    try expect(
      ["prelu", "--sweep", "a=0.1,0.5", "--range", "-2...2", "--size", "40x9"],
      """
         prelu    f(x) = x if x ≥ 0 e…
      2 ┤              ┊           ⢀⣀⠔ a = 0.1
        │              ┊      ⢀⣀⠤⠒⠊⠁   a = 0.5
        │              ┊  ⣀⠤⠔⠊⠁
      0 ┼⣀⣀⡠⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠔⠊⠉┈┈┈┈┈┈┈┈┈┈┈┈
        │⣀⣀⡠⠤⠤⠒⠒⠉⠉⠁    ┊
        │              ┊
        └┬──────┬──────┼──────┬──────┬
        −2     −1      0      1      2

      """)
  }

  @Test func aStackHasOneAxisForFAndItsDerivative() throws {
    try expect(
      ["sigmoid", "--stack", "--range", "-4...4", "--size", "40x12"],
      """
        1 ┤                ┊┈┈┈⢀⣀⡠⠤⠔⠒⠒⠒⠒⠉⠉⠉ f
          │                ⣀⠤⠒⠊⠁
          │           ⣀⡠⠔⠒⠉┊
        0 ┼⡠⠤⠤⠤⠤⠤⠔⠒⠒⠉⠉┈┈┈┈┈┼┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
          └┬───────┬───────┼───────┬──────┬
      0.4 ┤                ┊
          │                ⡀
      0.2 ┤          ⡀⠠⠂⠈⠉ ⠈ ⠑⠂⠤⡀
          │     ⣀⡀⠔⠂⠉      ┊     ⠉⠂⠠⠄⢀⡀
        0 ┼⠒⠂⠈⠉ ┈┈┈┈┈┈┈┈┈┈┈┼┈┈┈┈┈┈┈┈┈┈⠈ ⠉⠁⠒ f′
          └┬───────┬───────┼───────┬──────┬
          −4      −2       0       2      4

      """)
  }

  @Test func theTangentTouchesAtItsPoint() throws {
    try expect(
      ["gelu", "--tangent", "1", "--range", "-2...2", "--size", "40x9"],
      """
         gelu    f(x) = x·Φ(x)
        │              ┊
      2 ┤              ┊            ⢀⡠ f
        │              ┊         ⢀⠤⠒⠁  tangent
      1 ┤              ┊      ◆⠤⠊⠁
        │              ┊  ⢀⡠⠔⠊
      0 ┼⠤⠤⠤⠤⠤⣀⣀⣀⣀⣀⣀⣀⠤⠤▼⠒⠉⠁┈┈┈┈┈┈┈┈┈┈┈
        └┬──────┬──────┼──────┬──────┬
        −2     −1      0      1      2

      """)
  }

  @Test func pointsOfInterestAreMarked() throws {
    let output = try CommandRun.hillock("plot", "gelu", "--points", "--size", "60x16").output
    #expect(output.hasSuffix("◇ root   ▽ minimum   ◌ inflection\n"))
    #expect(try CommandRun.hillock("plot", "relu", "--points").output.contains("□"))
  }

  @Test func aVectorIsBars() throws {
    try expect(
      ["softmax", "--logits", "-1,0,3", "--size", "30x9"],
      """
      softmax of −1, 0, 3
      x1 = −1  0.017 ▎
      x2 = 0   0.047 ▊
      x3 = 3   0.936 ██████████████

      """)
    try expect(
      ["log_softmax", "--logits", "-1,0", "--size", "30x9"],
      """
      log_softmax of −1, 0
      x1 = −1  −1.313 ██████████████
      x2 = 0   −0.313           ▐███

      """)
  }

  @Test func theJacobianIsAMapWithNumbers() throws {
    try expect(
      ["softmax", "--logits", "-1,0,3", "--jacobian", "--size", "30x6"],
      """
      Jacobian of softmax at −1, 0,…
            x1       x2       x3
      f1   0.017   −0.001   −0.016
      f2  −0.001    0.044   −0.044
      f3  −0.016   −0.044    0.060

      """)
  }

  @Test func aGateIsAMapOverItsTwoInputs() throws {
    try expect(
      ["reglu", "--size", "24x7"],
      """
        │≡≡≡══───╴╴ ░░▒▒▒▓▓███
        │─────╴╴╴╴╴ ░░░░░▒▒▒▒▒
      0 ┤
        │
        │
        └┬────┬────┬────┬────┬
        −4   −2    0    2    4

      """)
  }

  @Test func theHeightsCanBeChosen() throws {
    try expect(
      ["relu", "--y-range", "-1...8", "--size", "20x4"],
      """
      │ ── f    ┊       ⢀⡠
      │         ┊  ⢀⣀⠤⠒⠉⠁
      ├⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠔⠊⠁┈┈┈┈┈┈
      └─────────┴─────────

      """)
  }

  private func expect(_ arguments: [String], _ picture: String) throws {
    #expect(try CommandRun.hillock(["plot"] + arguments) == CommandRun(output: picture))
  }
}
