/// A function found by name, on its way to a ``Resolution``.
struct NameMatch {
  /// The function, with the defaults of the library whose name was used.
  var function: Function
  /// Parameters whose library default differs from the catalogue's.
  var deviations: [Deviation] = []
  /// A remark on the name; empty if there is none.
  var note = ""

  /// A default that is not the catalogue's.
  struct Deviation: Hashable {
    var parameter: String
    var text: String
  }

  /// Sets the parameters that a reference gives, each checked against its domain.
  mutating func bind(_ arguments: [Reference.Argument]) throws(ReferenceError) {
    let profile = function.profile
    var values = function.arguments
    var given: Set<String> = []
    for (position, argument) in arguments.enumerated() {
      let index = try Self.index(of: argument, at: position, of: arguments.count, in: profile)
      let parameter = profile.parameters[index]
      guard given.insert(parameter.name).inserted else {
        throw .duplicateArgument(function: profile.id, name: parameter.name)
      }
      guard parameter.domain.contains(argument.value) else {
        throw .outOfDomain(
          function: profile.id, parameter: parameter.name, value: argument.value,
          requirement: parameter.requirement)
      }
      values[index] = argument.value
    }
    function.arguments = values
    deviations.removeAll { given.contains($0.parameter) }
    if let problem = function.conflict {
      throw .conflict(function: profile.id, problem: problem)
    }
  }

  /// A surprise to mention, or nil: a library's default, an approximation.
  var remark: String? {
    let sentences = deviations.map(\.text) + (note.isEmpty ? [] : [note])
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private static func index(
    of argument: Reference.Argument, at position: Int, of count: Int, in profile: Profile
  ) throws(ReferenceError) -> Int {
    let names = profile.parameters.map(\.name)
    guard let label = argument.label else {
      guard position < names.count else {
        throw .tooManyArguments(function: profile.id, given: count, known: names)
      }
      return position
    }
    let index = profile.parameters.firstIndex { $0.isNamed(label) }
    guard let index else {
      throw .unknownParameter(
        function: profile.id, name: label, known: EditDistance.ranked(names, for: label))
    }
    return index
  }
}
