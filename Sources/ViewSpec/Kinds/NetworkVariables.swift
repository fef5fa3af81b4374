import NetworkLab

/// The names by which tasks and live values know the numbers of networks.
package enum NetworkVariables {
  /// The prefixes of several networks' variables: `a.` is the first.
  package static let prefixes = ["a.", "b.", "c.", "d."]

  /// The numbers of several networks, those of the first without a prefix, too.
  package static func names(_ own: [String], networks: Int) -> [String] {
    own + prefixes.prefix(networks).flatMap { prefix in own.map { prefix + $0 } }
  }

  /// Numbers that layers have, from the first to the last.
  package static func places(_ name: String, _ count: Int) -> [String] {
    (0..<count).map { "\(name)(\($0 + 1))" } + ["\(name)(last)"]
  }
}

extension FlowSpec {
  /// The names that tasks and live values may use; depth can be moved, so all depths count.
  package var variables: [String] {
    let depth = Self.depths.upperBound
    let own =
      NetworkVariables.places("signal", depth) + NetworkVariables.places("gradient", depth)
      + ["zeros", "flat"]
    return Self.parameters + NetworkVariables.names(own, networks: functions.count)
  }
}

extension TrainSpec {
  /// The names that tasks and live values may use.
  package var variables: [String] {
    let own =
      ["loss", "accuracy", "test", "epoch", "silent", "flat"]
      + NetworkVariables.places("gradient", hidden.count + 1)
    return Self.parameters + NetworkVariables.names(own, networks: functions.count)
  }
}
