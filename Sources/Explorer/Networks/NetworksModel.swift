import ActivationMath
import NetworkLab
import Plotting
import TerminalGrid
import ViewSpec

/// The Networks screen as a value: what an activation does to a network, on several pages.
struct NetworksModel: Instrument {
  static let screen = Screen.networks

  /// A page of the screen.
  enum Page: String, CaseIterable, Sendable {
    case flow, train, claim, cnn

    /// The name on its tab.
    var title: String {
      self == .cnn ? "CNN" : rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }

  /// The page that is shown.
  var page = Page.flow
  /// Signal and gradient through depth.
  var flow: FlowPage
  /// Networks that learn.
  var train: TrainPage
  /// Sentences that are tested.
  var claim: ClaimPage
  /// A network for pictures, taken apart.
  var cnn: CNNPage
  /// Whether the page shows a run of the claim, to which Esc goes back.
  private(set) var isFromClaim = false
  /// Whether it is a lesson's view, which has one page.
  private(set) var isPane = false

  init(opening context: Context) {
    flow = FlowPage(context.catalogue)
    train = TrainPage(context.catalogue)
    claim = ClaimPage()
    cnn = CNNPage(context.catalogue)
  }

  init?(showing spec: ViewSpec, in context: Context) {
    self.init(opening: context)
    isPane = context.isPane
    switch spec.content {
    case let spec as FlowSpec: (page, flow) = (.flow, FlowPage(spec))
    case let spec as TrainSpec:
      (page, train) = (.train, TrainPage(spec))
      if isPane { train.refuseFiles() }
    case let spec as ClaimSpec: (page, claim) = (.claim, ClaimPage(spec))
    case let spec as CNNSpec: (page, cnn) = (.cnn, CNNPage(spec))
    default: return nil
    }
  }

  var spec: ViewSpec? {
    switch page {
    case .flow: ViewSpec(flow.spec)
    case .train: ViewSpec(train.spec)
    case .claim: ViewSpec(claim.spec)
    case .cnn: ViewSpec(cnn.spec)
    }
  }

  /// The page that is shown, as all pages are.
  var current: any LabPage {
    get {
      switch page {
      case .flow: flow
      case .train: train
      case .claim: claim
      case .cnn: cnn
      }
    }
    set {
      switch page {
      case .flow: if let changed = newValue as? FlowPage { flow = changed }
      case .train: if let changed = newValue as? TrainPage { train = changed }
      case .claim: if let changed = newValue as? ClaimPage { claim = changed }
      case .cnn: if let changed = newValue as? CNNPage { cnn = changed }
      }
    }
  }

  var message: String? { current.message }
  var sliders: [NamedSlider] { current.sliders }
  var fileName: String { page.rawValue }

  var functions: [Function] {
    switch page {
    case .flow: flow.spec.functions
    case .train: train.spec.functions
    case .claim: []
    case .cnn: cnn.spec.functions
    }
  }

  var bindings: [String: Double] {
    switch page {
    case .flow: flow.bindings
    case .train: train.bindings
    case .claim: claim.bindings
    case .cnn: cnn.bindings
    }
  }

  var scene: (any Scene)? {
    switch page {
    case .flow: flow.scene
    case .train: train.scene
    case .claim: claim.scene
    case .cnn: cnn.scene
    }
  }

  mutating func set(
    slider index: Int, to value: Double, in context: inout Context
  ) throws(CommandMistake) -> Outcome {
    guard sliders.indices.contains(index) else { return .ignored }
    current.message = nil
    current.set(sliders[index].name, to: value)
    return .handled
  }

  // MARK: Pages

  /// Goes to a page.
  mutating func go(to page: Page) {
    (self.page, isFromClaim) = (page, false)
    current.message = nil
  }

  /// Shows a description on its page, from where undo goes back; false if no page shows it.
  mutating func show(_ spec: ViewSpec) -> Bool {
    switch spec.content {
    case let spec as FlowSpec:
      go(to: .flow)
      flow.show(spec)
    case let spec as TrainSpec:
      go(to: .train)
      train.show(spec)
    case let spec as ClaimSpec:
      go(to: .claim)
      claim.show(spec)
    case let spec as CNNSpec:
      go(to: .cnn)
      cnn.show(spec)
    default: return false
    }
    return true
  }

  /// Opens the run that the claim looks at on the page that shows such runs.
  mutating func openRun() {
    let (name, outcome) = ("\(claim.cellName), seed \(claim.run.seed)", claim.outcomeWords)
    guard let spec = claim.runSpec, show(spec) else {
      return claim.message = "this run has no page of its own"
    }
    isFromClaim = true
    current.message = name + (outcome.map { ": \($0)" } ?? "") + "; Esc goes back to the claim"
  }

  // MARK: Work

  var work: Work? {
    switch page {
    case .flow: flow.work
    case .train: train.work
    case .claim: claim.work
    case .cnn: cnn.work
    }
  }

  mutating func take(_ result: WorkResult, in context: inout Context) -> Outcome {
    let isTaken =
      flow.take(result.value) || train.take(result.value) || claim.take(result.value)
      || cnn.take(result.value)
    return isTaken ? .handled : .ignored
  }

  func draw(in room: Rect, on grid: inout Grid, _ context: Context) {
    NetworksView(model: self, canvas: context.canvas).draw(in: room, on: &grid)
  }
}
