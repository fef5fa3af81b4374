import ActivationMath
import NetworkLab
import Plotting
import RealModule

/// A training with what is drawn of it.
struct TrainRun: Sendable {
  var training: Training
  /// The predictions over the plane, row by row, `outputs` numbers a pixel; along the line where the data
  /// have one number a point.
  private(set) var field: [Float] = []
  /// The units of the shown layer over the plane.
  private(set) var units: [[Float]] = []
  /// The shares of units that pass nothing on, and hardly anything, layer by layer.
  private(set) var silent: [Double] = []
  private(set) var flat: [Double] = []
  /// The norm of the gradient for each layer's weights.
  private(set) var gradients: [Double] = []
  /// The powers of ten of the losses over the epochs; of a long training what is seen of them.
  private(set) var losses: [Vertex] = []
  /// The pixels of a side of the pictures.
  let side: Int
  let unitSide: Int

  /// The numbers of a prediction.
  var outputs: Int { field.count / max(1, training.data.inputs == 1 ? side : side * side) }

  init(_ training: Training) {
    self.training = training
    // A deep network gets fewer pixels, so that they never take longer than a frame.
    let affordable = (20_000_000 / Double(max(1, training.parameterCount))).squareRoot()
    let pixels = min(64, max(12, Int(affordable)))
    side = training.data.inputs == 1 ? 128 : pixels
    unitSide = min(24, pixels)
  }

  /// Looks at what it has come to.
  mutating func look(_ plane: Plane, layer: Int) {
    if training.data.inputs == 1 {
      let line = (0..<side).map { Float(plane.x.value(at: Double($0) / Double(side - 1))) }
      field = training.predictions(line)
      units = training.units(ofLayer: layer, line)
    } else if training.data.inputs == 2 {
      field = training.predictions(plane.points(side: side))
      units = training.units(ofLayer: layer, plane.points(side: unitSide))
    }
    (silent, flat) = training.silence()
    gradients = training.gradientNorms()
    losses = Self.losses(training.records)
  }

  private static func losses(_ records: [EpochRecord]) -> [Vertex] {
    Thinning.places(records.map(\.loss)).map { place in
      let (epoch, loss) = (Double(records[place].epoch), records[place].loss)
      return Vertex(epoch, loss > 0 ? .log10(loss) : .nan)
    }
  }

  /// Looks at another layer.
  mutating func look(atLayer layer: Int, _ plane: Plane) {
    guard training.data.inputs == 2 else { return }
    units = training.units(ofLayer: layer, plane.points(side: unitSide))
  }

  /// The mean share over the hidden layers.
  static func mean(_ shares: [Double]) -> Double {
    shares.isEmpty ? 0 : shares.reduce(0, +) / Double(shares.count)
  }
}
