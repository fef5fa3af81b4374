/// A plot as a web page of its own: the drawing inline, and the picture in words under it.
public struct HTML: Sendable {
  /// The size of the drawing.
  public var svg: SVG

  /// Pages with drawings of a size.
  public init(svg: SVG = SVG()) {
    self.svg = svg
  }

  /// The page of a plot.
  public func document(_ plot: Plot) -> String { document(CurveScene(plot)) }

  /// The page of a scene.
  package func document(_ scene: any Scene) -> String {
    let words = scene.description.paragraphs.map { "<p>\(Markup.escape($0))</p>" }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(Markup.escape(scene.title))</title>
      <style>
      body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
      figure{margin:0}figure>svg{max-width:100%;height:auto}
      </style>
      </head>
      <body>
      <figure>
      \(svg.document(scene))<figcaption>
      \(words.joined(separator: "\n"))
      </figcaption>
      </figure>
      </body>
      </html>

      """
  }
}
