extension Catalogue {
  /// The function that a line of a library's code is, and what its comment sets beside it.
  func match(line: String) throws(ReferenceError) -> NameMatch {
    let (expression, comment) = try PythonParser.read(line)
    var match = try match(expression)
    try match.bind(comment: comment)
    return match
  }

  private func match(_ expression: PythonExpression) throws(ReferenceError) -> NameMatch {
    var refusal: ReferenceError?
    if let call = LibraryCall.read(expression) {
      do throws(ReferenceError) {
        if let match = try match(call) { return match }
        refusal = .unknownFunction(name: call.path, suggestions: suggestions(for: call.path))
      } catch { refusal = error }
    }
    if let match = try match(recipe: expression) { return match }
    throw refusal
      ?? .syntax(column: 1, problem: "this is no call of an activation that a library has")
  }

  /// A call by name; the first library that takes it, modules before functions of one name.
  private func match(_ call: LibraryCall) throws(ReferenceError) -> NameMatch? {
    var matches: [(spelling: Spelling, match: NameMatch)] = []
    var refusal: ReferenceError?
    var refusing: Library?
    var misfit: Spelling?
    for (function, spelling) in spellings(of: call.path) {
      if matches.contains(where: { $0.spelling.library == spelling.library }) { continue }
      do throws(ReferenceError) {
        if let match = try spelling.read(call, as: function) {
          matches.append((spelling, match))
        } else {
          misfit = spelling
        }
      } catch {
        // Of one library the function that is looked at last is the one with all of the parameters.
        guard refusal == nil || refusing == spelling.library else { continue }
        (refusal, refusing) = (error, spelling.library)
      }
    }
    guard let (spelling, match) = matches.first else {
      if let refusal { throw refusal }
      if let misfit { throw wrongChoice(misfit, call) }
      return nil
    }
    return Self.remarked(match, spelling, matches.map(\.match), call)
  }

  /// Says which library was meant where others would take the same call for another function.
  private static func remarked(
    _ match: NameMatch, _ spelling: Spelling, _ all: [NameMatch], _ call: LibraryCall
  ) -> NameMatch {
    guard !all.allSatisfy({ $0.function == match.function }) else { return match }
    var match = match
    match.note = "\(call.path) is read as that of \(spelling.library.rawValue)."
    return match
  }

  private func wrongChoice(_ spelling: Spelling, _ call: LibraryCall) -> ReferenceError {
    let choices = spellings(of: call.path).filter { $0.1.library == spelling.library }
      .flatMap { $0.1.chosen.map { "\($0.name)=\($0.value.text)" } }
    return .call(
      name: call.path, problem: ": the argument must be either \(choices.joined(separator: " or "))"
    )
  }

  /// The functions that have the name in a library that it can mean, torch's modules first.
  private func spellings(of path: String) -> [(Function, Spelling)] {
    let bare = PythonExpression.lastPart(of: path)
    let isBare = bare == path
    let libraries = isBare ? Library.allCases : Library.libraries(of: path)
    let exact = spellings(named: bare, in: libraries)
    let found =
      exact.isEmpty && isBare ? spellings(named: bare, in: libraries, folding: true) : exact
    return found.filter { $0.1.library == .torchNN } + found.filter { $0.1.library != .torchNN }
  }

  private func spellings(
    named bare: String, in libraries: [Library], folding: Bool = false
  ) -> [(Function, Spelling)] {
    let plain = bare.hasSuffix("_") ? String(bare.dropLast()) : bare
    let letters = bare.lowercased()
    return functions(called: folding ? letters : plain.lowercased()).flatMap { function in
      function.profile.spellings.filter { spelling in
        libraries.contains(spelling.library) && !spelling.isRecipe
          && (folding
            ? spelling.name.lowercased() == letters
            : spelling.name == bare
              || spelling.name == plain && spelling.library.hasInPlace(plain))
      }.map { (function, $0) }
    }
  }

  /// Code that the catalogue itself writes for a function, with any numbers.
  private func match(recipe expression: PythonExpression) throws(ReferenceError) -> NameMatch? {
    let recipes = functions.flatMap { function in
      function.profile.spellings.compactMap { spelling in spelling.recipe.map { (function, $0) } }
    }
    // Fixed numbers first: x·σ(1.702·x) is QuickGELU rather than Swish.
    let fixed = recipes.filter { !$0.1.contains("{") }
    for (function, recipe) in fixed + recipes.filter({ $0.1.contains("{") }) {
      let template = try PythonParser.read(recipe).expression
      guard let values = template.bindings(in: expression) else { continue }
      var match = NameMatch(function: function)
      try match.bind(values.map { Reference.Argument(label: $0.key, value: $0.value) })
      return match
    }
    return nil
  }
}

extension NameMatch {
  /// Sets the parameters that stand behind the code: `# seed = 3 is no parameter here`.
  mutating func bind(comment: String) throws(ReferenceError) {
    let known = function.profile.parameters
    var given: [Reference.Argument] = []
    for part in comment.split(separator: ",") {
      let words = part.split { $0 == " " || $0 == "=" }
      guard words.count >= 2, part.contains("="), let value = NumberText.parse(words[1]),
        known.contains(where: { $0.name == words[0] })
      else { return }
      given.append(Reference.Argument(label: String(words[0]), value: value))
    }
    guard !given.isEmpty else { return }
    try bind(given)
  }
}
