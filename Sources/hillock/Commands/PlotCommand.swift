import ActivationMath
import ArgumentParser
import Plotting
import TerminalGrid

/// `hillock plot`: a picture as text, as a drawing, in words, or as numbers.
struct PlotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plot", _superCommandName: Hillock.name,
    abstract: "Draw functions and their derivatives.",
    discussion: """
      hillock plot relu --derivative
      hillock plot gelu silu relu --range -4...4 --landmarks
      hillock plot exponential sigmoid --log y --title 'Growth' --xlabel input
      hillock plot tanh --points measured.csv
      hillock plot elu --sweep alpha=0.25,0.5,1,2 --stack -o elu.svg
      hillock plot softmax --logits 3,2.5,-2 --jacobian
      hillock plot glu
      hillock plot gelu --format wav -o gelu.wav
      hillock plot --define 'f(x) = where(x > 1, x, -1)' f \"f'\"

      A function of a whole vector is shown at its logits; one that makes a single
      number of two, such as glu, as a map of both if there are none.
      """)

  @OptionGroup var subject: PictureOptions

  @Option(
    help: ArgumentHelp(
      "The whole picture in columns and rows, such as 80x24; in pixels for svg, png and html.",
      valueName: "WxH"),
    transform: PlotSize.init(typed:))
  var size: PlotSize?

  @Flag(help: "Say what the picture shows, in words.")
  var describe = false

  @Option(
    help:
      "How to write it; auto goes by the end of the file's name, the last three draw in the pixels of a terminal."
  )
  var format = PlotFormat.auto

  @Flag(help: "Fill empty cells with U+2800, for proportional fonts.")
  var blank = false

  @Option(help: "When to write colours.")
  var color = ColorChoice.auto

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file.", valueName: "file"))
  var output = "-"

  @Flag(help: "Overwrite the file.")
  var force = false

  func run() throws {
    let destination = Destination(path: output, overwriting: force)
    let form = describe ? format : try format.resolved(for: output)
    try refuseContradictions(form)
    let scene = try subject.scene()
    switch form {
    case _ where describe: try destination.write(words(scene, destination))
    case .svg: try destination.write(svg.document(scene))
    case .html: try destination.write(HTML(svg: svg).document(scene))
    case .png:
      try PNG.requireNoTerminal(destination)
      // Without a size twice as many pixels, for the screens of today.
      let bytes = try PNG.bytes(of: svg.document(scene), zoom: size == nil ? 2 : 1)
      try destination.write(bytes)
    case .kitty, .iterm, .sixel:
      guard let pixels = form.pixels else { return }
      try pixels.requireFitting(destination)
      let bytes = try PNG.bytes(of: svg.document(scene), zoom: 1)
      try destination.write(try pixels.text(ofPNG: bytes))
    case .wav:
      try PNG.requireNoTerminal(destination, "a sound", for: "curve.wav")
      try destination.write(try sound(of: scene))
    case .csv: try destination.write(scene.csv)
    case .json: try destination.write(scene.json.pretty() + "\n")
    case .auto, .braille, .block, .octant, .ascii:
      try destination.write(try text(scene, form, destination))
    }
    // Every other format shows or names them.
    if form == .csv || form == .wav {
      try Departures((scene as? CurveScene)?.functions ?? []).say()
    }
  }

  // MARK: Forms

  /// The curves one after another; their slopes beside them where derivatives are asked for.
  private func sound(of scene: any Scene) throws -> [UInt8] {
    let sounds = (scene as? CurveScene)?.sounds ?? []
    guard !sounds.isEmpty else {
      throw Failure.usage(
        "only curves of functions have a sound; --describe says the rest in words")
    }
    return CurveSound.wav(sounds)
  }

  private var svg: SVG {
    size.map { SVG(width: $0.size.columns, height: $0.size.rows) } ?? SVG()
  }

  private func text(
    _ scene: any Scene, _ form: PlotFormat, _ destination: Destination
  ) throws -> String {
    var display = try destination.display(color: color).themed()
    let canvas = form.canvas(on: display)
    display.charset = canvas.charset
    var room = size?.size ?? display.pictureSize
    if size == nil, let rows = scene.naturalRows { room.rows = max(room.rows, rows) }
    return display.text(
      of: scene.grid(room, canvas: canvas, blank: blank ? "\u{2800}" : " "))
  }

  /// The paragraphs, wrapped, with an empty line between them.
  private func words(_ scene: any Scene, _ destination: Destination) -> String {
    let charset = destination.display(color: color).charset
    let paragraphs = scene.description.paragraphs.map { paragraph in
      TextWrap.lines(charset.spelled(paragraph), width: 80).joined(separator: "\n")
    }
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  // MARK: Contradictions

  private func refuseContradictions(_ form: PlotFormat) throws {
    if describe, format != .auto {
      throw Failure.usage("--describe writes words; leave --format out")
    }
    if size != nil, describe || form.isData {
      throw Failure.usage("\(describe ? "words have" : "numbers have") no size; leave --size out")
    }
    if blank, describe || form.isData || form.isDrawing || form == .ascii {
      throw Failure.usage("--blank is for pictures of braille or blocks; leave it out")
    }
    if let size, !form.isDrawing, size.size.columns > 1000 || size.size.rows > 1000 {
      throw Failure.usage(
        "a picture of text has at most 1000 columns and rows; --format svg takes pixels")
    }
  }
}
