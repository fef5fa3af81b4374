extension SVGDrawing {
  /// Plots above each other with one x axis.
  init(_ stack: PlotStack, width: Int, height: Int) {
    let title = stack.plots.first?.title
    var body = SVGBody()
    if let title { body.addTitle(title) }
    let names = stack.plots.first?.yLabel == nil ? 0.0 : 18
    let legend = SVGLegend(stack, width: width)
    let foot = legend.height + (stack.plots.last?.xLabel == nil ? 0 : 20)
    let frames = Self.frames(
      of: stack, below: (title == nil ? 14 : 36) + names, width: width,
      height: max(60, height - Int(foot)))
    for (plot, frame) in frames { body.add(plot, in: frame) }
    for (plot, frame) in frames.dropFirst() {
      if let caption = plot.title { body.addText("f-text", frame.left, frame.top - 8, caption) }
    }
    legend.draw(in: &body, bottom: Double(height) - 10)
    self.init(body: body, width: width, height: height)
  }

  /// The plots of a stack with their places; the left and right edges are the same for all.
  private static func frames(
    of stack: PlotStack, below top: Double, width: Int, height: Int
  ) -> [(Plot, SVGFrame)] {
    let gap = stack.plots.dropFirst().contains { $0.title != nil } ? 34.0 : 16
    let count = Double(stack.plots.count)
    let height = (Double(height) - top - 32 - gap * (count - 1)) / count
    let frames = stack.plots.enumerated().map { index, plot -> (Plot, SVGFrame) in
      var plot = plot
      plot.x = stack.plots[0].x
      plot.scales.x = stack.plots[0].scales.x
      let frame = SVGFrame(
        plot, top: top + Double(index) * (height + gap), width: width, height: height)
      return (plot, frame)
    }
    let left = frames.map(\.1.left).max() ?? 0
    let right = frames.map(\.1.right).min() ?? 0
    return frames.enumerated().map { index, frame in
      var result = frame
      result.1.left = left
      result.1.width = right - left
      result.1.showsColumnLabels = index == frames.count - 1
      return result
    }
  }
}
