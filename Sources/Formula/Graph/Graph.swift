import ActivationMath

/// A formula as a list of steps, each step once: what the parser makes and the compiler reads.
///
/// Equal steps are one node, so f, f′ and f″ share what they have in common, and every pass over a
/// formula is a loop: no text, however deep, can exhaust the stack.
struct Graph: Sendable {
  private(set) var nodes: [Node] = []
  private(set) var callees: [Callee] = []
  /// Whether each node depends on variable 0.
  private(set) var varies: [Bool] = []
  /// Whether there was no room for a node; whatever was built since means nothing.
  private(set) var isOverfull = false
  /// How many steps building it has taken, those of nodes that were there already among them.
  private(set) var work = 0
  private var places: [Node: NodeID] = [:]
  private var calleePlaces: [CalleeName: Int] = [:]

  /// A callee's identity: function and parameters.
  private struct CalleeName: Hashable {
    var id: String
    var arguments: [NodeID]

    init(_ callee: Callee) { (id, arguments) = (callee.function.profile.id, callee.arguments) }
  }

  /// Frees what only building needs: it takes more room than the nodes themselves.
  mutating func seal() { (places, calleePlaces) = ([:], [:]) }

  private mutating func unseal() {
    for (id, node) in nodes.enumerated() { places[node] = id }
    for (id, callee) in callees.enumerated() { calleePlaces[CalleeName(callee)] = id }
  }

  /// The node, a new one only if there is none like it.
  mutating func place(_ node: Node) -> NodeID {
    if places.isEmpty, !nodes.isEmpty { unseal() }
    if let id = places[node] { return id }
    guard nodes.count < 2 * Bounds.operations else {
      isOverfull = true
      return 0
    }
    nodes.append(node)
    varies.append(node == .variable(0) || node.operands.contains { varies[$0] })
    places[node] = nodes.count - 1
    return nodes.count - 1
  }

  /// The callee, a new one only if there is none like it.
  mutating func place(_ callee: Callee) -> Int {
    if places.isEmpty, !nodes.isEmpty { unseal() }
    let name = CalleeName(callee)
    if let known = calleePlaces[name] { return known }
    callees.append(callee)
    calleePlaces[name] = callees.count - 1
    return callees.count - 1
  }

  /// Notes steps of work; beyond the bound there is no room for more.
  mutating func charge(_ steps: Int) {
    work += steps
    if work > Bounds.work { isOverfull = true }
  }

  /// The number, if the node is one.
  func constant(_ id: NodeID) -> Double? {
    if case .constant(let bits) = nodes[id] { Double(bitPattern: bits) } else { nil }
  }

  /// The operands of a node, parameters of callees included.
  func sources(of id: NodeID) -> [NodeID] {
    let node = nodes[id]
    return node.operands + (node.callee.map { callees[$0].arguments } ?? [])
  }

  /// Which nodes the roots need.
  func needed(for roots: [NodeID]) -> [Bool] {
    var needed = Array(repeating: false, count: (roots.max() ?? -1) + 1)
    for root in roots { needed[root] = true }
    for id in needed.indices.reversed() where needed[id] {
      for source in sources(of: id) { needed[source] = true }
    }
    return needed
  }

  /// Whether the value at the node depends on any of the variables.
  func depends(_ root: NodeID, on variable: Int) -> Bool {
    let needed = needed(for: [root])
    return needed.indices.contains { needed[$0] && nodes[$0] == .variable(variable) }
  }

  /// Copies another graph's node into this one, with its variables replaced by nodes of this one.
  mutating func inline(_ other: Graph, _ root: NodeID, variables: [NodeID]) -> NodeID {
    let needed = other.needed(for: [root])
    charge(needed.count)
    var copies = Array(repeating: 0, count: needed.count)
    var calleeCopies: [Int: Int] = [:]
    for id in needed.indices where needed[id] && !isOverfull {
      let node = other.nodes[id]
      if let callee = node.callee, calleeCopies[callee] == nil {
        let original = other.callees[callee]
        calleeCopies[callee] = place(
          Callee(function: original.function, arguments: original.arguments.map { copies[$0] }))
      }
      copies[id] = copy(node, operands: copies, callees: calleeCopies, variables: variables)
    }
    return isOverfull ? 0 : copies[root]
  }

  /// Copies a node, given the copies of its operands.
  mutating func copy(
    _ node: Node, operands: [NodeID], callees: [Int: Int] = [:], variables: [NodeID] = []
  ) -> NodeID {
    switch node {
    case .constant: place(node)
    case .variable(let index): variables[index]
    case .unary(let operation, let u): apply(operation, operands[u])
    case .binary(let operation, let a, let b): apply(operation, operands[a], operands[b])
    case .select(let c, let a, let b): select(operands[c], operands[a], operands[b])
    case .derivative(let f, let x, let g):
      place(.derivative(of: operands[f], by: operands[x], operands[g]))
    case .call(let callee, let order, let u):
      place(.call(callee: callees[callee] ?? 0, order: order, operands[u]))
    case .gradient(let callee, let parameter, let u):
      place(.gradient(callee: callees[callee] ?? 0, parameter: parameter, operands[u]))
    }
  }
}
