import ActivationMath
import Plotting
import TerminalGrid
import ViewSpec

extension VectorsModel {
  /// Logits and both sides, with losses, forces and Jacobians where they are shown; or the map of the
  /// gated unit.
  var scene: (any Scene)? {
    if let gate { return gate.scene }
    let sides = heads.indices
    // With the pushes in them labels are long.
    let outputs = sides.map(bars)
    var rows: [[any Scene]] = showsForces ? [[logitBars], outputs] : [[logitBars] + outputs]
    if jacobian != .hidden { rows.append(sides.map(matrix)) }
    let lenses = lenses.compactMap(plot)
    if !lenses.isEmpty { rows.append(lenses.map { CurveScene($0) }) }
    return SceneGrid(
      title: heads.map(\.function.notation).joined(separator: " and ") + " of the same logits",
      rows, numbers: SceneGrid.Numbers(csv: csv, json: json), remarks: remarks)
  }

  var fileName: String { gate?.unit.profile.id ?? "vectors" }

  private var logitBars: BarScene {
    BarScene(
      BarChart(logits.map(\.value), labels: logits.indices.map(name), highlighted: chosen),
      title: "logits", remark: setting)
  }

  /// Temperature and shift, where they change the logits.
  private var setting: String? {
    guard temperature != 1 || shift != 0 else { return nil }
    return "temperature \(NumberText.short(temperature)), shift \(NumberText.short(shift))"
  }

  /// The label, and whether it is true.
  private func name(_ index: Int) -> String {
    logits[index].name + (showsForces && logits[index].isTrue ? " (true)" : "")
  }

  private func bars(_ side: Int) -> BarScene {
    let outputs = outputs(side: side)
    let forces = forces(side: side)
    let labels = logits.indices.prefix(outputs.count).map { index in
      name(index) + (forces.map { ", push \(Self.signed($0[index]))" } ?? "")
    }
    let head = heads[side]
    let highest = outputs.indices.max { outputs[$0] < outputs[$1] }
    return BarScene(
      BarChart(
        outputs, labels: labels, scale: head.isBounded ? 1 : nil,
        highlighted: head.hasThreshold ? nil : highest),
      title: head.function.notation, remark: remark(side, outputs))
  }

  /// The sum, and the loss where there is one.
  private func remark(_ side: Int, _ outputs: [Double]) -> String {
    let sum = "sum \(NumberText.fixed(outputs.reduce(0, +), decimals: 3))"
    guard let (loss, value) = loss(side: side) else { return sum }
    return "\(sum), loss \(NumberText.fixed(value, decimals: 3)) (\(loss.title))"
  }

  private func matrix(_ side: Int) -> MatrixScene {
    let names = logits.map(\.name)
    return MatrixScene(
      HeatMap(heads[side].jacobian(inputs(side: side)), rowLabels: names, columnLabels: names),
      title: "Jacobian of \(heads[side].function.notation)")
  }

  var reading: [String] {
    gate.map { $0.scene.description.paragraphs.suffix(1) } ?? heads.indices.map(sentence) + remarks
  }

  /// What a side says of each label, and where its loss pushes it.
  private func sentence(_ side: Int) -> String {
    let (outputs, forces) = (outputs(side: side), forces(side: side))
    let numbers = logits.indices.prefix(outputs.count).map { index in
      "\(logits[index].name) \(NumberText.fixed(outputs[index], decimals: 3))"
        + (forces.map { " (push \(Self.signed($0[index])))" } ?? "")
    }
    return "\(heads[side].function.notation): \(numbers.joined(separator: ", ")); "
      + "\(remark(side, outputs))."
  }

  private var remarks: [String] {
    (caption.map { [$0] } ?? []) + pointers
      + (descent.map { ["After \($0.steps) steps of descent."] } ?? [])
  }

  /// The logits that are pointed at.
  private var pointers: [String] {
    let names = logits.map(\.name).filter(highlighted.contains)
    return names.isEmpty ? [] : ["Look at \(names.joined(separator: ", "))."]
  }

  private static func signed(_ force: Double) -> String {
    (force > 0 ? "+" : "") + NumberText.fixed(force, decimals: 3)
  }
}

// MARK: - Data

extension VectorsModel {
  /// A row for each label: its logit, whether it is true, and what each side makes of it.
  private var csv: String {
    let names = heads.map { CSV.quoted($0.function.notation) }
    let header = (["label", "logit", "true"] + names).joined(separator: ",")
    let outputs = heads.indices.map { self.outputs(side: $0) }
    let rows = logits.enumerated().map { index, logit in
      let numbers = outputs.map { index < $0.count ? NumberText.exact($0[index]) : "" }
      return
        ([CSV.quoted(logit.name), NumberText.exact(logit.value), logit.isTrue ? "1" : "0"]
        + numbers).joined(separator: ",")
    }
    return ([header] + rows).joined(separator: "\n") + "\n"
  }

  private var json: JSON {
    let labels = logits.map { logit in
      JSON.object([
        ("label", .string(logit.name)), ("logit", .number(logit.value)),
        ("true", .bool(logit.isTrue)),
      ])
    }
    return .object([
      ("temperature", .number(temperature)), ("shift", .number(shift)),
      ("logits", .array(labels)), ("sides", .array(heads.indices.map(sideJSON))),
    ])
  }

  private func sideJSON(_ side: Int) -> JSON {
    var members: [(String, JSON)] =
      [
        ("function", .string(heads[side].function.notation))
      ] + heads[side].function.departureMember + [
        ("input", .array(inputs(side: side).map(JSON.number))),
        ("value", .array(outputs(side: side).map(JSON.number))),
        (
          "jacobian",
          .array(heads[side].jacobian(inputs(side: side)).map { .array($0.map(JSON.number)) })
        ),
      ]
    if let (loss, value) = loss(side: side) {
      members += [("loss", .number(value)), ("lossName", .string(loss.title))]
    }
    if let forces = forces(side: side) {
      members.append(("forces", .array(forces.map(JSON.number))))
    }
    return .object(members)
  }
}

extension GateModel {
  /// The map with its point.
  fileprivate var scene: FieldScene {
    FieldScene(
      unit, x: x, y: y,
      marks: [Mark(.probe, at: Vertex(a, b), role: .probe)])
  }
}
