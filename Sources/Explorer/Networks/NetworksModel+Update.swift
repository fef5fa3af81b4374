import ActivationMath
import TerminalGrid
import ViewSpec

extension NetworksModel {
  var layers: [KeyLayer<NetworksModel>] {
    switch page {
    case .flow where flow.isAsking: [Self.flowGuessLayer, Self.labLayer]
    case .train where train.isAsking: [Self.trainGuessLayer, Self.labLayer]
    case .flow:
      (flow.spec.isInside ? [Self.openLayerLayer] : back) + [Self.flowLayer, Self.labLayer]
    case .train:
      (train.spec.unit == nil ? back : [Self.openUnitLayer]) + [Self.trainLayer, Self.labLayer]
    case .claim:
      [Self.claimLayer] + (claim.isRunning ? [Self.runningLayer] : []) + [Self.labLayer]
    case .cnn: [Self.cnnLayer, Self.labLayer]
    }
  }

  /// The way back from a run to its claim.
  private var back: [KeyLayer<NetworksModel>] { isFromClaim ? [Self.backLayer] : [] }

  private static let backLayer = KeyLayer<NetworksModel>(ClaimAction.backKeys) { _, model in
    model.go(to: .claim)
  }

  private static let labLayer = KeyLayer<NetworksModel>(LabAction.keys) { action, model, _ in
    switch action {
    case .pageStepped(let steps): model.stepPage(by: steps)
    case .valueTypingStarted: return .asking(for: model.current.chosen)
    default: model.current.update(action)
    }
    return .handled
  }

  private static let flowGuessLayer = flowLayer(FlowAction.guessKeys)
  private static let openLayerLayer = flowLayer(FlowAction.insideKeys)
  private static let flowLayer = flowLayer(FlowAction.keys)

  private static func flowLayer(_ keys: KeyTable<FlowAction>) -> KeyLayer<NetworksModel> {
    KeyLayer(keys) { action, model, context in
      model.flow.update(action, context.catalogue)
      return .handled
    }
  }

  private static let trainGuessLayer = trainLayer(TrainAction.guessKeys)
  private static let openUnitLayer = trainLayer(TrainAction.insideKeys)
  private static let trainLayer = trainLayer(TrainAction.keys)

  private static func trainLayer(_ keys: KeyTable<TrainAction>) -> KeyLayer<NetworksModel> {
    KeyLayer(keys) { action, model, context in
      model.train.update(action, context.catalogue)
      return .handled
    }
  }

  private static let claimLayer = KeyLayer<NetworksModel>(ClaimAction.keys) { action, model in
    model.claim.update(action)
    if action == .runOpened { model.openRun() }
  }

  private static let runningLayer = KeyLayer<NetworksModel>(ClaimAction.runningKeys) {
    action, model in
    model.claim.update(action)
  }

  private static let cnnLayer = KeyLayer<NetworksModel>(CNNAction.keys) {
    action, model, context in
    model.cnn.update(action, context.catalogue)
    return .handled
  }

  private mutating func stepPage(by steps: Int) {
    let pages = Page.allCases
    let place = pages.firstIndex(of: page) ?? 0
    go(to: pages[(place + steps + pages.count) % pages.count])
  }

  mutating func update(_ input: Input, in context: inout Context) -> Outcome {
    guard case .mouse(let event) = input else { return updateByKey(input, in: &context) }
    return update(event, in: context.room) ? .handled : .ignored
  }

  /// A press on a page's tab goes there, one on a claim shows it, one on a slider's track moves it.
  private mutating func update(_ event: MouseEvent, in room: Rect) -> Bool {
    guard event.action == .press || event.action == .drag else { return false }
    let layout = NetworksLayout(room, model: self)
    if let row = layout.tabs, let page = PageTabs(shown: page).page(at: event.at, in: row) {
      go(to: page)
      return true
    }
    if page == .claim, event.action == .press,
      let picked = ClaimView.claim(at: event.at, in: layout.body)
    {
      claim.message = nil
      claim.show(picked)
      return true
    }
    let strip = SliderStrip(sliders: sliders, chosen: current.chosen)
    guard let hit = strip.value(at: event.at, in: layout.sliders) else { return false }
    current.message = nil
    current.set(sliders[hit.index].name, to: hit.value)
    return true
  }
}
