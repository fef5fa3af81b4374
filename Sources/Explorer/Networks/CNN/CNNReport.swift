import ActivationMath
import NetworkLab
import Plotting
import RealModule
import TerminalGrid
import ViewSpec

/// What there is to say about a picture's way through a network.
struct CNNReport: Sendable {
  let state: CNNPage.State

  /// What the layers are called, the picture first.
  static func name(_ layer: PictureLook.Layer) -> String {
    switch layer.kind {
    case .input: "picture"
    case .convolution: "conv 3×3"
    case .function(let name): name
    case .pooling: "mean of 2×2"
    case .dense: "dense"
    case .head(.softmaxTwice): "2 × softmax"
    case .head: "log-softmax"
    }
  }

  /// `28×28×32`, or the number of units.
  static func shape(_ layer: PictureLook.Layer) -> String {
    layer.side > 1 ? "\(layer.side)×\(layer.side)×\(layer.channels)" : "\(layer.channels)"
  }

  /// The lines that make the layer in PyTorch, Flax and Keras, as far as they have it.
  func code(_ layer: PictureLook.Layer) -> [(library: String, line: String)] {
    let maps = layer.channels
    let lines: [String]
    switch layer.kind {
    case .input: return []
    case .function:
      return functionCode(layer.side > 1 ? state.core.functions.first : state.core.functions.last)
    case .convolution(let inputs):
      lines = [
        "nn.Conv2d(\(inputs), \(maps), 3, padding=1)", "nn.Conv(\(maps), (3, 3))",
        "layers.Conv2D(\(maps), 3, padding=\"same\")",
      ]
    case .pooling:
      lines = [
        "nn.AvgPool2d(2)", "nn.avg_pool(x, (2, 2), (2, 2))", "layers.AveragePooling2D(2)",
      ]
    case .dense(let inputs):
      lines = ["nn.Linear(\(inputs), \(maps))", "nn.Dense(\(maps))", "layers.Dense(\(maps))"]
    case .head(.softmaxTwice):
      lines = [
        "F.log_softmax(F.softmax(x, dim=1), dim=1)", "nn.log_softmax(nn.softmax(x))",
        "ops.log_softmax(ops.softmax(x))",
      ]
    case .head:
      lines = ["F.log_softmax(x, dim=1)", "nn.log_softmax(x)", "ops.log_softmax(x)"]
    }
    return Array(zip(["PyTorch", "Flax", "Keras"], lines))
  }

  /// How the libraries themselves spell a function, with the imports of the other lines.
  private func functionCode(_ function: Function?) -> [(library: String, line: String)] {
    guard let function else { return [] }
    let profile = function.profile
    return Self.homes.compactMap { name, homes in
      let found = homes.lazy.compactMap { home, short in
        profile.listedSpellings.first { $0.library == home }.map { ($0, home.rawValue, short) }
      }
      guard let (spelling, long, short) = found.first else { return nil }
      let line = profile.code(in: spelling, with: function.arguments)
      return (name, line.hasPrefix(long) ? short + line.dropFirst(long.count) : line)
    }
  }

  /// Where each library keeps functions, and as what that is imported.
  private static let homes: [(name: String, homes: [(Library, short: String)])] = [
    ("PyTorch", [(.torchFunctional, "F"), (.torch, "torch"), (.torchNN, "nn")]),
    ("Flax", [(.flaxLinen, "nn"), (.jaxNumpy, "jnp")]),
    ("Keras", [(.keras, "activations"), (.kerasOps, "ops"), (.kerasLayers, "layers")]),
  ]

  /// The mean of the last ten steps' losses and shares.
  var recent: (loss: Double, accuracy: Double)? {
    let (losses, shares) = (state.training.losses.suffix(10), state.training.accuracies.suffix(10))
    guard !losses.isEmpty else { return nil }
    return (
      losses.reduce(0, +) / Double(losses.count), shares.reduce(0, +) / Double(shares.count)
    )
  }

  /// The losses of the steps.
  var losses: Plot {
    let steps = state.training.losses
    return Plot(
      curves: [
        Curve(.samples(Thinning.vertices(steps, from: 1)), role: .curve1, label: "loss")
      ], x: 0...Double(max(10, steps.count)), showsGuides: false, title: "loss of each step")
  }

  /// What the network says of the picture.
  var verdict: String {
    let said = state.look.logProbabilities
    let names = ["a disc", "a cross"]
    guard said.count == 2 else { return "" }
    let guess = said[0] >= said[1] ? 0 : 1
    return "It is \(names[state.look.label]), and said to be \(names[guess])"
      + " with \(NumberText.fixed(100 * .exp(said[guess]), decimals: 1)) %."
  }

  // MARK: Forms

  func scene(_ spec: CNNSpec) -> SceneGrid {
    let place = min(spec.layer, state.look.layers.count - 1)
    let layer = state.look.layers[place]
    let maps = MapsScene(layer, title: "layer \(place), \(Self.name(layer)), \(Self.shape(layer))")
    return SceneGrid(
      title: "CNN: " + spec.functions.map(\.notation).joined(separator: ", then "),
      [[maps]] + (state.training.steps > 0 ? [[CurveScene(losses)]] : []),
      numbers: .init(csv: csv, json: json(spec)), remarks: words + spec.functions.departures)
  }

  private var words: [String] {
    let layers = state.look.layers.enumerated().map { index, layer in
      "\(index) \(Self.name(layer)) \(Self.shape(layer)), \(layer.parameters) numbers learned, "
        + "\(FlowReport.percent(layer.zeros)) exactly 0"
    }
    let learned =
      recent.map {
        "After \(state.training.steps) steps the loss is \(NumberText.short($0.loss, digits: 3)), "
          + "and \(FlowReport.percent($0.accuracy)) of new pictures are told apart."
      } ?? "Nothing has been learned yet."
    return ["The layers: " + layers.joined(separator: "; ") + ".", verdict, learned]
  }

  private var csv: String {
    "layer,kind,side,channels,parameters,zeros\n"
      + state.look.layers.enumerated().map { index, layer in
        "\(index),\(CSV.quoted(Self.name(layer))),\(layer.side),\(layer.channels),"
          + "\(layer.parameters),\(NumberText.exact(layer.zeros))\n"
      }.joined()
  }

  private func json(_ spec: CNNSpec) -> JSON {
    let layers = state.look.layers.map { layer in
      JSON.object([
        ("kind", .string(Self.name(layer))), ("side", .number(layer.side)),
        ("channels", .number(layer.channels)), ("parameters", .number(layer.parameters)),
        ("zeros", .number(layer.zeros)),
      ])
    }
    return .object(
      [
        ("state", .string(ViewSpec(spec).description)),
        ("parameters", .number(state.training.parameterCount)), ("layers", .array(layers)),
        ("log_probabilities", .array(state.look.logProbabilities.map(JSON.number))),
        ("losses", .array(state.training.losses.map(JSON.number))),
        ("accuracies", .array(state.training.accuracies.map(JSON.number))),
      ] + spec.functions.departuresMember)
  }
}
