import ActivationMath
import Formula
import Plotting
import TerminalGrid

func fuzzReference(_ text: String) {
  let line = String(text.prefix { !$0.isNewline }.prefix(400))
  do throws(ReferenceError) {
    switch try Catalogue.standard.resolve(primed: line).function {
    case .scalar(let function): draw(function)
    case .vector(let function):
      for input in [[3, 2.5, -2, 0], [1e308, -1e308], [.infinity, .nan]]
      where function.outputCount(input.count) != nil {
        _ = (function.value(input), function.jacobian(input))
        _ = SVG(width: 160, height: 120).document(
          VectorScene(function, at: input, showsJacobian: true))
      }
    }
  } catch {
    precondition(!error.description.isEmpty)
  }
}

private func draw(_ function: any Activation) {
  for x in places { _ = Order.allCases.map { function.derivative($0, at: x) } }
  let plot = Plot(curves: Curve.overlay([function], orders: Order.allCases), x: -6...6)
  let scene = CurveScene(plot)
  _ = scene.grid(Size(columns: 40, rows: 12), canvas: .braille)
  _ = SVG(width: 160, height: 120).document(scene)
  _ = scene.description.text
}
