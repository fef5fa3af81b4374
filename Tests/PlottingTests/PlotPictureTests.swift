import ActivationMath
import Plotting
import TerminalGrid
import Testing

/// Expected screens, drawn as a person sees them.
@Suite struct PlotPictureTests {
  let relu = Plot(curves: [.f(Sample.relu), .slope(Sample.relu)], x: -8...8)

  @Test func reluAndItsSlopeInBraille() {
    #expect(
      relu.text(40, 12, .braille) == """
          │                 ┊
        8 ┤                 ┊               ⡰ f
          │                 ┊             ⡠⠊
        6 ┤                 ┊          ⢀⠔⠊
          │                 ┊        ⢀⠔⠁
        4 ┤                 ┊      ⢀⠔⠁
          │                 ┊    ⢀⠔⠁
        2 ┤                 ┊  ⡠⠒⠁
          │                 ○⡠⠊⠒ ⠒⠂⠐⠒ ⠒⠂⠐⠒ ⠒⠂ f′
        0 ┼⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒●┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
          └──────┬──────────┼─────────┬──────
                −5          0         5
        """)
  }

  @Test func reluAndItsSlopeInASCII() {
    #expect(
      relu.text(40, 12, .ascii) == """
          |                 :
        8 +                 :               _ f
          |                 :            ._'
        6 +                 :          .-'
          |                 :        .-'
        4 +                 :      _-'
          |                 :    _-'
        2 +                 :  _-'
          |                 o_''- -- -- -- -- f'
        0 +-----------------@ . . . . . . . .
          +------+----------+---------+------
                -5          0         5
        """)
  }

  @Test func aLineThatLeavesTheWindowIsMarked() {
    let plot = Plot(curves: [.f(Sample.square)], x: -4...4, y: -1...5)
    #expect(
      plot.text(30, 8, .braille) == """
        4 ┤     ▲⡄     ┊     ⢀▲      f
          │      ⠱⡀    ┊     ⡜
        2 ┤       ⠱⡀   ┊    ⡜
          │        ⠑⡄  ┊  ⢀⠜
        0 ┼┈┈┈┈┈┈┈┈┈⠈⠢⣀⣀⣀⠔⠁┈┈┈┈┈┈┈┈┈
          │            ┊
          └┬─────┬─────┼─────┬─────┬
          −4    −2     0     2     4
        """)
  }

  @Test func aProbeStandsOnEachCurve() {
    let plot = Plot(curves: [.f(Sample.relu), .slope(Sample.relu)], x: -2...2, probe: 1.5)
    #expect(
      plot.text(30, 8, .block) == """
          │            ┊        ╎
        2 ┤            ┊        ╎▗▞ f
          │            ┊      ▗▄◆▘
        1 ┤            ○▀ ▀▗▄▀▘ ◆▀  f′
          │            ┊▗▄▀▘    ╎
        0 ┼▀▀▀▀▀▀▀▀▀▀▀▀●▘┈┈┈┈┈┈┈╎┈┈
          └┬─────┬─────┼─────┬────┬
          −2    −1     0     1    2
        """)
  }

  @Test func aTitleAndALegendWhereThereIsNoMargin() {
    let plot = Plot(curves: [.f(Sample.relu), .slope(Sample.relu)], x: -8...8, title: "ReLU")
    #expect(
      plot.text(24, 9, .braille) == """
           ReLU
          │ ── f     ┊         ⢠
          │ ╌╌ f′    ┊       ⡠⠒⠁
        5 ┤          ┊     ⡠⠊
          │          ┊   ⡠⠊
          │          ○⢀⠔⠉⡀⢀⣀ ⣀⡀⢀
        0 ┼⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒●⠁┈┈┈┈┈┈┈┈┈
          └───┬──────┼──────┬───
             −5      0      5
        """)
  }
}
