/// Other programs that draw the sigmoid and its slope over −6 … 6 at 120x40.
enum Plotters {
  /// Their names and command lines.
  static let all = [
    ("gnuplot, dumb", ["gnuplot", "-e", gnuplot]),
    ("plotext 5", ["python3", "-c", plotext]),
    ("uniplot", ["python3", "-c", uniplot]),
  ]

  private static let gnuplot = """
    set term dumb 120 40; set xrange [-6:6]; s(x) = 1 / (1 + exp(-x)); \
    plot s(x) title "f", s(x) * (1 - s(x)) title "f'"
    """

  private static let points = """
    from math import exp
    x = [-6 + 12 * i / 480 for i in range(481)]
    f = [1 / (1 + exp(-v)) for v in x]
    d = [v * (1 - v) for v in f]

    """

  private static let plotext =
    points + """
      import plotext
      plotext.plot(x, f, marker="braille")
      plotext.plot(x, d, marker="braille")
      plotext.plotsize(120, 40)
      plotext.show()
      """

  private static let uniplot =
    points + """
      import uniplot
      uniplot.plot(xs=[x, x], ys=[f, d], lines=True, width=110, height=36)
      """
}
