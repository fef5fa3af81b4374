import ActivationMath
package import LessonKit
import Plotting
import ViewSpec

/// Lessons as one page of HTML to be printed or read on a screen: no script, nothing from a network.
///
/// Every figure is the drawing of the view's scene, with its words under it. The page is well-formed
/// XML, so that any tool can read it.
package struct Handout: Sendable {
  /// The place of the answers.
  package enum Answers: String, CaseIterable, Sendable {
    /// Nowhere: for a test.
    case none
    /// Behind each question.
    case inline
    /// Behind each lesson.
    case end
  }

  /// The contents of a handout.
  package struct Options: Sendable {
    /// The place of the answers.
    package var answers = Answers.end
    /// Whether the notes for the presenter are there.
    package var hasNotes = false
    /// Whether the letters are large.
    package var isLarge = false

    package init() {}
  }

  /// The page.
  package let html: String
  /// How many figures it has.
  package let figures: Int

  /// A handout of lessons.
  ///
  /// - Parameters:
  ///   - title: What the whole is called.
  ///   - glossary: The words that the lessons link to.
  package init(
    title: String, _ lessons: [Lesson], glossary: Glossary?, options: Options = Options()
  ) {
    var writer = HandoutWriter(lessons, glossary, options)
    let body = writer.body(title: title)
    figures = writer.figures
    html = """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>\(Markup.escape(title))</title>
      <style>\(SVG.css)\(Self.css)\(options.isLarge ? Self.large : "")</style>
      </head>
      <body>
      \(body)
      </body>
      </html>

      """
  }

  private static let css = """
    :root{color-scheme:light dark}
    body{font:11pt/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;
    color:#222;background:#fff}
    h1,h2,h3,h4{line-height:1.25}
    figure{margin:1.5rem 0}figure>svg{max-width:100%;height:auto}
    figcaption,.open,.time,.sources{font-size:.85em;color:#555}
    table{border-collapse:collapse}th,td{padding:.2rem .6rem;border-bottom:1px solid #999}
    pre,code{font-family:ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace}
    pre{overflow-x:auto;white-space:pre-wrap}
    .question{border-left:3px solid #888;padding-left:1rem;margin:1.5rem 0}
    .note{border:1px dashed #888;padding:.5rem 1rem;margin:1rem 0}
    .right{font-weight:bold}
    a{color:#0b57d0}
    @media screen and (prefers-color-scheme:dark){
    body{color:#e6e6e6;background:#16181d}figcaption,.open,.time,.sources{color:#aaa}a{color:#8ab4f8}
    }
    @media print{
    body{max-width:none;margin:0;padding:0}
    @page{margin:18mm}
    .lesson,.glossary,.answers{break-before:page}
    .step,figure,.question,table,pre{break-inside:avoid}
    h1,h2,h3,h4{break-after:avoid}
    a{color:inherit}
    }

    """

  private static let large = "body{font-size:18pt;max-width:60rem}\n"
}
