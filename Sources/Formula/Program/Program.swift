import ActivationMath

/// A formula made ready to run: the steps that depend on x, over numbered registers.
///
/// Everything that depends on parameters alone is computed once, when the program is made.
struct Program: Sendable {
  /// One step; the operands and the result are registers.
  enum Instruction {
    case unary(Unary, UInt16, to: UInt16)
    case binary(Binary, UInt16, UInt16, to: UInt16)
    case compare(Binary, UInt16, UInt16, to: UInt16)
    case select(UInt16, UInt16, UInt16, to: UInt16)
    case within(UInt16, UInt16, to: UInt16)
    case call(Int32, UInt16, UInt16, to: UInt16)
    case gradient(Int32, UInt16, UInt16, to: UInt16)
  }

  private(set) var instructions: [Instruction] = []
  /// The registers at the start: the constants; then x, then room for the rest.
  private(set) var registers: [Double] = []
  /// The register of x.
  private(set) var input = 0
  /// The registers of the results, one for each root.
  private(set) var outputs: [Int] = []
  /// The functions of the catalogue that it calls.
  private(set) var callees: [any Activation] = []

  /// Compiles the roots for given values of the variables after x.
  init(_ graph: Graph, roots: [NodeID], parameters: [Double]) {
    self.init(graph, roots: roots, values: graph.constantValues(roots, parameters: parameters))
  }

  /// Compiles the roots, given the values of all nodes that do not depend on x.
  init(_ graph: Graph, roots: [NodeID], values: [Double]) {
    let needed = graph.needed(for: roots)
    let lastUses = Self.lastUses(graph, needed: needed, roots: roots)
    callees = graph.callees.map { callee in
      callee.arguments.allSatisfy { $0 < needed.count && needed[$0] }
        ? callee.bound(values) : callee.function
    }
    var places = constants(graph, needed, values, lastUses)
    input = registers.count
    registers.append(0)
    var free: [UInt16] = []
    for id in needed.indices where needed[id] && graph.varies[id] {
      if case .variable = graph.nodes[id] {
        places[id] = UInt16(input)
        continue
      }
      for operand in Set(graph.nodes[id].operands)
      where lastUses[operand] == id && graph.varies[operand] && Int(places[operand]) != input {
        free.append(places[operand])
      }
      places[id] = free.popLast() ?? UInt16(registers.count)
      if Int(places[id]) == registers.count { registers.append(0) }
      emit(graph.nodes[id], places, to: places[id])
    }
    outputs = roots.map { Int(places[$0]) }
  }

  /// Gives a register to everything that does not depend on x and is used by what does.
  private mutating func constants(
    _ graph: Graph, _ needed: [Bool], _ values: [Double], _ lastUses: [Int]
  ) -> [UInt16] {
    var places = Array(repeating: UInt16(0), count: needed.count)
    for id in needed.indices where needed[id] && !graph.varies[id] && lastUses[id] > id {
      places[id] = UInt16(registers.count)
      registers.append(values[id])
    }
    return places
  }

  /// The last step that needs each node, among those that depend on x; roots stay for ever.
  private static func lastUses(_ graph: Graph, needed: [Bool], roots: [NodeID]) -> [Int] {
    var lastUses = Array(repeating: -1, count: needed.count)
    for id in needed.indices where needed[id] && graph.varies[id] {
      for operand in graph.nodes[id].operands { lastUses[operand] = id }
    }
    for root in roots { lastUses[root] = .max }
    return lastUses
  }

  private mutating func emit(_ node: Node, _ places: [UInt16], to result: UInt16) {
    switch node {
    case .constant, .variable: break
    case .unary(let operation, let u):
      instructions.append(.unary(operation, places[u], to: result))
    case .binary(let operation, let a, let b):
      instructions.append(
        operation.isComparison
          ? .compare(operation, places[a], places[b], to: result)
          : .binary(operation, places[a], places[b], to: result))
    case .select(let c, let a, let b):
      instructions.append(.select(places[c], places[a], places[b], to: result))
    case .derivative(let f, _, let g):
      instructions.append(.within(places[f], places[g], to: result))
    case .call(let callee, let order, let u):
      instructions.append(.call(Int32(callee), UInt16(order), places[u], to: result))
    case .gradient(let callee, let parameter, let u):
      instructions.append(.gradient(Int32(callee), UInt16(parameter), places[u], to: result))
    }
  }
}

extension Graph {
  /// The values of the nodes that do not depend on x; NaN for the others.
  func constantValues(_ roots: [NodeID], parameters: [Double]) -> [Double] {
    let needed = needed(for: roots)
    var values = Array(repeating: Double.nan, count: needed.count)
    for id in needed.indices where needed[id] && !varies[id] {
      values[id] = value(of: id, values, variables: [.nan] + parameters)
    }
    return values
  }

  /// The value of a node, given those of the nodes before it.
  func value(of id: NodeID, _ values: [Double], variables: [Double]) -> Double {
    switch nodes[id] {
    case .constant(let bits): Double(bitPattern: bits)
    case .variable(let index): variables[index]
    case .unary(let operation, let u): operation.apply(values[u])
    case .binary(let operation, let a, let b): operation.apply(values[a], values[b])
    case .select(let c, let a, let b): values[c] != 0 ? values[a] : values[b]
    case .derivative(let f, _, let g): values[f].isNaN ? .nan : values[g]
    case .call(let callee, let order, let u):
      callees[callee].bound(values).derivative(Order(rawValue: order) ?? .value, at: values[u])
    case .gradient(let callee, let parameter, let u):
      callees[callee].bound(values).parameterSlope(parameter, at: values[u])
    }
  }
}
