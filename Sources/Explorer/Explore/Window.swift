import Plotting

/// The part of the plane that Explore looks at: an x range, and a y range that is either asked for or
/// fitted to curves.
///
/// The curves are those of the moment when it was fitted, so that the axes hold still while a
/// parameter moves.
struct Window: Sendable {
  /// From left to right.
  let x: ClosedRange<Double>
  /// From bottom to top, or nil where it is fitted.
  let y: ClosedRange<Double>?
  /// The curves that a fitted range shows whole.
  let fitted: [Curve]
  /// The window before a fitted range is aligned to the screen's rows.
  let viewport: Viewport

  /// A window with a range that is asked for.
  init(_ viewport: Viewport) {
    (x, y, fitted) = (viewport.x, viewport.y, [])
    self.viewport = viewport
  }

  /// A window with a y range that fits the curves, unless one is asked for; and what the sliders can
  /// reach besides, as long as the curves still have two fifths of the height.
  init(
    x: ClosedRange<Double>, y: ClosedRange<Double>? = nil, fitting curves: [Curve],
    reach: [Curve] = []
  ) {
    var curves = curves
    if y == nil {
      let height = Viewport.fitting(curves, x: x).height
      for ends in reach.compactMap({ $0.ends(over: x) })
      where Viewport.fitting(curves + [ends], x: x).height <= 2.5 * height {
        curves.append(ends)
      }
    }
    (self.y, fitted) = (y, curves)
    viewport = y.map { Viewport(x: x, y: $0) } ?? Viewport.fitting(curves, x: x)
    self.x = viewport.x
  }
}

extension Window: Equatable {
  /// Two windows are the same if they show the same part of the plane.
  static func == (left: Window, right: Window) -> Bool { left.viewport == right.viewport }
}

extension Curve {
  /// The least and the largest height over a range: as good as the curve for fitting, which is done
  /// anew for every frame.
  fileprivate func ends(over x: ClosedRange<Double>) -> Curve? {
    Viewport.heights(of: self, over: x).map { y in
      Curve(
        .samples([Vertex(x.lowerBound, y.lowerBound), Vertex(x.lowerBound, y.upperBound)]),
        role: role, label: "")
    }
  }
}

extension Viewport {
  /// From the lower to the upper end of y.
  fileprivate var height: Double { y.upperBound - y.lowerBound }
}
