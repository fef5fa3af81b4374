package import NetworkLab

extension FlowSpec {
  /// The flow that has these settings.
  package init(_ settings: FlowSettings) {
    self.init([settings.function])
    (depth, width, batch) = (settings.depth, settings.width, settings.batch)
    (start, bias, spread) = (settings.start, settings.bias, settings.spread)
    (hasNorm, hasSkips, seed) = (settings.hasNorm, settings.hasSkips, settings.seed)
  }
}

extension TrainSpec {
  /// A claim's training before its first step.
  package init(_ training: ClaimTraining) {
    let settings = training.settings
    self.init(settings.hidden.prefix(1).map(\.function))
    (data, epochs) = (training.data, training.epochs)
    hidden = HiddenLayers(settings.hidden)
    head = settings.head == data.properHead ? nil : settings.head
    (optimizer, batch, start) = (settings.optimizer, settings.batch, settings.start)
    (lastGain, decay, clip) = (settings.lastGain, settings.decay, settings.clip)
    (hasNorm, hasSkips) = (settings.hasNorm, settings.hasSkips)
    (isOrdered, seed) = (!settings.shuffles, settings.seed)
  }
}

extension HiddenLayers {
  /// Layers of which the first has the function of the network.
  fileprivate init(_ layers: [NetworkShape.Layer]) {
    let common = layers.first?.function
    var groups: [Group] = []
    for layer in layers {
      let own = layer.function == common ? nil : layer.function
      if let last = groups.last, last.width == layer.width, last.function == own {
        groups[groups.count - 1].count += 1
      } else {
        groups.append(Group(width: layer.width, function: own))
      }
    }
    self.init(groups)
  }
}
