package import ActivationMath
import Formula
import Plotting
package import ViewSpec

extension Model {
  /// The shown screen's state in one line; Explore's where there is no picture.
  package var state: ViewSpec {
    instrument.spec ?? self[ExploreModel.self].spec ?? ViewSpec(PlotSpec([]))
  }

  /// Goes to the screen that shows a description; false if none can.
  package mutating func show(_ spec: ViewSpec) -> Bool {
    for instrument in instruments {
      guard let new = type(of: instrument).init(showing: spec, in: context) else { continue }
      replace(by: new)
      if let canvas = spec.canvas { context.canvas = canvas }
      return true
    }
    return false
  }

  /// Shows Explore's functions over an x range from the start.
  package mutating func look(at x: ClosedRange<Double>) { self[ExploreModel.self].look(at: x) }

  /// Says the state, or takes up the one of a line.
  mutating func takeState(_ line: String) throws(CommandMistake) {
    guard !line.isEmpty else { return message = state.description }
    let spec: ViewSpec
    do throws(Diagnostics) {
      spec = try ViewSpec(parsing: line, catalogue: context.catalogue)
    } catch {
      throw CommandMistake(error.all)
    }
    guard show(spec) else { throw CommandMistake(description: "no screen shows that") }
  }
}

extension ViewSpec {
  /// The kind of dots, if the description names one.
  fileprivate var canvas: CanvasKind? {
    let choice =
      switch content {
      case let plot as PlotSpec: plot.canvas
      case let vectors as VectorsSpec: vectors.canvas
      case let map as GLUSpec: map.canvas
      default: CanvasChoice?.none
      }
    return choice.flatMap { CanvasKind(rawValue: $0.rawValue) }
  }

  /// What shows functions that are named and nothing more: Vectors where one of them is of a whole
  /// vector, the map of a gated unit, else Explore.
  ///
  /// - Throws: why they do not fit into one picture.
  package init(showing functions: [Function]) throws(UnfitFunctions) {
    let vectors = functions.filter { if case .vector = $0 { true } else { false } }
    if functions.count == 1, functions[0].profile.family == .gated {
      self.init(GLUSpec(functions[0]))
    } else if vectors.isEmpty {
      let most = 1 + ExploreModel.keptCapacity
      guard functions.count <= most else {
        throw UnfitFunctions(
          "\(functions.count) functions are too many; a picture has room for \(most)")
      }
      var plot = PlotSpec(functions)
      plot.shown = PlotSpec.Shown.derivatives(1)
      plot.isFocused = functions.count > 1
      self.init(plot)
    } else {
      guard functions.count <= 2, !functions.contains(where: { $0.profile.family == .gated })
      else {
        let name = vectors[0].profile.id
        throw UnfitFunctions("\(name) stands alone or beside one other; a gated unit alone")
      }
      self.init(VectorsSpec(functions))
    }
  }
}

/// Why functions do not fit into one picture.
package struct UnfitFunctions: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}
