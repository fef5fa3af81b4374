package import ActivationMath

/// A network's layers, before they have weights.
package struct NetworkShape: Sendable, Equatable {
  /// A hidden layer.
  package struct Layer: Sendable, Equatable {
    /// How many units.
    package var width: Int
    /// The function of each.
    package var function: Function

    /// A layer of so many units.
    package init(width: Int, function: Function) { (self.width, self.function) = (width, function) }
  }

  /// How many numbers go in.
  package var inputs: Int
  /// The hidden layers in order.
  package var hidden: [Layer]
  /// How many numbers come out, of a matrix without a function; nil where the last hidden layer is the
  /// end.
  package var outputs: Int?
  /// Whether each hidden layer's numbers are normalised before the function, without gain and shift.
  package var hasNorm = false
  /// Whether each hidden layer adds what came in to what it computes, where both are of one width.
  package var hasSkips = false

  /// A network without norm and skip connections.
  package init(inputs: Int, hidden: [Layer], outputs: Int?) {
    (self.inputs, self.hidden, self.outputs) = (inputs, hidden, outputs)
  }

  /// The most memory that a network may take.
  package static let memoryLimit = 1 << 30

  /// About how many bytes it takes for a batch, numbers of so many bytes.
  package func memory(batch: Int, bytes: Int) -> Int {
    var numbers = (activity: Double(inputs), parameters: 0.0)
    var width = Double(inputs)
    for layer in hidden {
      let next = Double(max(8, layer.width))
      numbers.parameters += 2 * width * next
      numbers.activity += 8 * next
      width = next
    }
    let last = Double(max(8, outputs ?? 0))
    numbers.parameters += width * last
    numbers.activity += 3 * last
    let total = (5 * numbers.parameters + numbers.activity * Double(batch)) * Double(bytes)
    return Int(clamping: total)
  }

  /// Refuses what would take more memory than there is good reason for.
  package func checkMemory(batch: Int, bytes: Int) throws(LabError) {
    let need = memory(batch: batch, bytes: bytes)
    guard need > Self.memoryLimit else { return }
    let size = NumberText.short(Double(need) / 0x1p30, digits: 2)
    throw LabError(
      "this network would take about \(size) GB of memory, more than 1 GB",
      remedy: "take fewer layers, a smaller width or a smaller batch")
  }
}
