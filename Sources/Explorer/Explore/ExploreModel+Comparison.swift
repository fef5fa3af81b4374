import ActivationMath
import Plotting
import TerminalGrid

extension ExploreModel {
  /// The names of the live curve and of the kept ones.
  var names: [String] { Comparison.names(of: [function] + kept) }

  /// The function whose numbers stand at the probe: the chosen one, else the live one.
  var traced: any Activation { comparison.chosen.map { kept[$0] } ?? function }

  /// The colour of the curve whose numbers stand at the probe.
  func tracedRole(_ order: Order) -> Role {
    comparison.chosen.map(Role.keptCurve) ?? Role.curve(of: order)
  }

  /// Goes from the live curve to the kept ones and back.
  mutating func chooseNext() {
    guard !kept.isEmpty else { return sayNothingKept() }
    let next = (comparison.chosen ?? -1) + 1
    comparison.chosen = kept.indices.contains(next) ? next : nil
    message = "\(names[(comparison.chosen ?? -1) + 1]) is traced"
  }

  /// Hides the chosen curve, or shows it again.
  mutating func toggleHidden() {
    withChosen { model, place in
      let wasHidden = model.comparison.hidden.remove(place) != nil
      if !wasHidden { model.comparison.hidden.insert(place) }
      model.message = model.names[place + 1] + (wasHidden ? " is shown" : " is hidden")
    }
  }

  /// Takes the chosen curve out of the comparison.
  mutating func dropChosen() {
    withChosen { model, place in
      model.message = "\(model.names[place + 1]) is dropped"
      model.drop(place)
    }
  }

  /// Takes a kept curve out of the comparison.
  mutating func drop(_ place: Int) {
    let comparison = comparison
    kept.remove(at: place)
    self.comparison = comparison
    self.comparison.remove(place)
  }

  /// Puts the chosen curve in the place of the live one, which is kept instead.
  mutating func exchangeChosen() {
    withChosen { model, place in
      let live = model.function
      model.function = model.kept[place]
      model.kept[place] = live
      model.list.select(id: model.function.profile.id)
      (model.parameter, model.ghost, model.run, model.comparison.chosen) = (0, nil, nil, nil)
      model.message = "\(model.names[0]) has the sliders"
    }
  }

  /// Changes how the kept curves are looked at, if there are any.
  mutating func onKept(_ change: (inout Comparison) -> Void) {
    guard !kept.isEmpty else { return sayNothingKept() }
    change(&comparison)
  }

  /// Chooses the curve that passes by a point, within half a row; false where none does.
  mutating func choose(near point: Vertex, rowHeight: Double) -> Bool {
    guard !kept.isEmpty else { return false }
    let shown = [nil] + kept.indices.filter { !comparison.hidden.contains($0) }.map(Optional.some)
    let distances = shown.map { place in
      (place.map { kept[$0] } ?? function).value(point.x) - point.y
    }
    guard
      let nearest = distances.indices.min(by: { distances[$0].magnitude < distances[$1].magnitude }
      ),
      distances[nearest].magnitude <= rowHeight
    else { return false }
    comparison.chosen = shown[nearest]
    return true
  }

  private mutating func withChosen(_ change: (inout ExploreModel, Int) -> Void) {
    guard let place = comparison.chosen else {
      guard !kept.isEmpty else { return sayNothingKept() }
      message = "Tab chooses one of the kept curves"
      return
    }
    change(&self, place)
  }

  private mutating func sayNothingKept() { message = "no curve is kept yet; c keeps this one" }
}

extension ExploreModel {
  /// The curves that are drawn beside the live one.
  func keptCurves(hasLabels: Bool) -> [Curve] {
    let names = names
    let orders = comparison.isFocused ? self.orders.filter { $0 == .value } : self.orders
    return kept.indices.filter { !comparison.hidden.contains($0) }.flatMap { place in
      orders.map { order in
        var curve = Curve(
          function: kept[place], order: order, role: .keptCurve(place),
          label: hasLabels ? names[place + 1] + order.symbol.dropFirst() : "")
        if order == .value { curve.letter = Comparison.letter(place) }
        return curve
      }
    }
  }

  /// The curves through which the input distribution goes.
  var distributed: [DistributionView.Output] {
    let names = names
    let live = DistributionView.Output(
      name: kept.isEmpty ? "out" : names[0], function: function, role: .curve1)
    return [live]
      + kept.indices.filter { !comparison.hidden.contains($0) }.map {
        DistributionView.Output(
          name: names[$0 + 1], function: kept[$0], role: .keptCurve($0))
      }
  }

  /// The live curve at both ends of each slider on offer.
  ///
  /// A window that shows these, too, keeps the curve while it is bent.
  var reach: [Curve] {
    ownPlaces.flatMap { place in
      let track = function.profile.parameters[place].slider.range
      return [track.lowerBound, track.upperBound].compactMap { end -> Curve? in
        var bent = function
        bent.arguments[place] = end
        guard Function.scalar(bent).conflict == nil else { return nil }
        return Curve(function: bent, order: .value, role: .curve1, label: "")
      }
    }
  }
}
