import ActivationMath

/// A network with its weights: matrices, biases and what its functions learn, in one array.
struct Network<T: LabScalar> {
  let shape: NetworkShape
  let layers: [LayerPlan]
  var functions: [LayerFunction]
  /// Everything that is learned, layer by layer; see ``LayerPlan``.
  var parameters: [T]

  /// A network of a shape whose weights and biases are all 0.
  init(_ shape: NetworkShape) throws(LabError) {
    self.shape = shape
    var functions: [LayerFunction] = []
    for layer in shape.hidden {
      functions.append(try LayerFunction(layer.function, width: layer.width))
    }
    if shape.outputs != nil { functions.append(.none) }
    let plans = LayerPlan.plans(of: shape, functions, as: T.self)
    (layers, self.functions) = (plans.layers, functions)
    parameters = [T](repeating: 0, count: plans.parameters)
    writeLearned()
  }

  /// The number of parameters without what fills up vectors.
  var parameterCount: Int {
    zip(layers, functions).reduce(0) { count, layer in
      count + layer.0.matrices * (layer.0.inputs + 1) * layer.0.sums + layer.1.learned.count
    }
  }

  // MARK: What functions learn

  /// Puts the functions' own numbers into the parameters.
  mutating func writeLearned() {
    for (layer, function) in zip(layers, functions) {
      for (offset, index) in function.learned.enumerated() {
        parameters[layer.learned + offset] = T(function[parameter: index])
      }
    }
  }

  /// Gives the functions what has been learned; a number outside its domain goes back.
  mutating func readLearned() {
    for index in layers.indices where !functions[index].learned.isEmpty {
      for (offset, parameter) in functions[index].learned.enumerated() {
        let place = layers[index].learned + offset
        functions[index][parameter: parameter] = parameters[place].double
        parameters[place] = T(functions[index][parameter: parameter])
      }
    }
  }

  /// Each function's learned parameters by name, layer by layer.
  var learned: [[(name: String, value: Double)]] {
    functions.map { function in
      guard case .scalar(let activation) = function else { return [] }
      return function.learned.map {
        (activation.profile.parameters[$0].name, activation.arguments[$0])
      }
    }
  }

  // MARK: Norms

  /// The Frobenius norm of the weights of each layer in an array laid out as the parameters, all
  /// matrices of a layer together.
  func norms(_ numbers: [T]) -> [Double] {
    layers.map { layer in
      var sum = 0.0
      for matrix in 0..<layer.matrices {
        let start = layer.matrix(matrix)
        for index in start..<(start + layer.matrixCount) {
          sum += numbers[index].double * numbers[index].double
        }
      }
      return sum.squareRoot()
    }
  }
}
