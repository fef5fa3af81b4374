package import LessonKit
import Plotting

/// A page of HTML for paper and for screens of any width: no script, nothing from a network.
///
/// It is well-formed XML, so that any tool can read it.
package struct PrintedPage: Sendable {
  /// The whole page.
  package let html: String

  /// A page of prose under its title.
  package init(title: String, _ blocks: [Block]) {
    var prose = HandoutProse(nil, [], nil)
    let body = ["<h1>\(Markup.escape(title))</h1>"] + blocks.map { prose.html($0) }
    self.init(title: title, body: body.joined(separator: "\n"))
  }

  /// A page with this between the tags of its body.
  init(title: String, body: String, isLarge: Bool = false) {
    html = """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <title>\(Markup.escape(title))</title>
      <style>\(SVG.css)\(Self.css)\(isLarge ? Self.large : "")</style>
      </head>
      <body>
      \(body)
      </body>
      </html>

      """
  }

  private static let css = """
    body{font:11pt/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;
    color:#222;background:#fff;overflow-wrap:break-word}
    h1,h2,h3,h4{line-height:1.25}
    figure{margin:1.5rem 0}figure>svg{max-width:100%;height:auto}
    figcaption,.open,.time,.sources{font-size:.85em;color:#555}
    figcaption p{margin:.3em 0}
    table{border-collapse:collapse}th,td{padding:.2rem .6rem;border-bottom:1px solid #999}
    pre,code{font-family:ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace}
    pre{overflow-x:auto;white-space:pre-wrap;line-height:1.15}
    .question{border-left:3px solid #888;padding-left:1rem;margin:1.5rem 0}
    .note{border:1px dashed #888;padding:.5rem 1rem;margin:1rem 0}
    .right{font-weight:bold}
    a{color:#0b57d0}
    @media screen and (max-width:40rem){
    figure{overflow-x:auto}figure>svg{max-width:none;width:30rem}
    figcaption{position:sticky;left:0;max-width:calc(100vw - 2rem)}
    table{display:block;overflow-x:auto}
    }
    @media screen and (prefers-color-scheme:dark){
    body{color:#e6e6e6;background:#16181d}figcaption,.open,.time,.sources{color:#aaa}a{color:#8ab4f8}
    }
    @media print{
    body{font-size:10pt;line-height:1.4;max-width:none;margin:0;padding:0}
    @page{margin:16mm}
    .lesson,.glossary,.answers{break-before:page}
    .question,.together,table,pre,li,ol.sources,.glossary>section{break-inside:avoid}
    h1,h2,h3,h4{break-after:avoid}
    figcaption,.open,ol.sources{break-before:avoid}
    p{orphans:3;widows:3;margin:.6em 0}ul,ol{margin:.6em 0}li>p{margin:.2em 0}
    h3,h4{margin:1.1em 0 .4em}.question{margin:1em 0}
    figure{margin:.8rem 0}figure>svg{display:block;width:auto;max-width:min(100%,13.5cm);max-height:21cm}
    figcaption{font-size:8pt;line-height:1.3}figcaption p{display:inline}
    a{color:inherit}
    }

    """

  private static let large = """
    body{font-size:18pt;max-width:60rem}
    @media print{body{font-size:18pt}figcaption{font-size:14pt}figure>svg{max-width:100%}}

    """
}
