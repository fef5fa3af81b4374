/// Points and what is known of them.
package struct DataSet: Sendable, Equatable {
  /// The kind of targets.
  package enum Kind: Sendable, Equatable {
    /// One of so many classes.
    case classes(Int)
    /// Any of so many labels.
    case labels(Int)
    /// So many numbers.
    case values(Int)
  }

  /// How many numbers a point has.
  package let inputs: Int
  /// The kind of the targets.
  package let kind: Kind
  /// The points, one after another.
  package var points: [Double] = []
  /// For each point its class, or 1 or 0 for each label, or its values.
  package var targets: [Double] = []
  /// The names of the classes, where the data have some.
  package var names: [String] = []

  /// A data set without points.
  package init(inputs: Int, kind: Kind) { (self.inputs, self.kind) = (inputs, kind) }

  /// How many points there are.
  package var count: Int { points.count / inputs }

  /// How many numbers in `targets` belong to a point.
  var targetCount: Int {
    switch kind {
    case .classes: 1
    case .labels(let count), .values(let count): count
    }
  }

  mutating func add(_ point: [Double], _ target: [Double]) {
    points += point
    targets += target
  }

  /// Puts the points in another order.
  mutating func reorder(_ order: [Int]) {
    let (old, width) = (self, targetCount)
    points = order.flatMap { old.points[($0 * inputs)..<(($0 + 1) * inputs)] }
    targets = order.flatMap { old.targets[($0 * width)..<(($0 + 1) * width)] }
  }

  /// The most points that are read or made.
  package static let largest = 100_000
}

extension DataSet {
  /// How many outputs a head needs for these data.
  ///
  /// - Throws: ``LabError`` where the two do not go together.
  func outputs(of head: Head) throws(LabError) -> Int {
    switch kind {
    case .classes(2) where !head.isShared: return 1
    case .classes(let count), .labels(let count): return count
    case .values(let count):
      guard head == .linear else {
        throw LabError(
          "the data are numbers to be met",
          remedy: "the head linear does that, not \(head.rawValue)")
      }
      return count
    }
  }

  /// The targets of a head's outputs, point by point.
  func encoded(outputs: Int) -> [Double] {
    guard case .classes = kind else { return targets }
    if outputs == 1 { return targets }
    return targets.flatMap { target in (0..<outputs).map { Double($0) == target ? 1 : 0 } }
  }

  /// The head that suits the data.
  package var properHead: Head {
    switch kind {
    case .classes: .softmax
    case .labels: .sigmoid
    case .values: .linear
    }
  }
}
