import ActivationMath
import TerminalGrid

extension VectorsModel {
  var words: [String] {
    if let gate {
      return [
        "\(gate.unit.profile.title) over its value a and its gate b: at a = "
          + "\(NumberText.short(gate.a)), b = \(NumberText.short(gate.b)) it is "
          + "\(NumberText.short(gate.product, digits: 4))."
      ]
    }
    let inputs = logits.map { "\($0.name) \(NumberText.short($0.value))" }
    let sides = heads.indices.map { side in
      let values = zip(logits, outputs(side: side)).map { logit, value in
        "\(logit.name) \(NumberText.short(value, digits: 3))"
      }
      let sum = NumberText.short(outputs(side: side).reduce(0, +), digits: 4)
      return "\(heads[side].function.profile.title): \(values.joined(separator: ", ")); sum \(sum)."
    }
    return ["Logits: \(inputs.joined(separator: ", "))."] + sides
  }

  var values: [Double] {
    guard gate == nil else { return Array(bindings.values) }
    return bindings.values + heads.indices.flatMap { outputs(side: $0) }
  }

  func page(columns: Int, _ context: Context) -> Grid {
    let rows = gate == nil ? logits.count + 3 + 2 * offered.count : 18
    let extra = jacobian == .hidden || gate != nil ? 0 : logits.count + 4
    var grid = Grid(Size(columns: columns, rows: rows + extra))
    draw(in: Rect(grid.size), on: &grid, context)
    return grid
  }
}
