import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The forms in which `plot` writes.
@Suite struct PlotFormatsTests {
  @Test(arguments: [
    ["relu", "--derivative"], ["exponential", "--range", "-2...800"], ["gelu", "--landmarks"],
    ["elu", "--sweep", "alpha=0.25,1,2", "--stack"], ["glu"], ["sine(omega=10)", "--second"],
    ["softmax", "--logits", "3,2.5,-2"], ["softmax", "--logits", "3,2.5,-2", "--jacobian"],
    ["relu", "--size", "1x1"],
  ])
  func drawingsAreWellFormedAndHaveATitleAndADescription(_ arguments: [String]) throws {
    let run = try CommandRun.hillock(["plot"] + arguments + ["--format", "svg"])
    let outline = try Outline(xml: run.output)
    #expect(outline.elements.first == "svg")
    #expect(outline.text["title"]?.isEmpty == false)
    #expect((outline.text["desc"]?.count ?? 0) > 20)
    #expect(!run.output.contains(/\b(?:nan|inf)\b/))
  }

  @Test func aPageHoldsTheDrawing() throws {
    let output = try CommandRun.hillock("plot", "glu", "--format", "html").output
    #expect(output.hasPrefix("<!DOCTYPE html>\n"))
    #expect(output.contains("<svg ") && output.contains("<p>The value is "))
  }

  @Test func theFilesNameSaysTheFormat() throws {
    let directory = try TemporaryDirectory()
    for (name, start) in [
      ("a.svg", "<svg"), ("a.html", "<!DOCTYPE html>"), ("a.csv", "x,f\n"),
      ("a.json", "{\n  \"x\": ["),
      ("a.txt", "     "),
    ] {
      #expect(try CommandRun.hillock("plot", "tanh", "-o", directory.path(name)) == CommandRun())
      #expect(try directory.read(name).hasPrefix(start), "\(name)")
    }
    let svg = directory.path("b.svg")
    #expect(
      try CommandRun.hillock("plot", "tanh", "-o", svg, "--format", "csv") == CommandRun())
    #expect(try directory.read("b.svg").hasPrefix("x,f\n"))
  }

  @Test func pixelsComeFromRsvgConvertOrTheMessageNamesIt() throws {
    let directory = try TemporaryDirectory()
    let path = directory.path("a.png")
    let run = try CommandRun.hillock("plot", "tanh", "-o", path, "--size", "200x150")
    if run.status == 0 {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      #expect(bytes.prefix(4) == [0x89, 0x50, 0x4E, 0x47])
      #expect(bytes[16..<24] == [0, 0, 0, 200, 0, 0, 0, 150])
    } else {
      #expect(run.status == 1 && run.errors.contains("librsvg2-bin"))
    }
    #expect(
      try CommandRun.hillock(
        "plot", "tanh", "-o", directory.path("b.png"), environment: ["PATH": "/nonexistent"])
        == CommandRun(
          errors: "hillock: a PNG takes rsvg-convert, which is not installed; Debian has it in "
            + "librsvg2-bin, others in librsvg (or use --format svg)\n", status: 1))
  }

  @Test func numbersOfCurvesVectorsAndMaps() throws {
    let curve = try CommandRun.hillock(
      "plot", "relu", "--derivative", "--range", "-1...1", "--format", "csv"
    ).output.split(separator: "\n")
    #expect(curve.first == "x,f,f′" && curve.last == "1,1,1" && curve.contains("0,0,0"))
    let bars = ["plot", "softmax", "--logits", "0,0"]
    #expect(try CommandRun.hillock(bars + ["--format", "csv"]).output == "0.5,0.5\n")
    #expect(
      try CommandRun.hillock(bars + ["--format", "csv", "--jacobian"]).output
        == "0.25,-0.25\n-0.25,0.25\n")
    #expect(
      try CommandRun.hillock(bars + ["--format", "json"]).output == """
        {
          "function": "softmax",
          "vectors": [
            {
              "x": [0, 0],
              "value": [0.5, 0.5],
              "jacobian": [[0.25, -0.25], [-0.25, 0.25]]
            }
          ]
        }

        """)
    let map = try CommandRun.hillock("plot", "bilinear_glu", "--format", "csv").output
    #expect(map.hasPrefix("x1,x2,value\n-4,-4,16\n"))
    #expect(try isJSON(CommandRun.hillock("plot", "glu", "--format", "json").output))
    #expect(try isJSON(CommandRun.hillock("plot", "relu", "gelu", "--format", "json").output))
  }

  @Test func thePictureInWords() throws {
    #expect(
      try CommandRun.hillock("plot", "prelu", "--describe").output == """
        Plot over x from −6 to 6.

        prelu rises throughout and takes values from −1.5 to 6. Towards −∞ it follows y
        = 0.25·x, towards +∞ it follows y = x. Root at x = 0. Kink at x = 0, where the
        slope changes from 0.25 to 1.

        """)
    #expect(
      try CommandRun.hillock("plot", "softmax", "--logits", "3,2.5,-2", "--describe").output == """
        softmax of 3, 2.5, −2.

        x1 = 3: 0.6199; x2 = 2.5: 0.376; x3 = −2: 0.004177.

        The largest is x1 = 3; their sum is 1.

        """)
    let ascii = try CommandRun.hillock("plot", "gelu", "--describe", environment: ["LANG": "C"])
    #expect(ascii.output.utf8.allSatisfy { $0 < 0x80 })
    #expect(ascii.output.contains("-inf") && !ascii.output.contains("-8"))
  }

  @Test func canvasesAreObeyedWhateverTheLocale() throws {
    let octants = try CommandRun.hillock("plot", "relu", "--format", "octant").output
    #expect(octants.unicodeScalars.contains { (0x1CD00...0x1CDE5).contains($0.value) })
    let braille = try CommandRun.hillock(
      "plot", "relu", "--format", "braille", environment: ["LANG": "C"])
    #expect(braille.output.contains("⠒⠒⠒"))
    for environment in [["LANG": "C"], ["TERM": "dumb"]] {
      let output = try CommandRun.hillock("plot", "glu", environment: environment).output
      #expect(output.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test func emptyCellsCanBeBlankBraille() throws {
    let output = try CommandRun.hillock("plot", "relu", "--blank", "--size", "40x10").output
    #expect(output.contains("\u{2800}\u{2800}"))
    #expect(try !CommandRun.hillock("plot", "relu").output.contains("\u{2800}"))
  }

  private func isJSON(_ text: String) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil
  }
}

/// The elements of a document, and the text in them.
private final class Outline: NSObject, XMLParserDelegate {
  private(set) var elements: [String] = []
  private(set) var text: [String: String] = [:]
  private var open: [String] = []

  /// Reads a document; throws the reader's error if it is not well formed.
  init(xml: String) throws {
    super.init()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.coderReadCorrupt) }
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append(element)
    open.append(element)
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    open.last.map { text[$0, default: ""] += string }
  }
}
