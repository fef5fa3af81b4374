import ActivationMath
import Explorer
import Formula

/// The functions that can be named: the catalogue's, those of the person, and the library of formulas.
///
/// The library takes a few milliseconds to read, so that it waits until somebody asks for a name that
/// is not known without it.
struct Vocabulary {
  /// The person's own definitions, in the order of reading.
  private var own: [Definition] = []
  private var hasLibrary = false
  /// The catalogue and the library, if that has been read.
  private var shipped = Catalogue.standard
  /// Mistakes in the person's own file, in lines.
  private(set) var complaints: [String] = []

  /// The catalogue with the functions of the person's own file, these files and definitions.
  ///
  /// What is wrong with the own file is said on standard error and ends nothing.
  ///
  /// - Throws: `Failure` with everything that is wrong in the files and definitions that were named.
  init(files: [String] = [], definitions: [String] = []) throws {
    try readOwnFile()
    let kept = own.count
    var mistakes: [String] = []
    for path in files { mistakes += add(try TextFile.read(path), from: path) }
    mistakes += try add(definitions)
    try settleNames(from: kept)
    guard mistakes.isEmpty else {
      throw Failure(message: mistakes[0], status: .data, diagnostics: mistakes)
    }
  }

  /// All of it.
  var catalogue: Catalogue {
    mutating get {
      readLibrary()
      return named
    }
  }

  /// The functions that are known without reading the library.
  private var named: Catalogue { own.isEmpty ? shipped : shipped.adding(own) }

  /// The function of a reference, or of a formula in x such as `x*tanh(x)`, with what there is to
  /// remark. A formula is called f, the next one g, and is known by that name from then on.
  ///
  /// - Throws: `ReferenceError`, or `Failure` with what is wrong with a formula.
  mutating func resolve(_ reference: String) throws -> Resolution {
    let error: ReferenceError
    do throws(ReferenceError) {
      return try known(reference)
    } catch let refusal {
      error = refusal
    }
    switch error {
    case .unknownFunction, .syntax, .call:
      if let name = try name(ofFormula: reference) { return try known(name) }
    default: break
    }
    throw error
  }

  private mutating func known(_ reference: String) throws(ReferenceError) -> Resolution {
    do throws(ReferenceError) {
      return try named.resolve(primed: reference)
    } catch {
      guard case .unknownFunction = error, !hasLibrary else { throw error }
      return try catalogue.resolve(primed: reference)
    }
  }

  /// The name that a formula without one is given; nil for what is none by its looks.
  private mutating func name(ofFormula text: String) throws -> String? {
    let catalogue = catalogue
    do throws(Diagnostics) {
      guard let line = try UnnamedFormula.definition(of: text, catalogue: catalogue) else {
        return nil
      }
      own += try Definitions.parse(line, catalogue: catalogue)
      return own.last?.name
    } catch {
      let lines = error.all.flatMap { $0.rendered(path: "formula").split(separator: "\n") }
        .map(String.init)
      throw Failure(message: lines[0], status: .usage, diagnostics: lines)
    }
  }

  private mutating func readLibrary() {
    guard !hasLibrary else { return }
    hasLibrary = true
    shipped = FunctionLibrary.catalogue
  }

  private mutating func readOwnFile() throws {
    guard let path = OwnFunctions.path else { return }
    do {
      guard let text = try TextFile.readIfPresent(path) else { return }
      complaints = add(text, from: path)
    } catch let failure as Failure {
      complaints = ["hillock: \(failure.message)"]
    }
    if !complaints.isEmpty { try Output.error(complaints) }
  }

  /// Refuses two functions of one name from the command line; such a function stands before one of the
  /// person's own file.
  private mutating func settleNames(from kept: Int) throws {
    var names: Set<String> = []
    for name in own[kept...].map(\.name) where !names.insert(name).inserted {
      throw Failure.usage("'\(name)' is defined twice; leave one of them out")
    }
    own = own[..<kept].filter { !names.contains($0.name) } + own[kept...]
  }

  /// Adds the definitions of the command line, where no name may come twice.
  private mutating func add(_ definitions: [String]) throws -> [String] {
    let count = own.count
    let mistakes = definitions.flatMap { add($0, from: "--define") }
    var names: Set<String> = []
    for name in own[count...].map(\.name) where !names.insert(name).inserted {
      throw Failure.usage("--define gives '\(name)' twice; leave one of them out")
    }
    return mistakes
  }

  /// Adds what is understood and returns the lines on what is not, each with its place and a caret.
  private mutating func add(_ text: String, from path: String) -> [String] {
    let read = parse(text)
    own += read.definitions
    // Only the line breaks of the rendering itself separate lines.
    let place = ShownText.line(path)
    return read.diagnostics.flatMap { $0.rendered(path: place).split(separator: "\n") }.map(
      String.init)
  }

  /// Reads definitions; the library is asked only where they do not work without it.
  private mutating func parse(_ text: String) -> Definitions {
    let read = Definitions(parsing: text, catalogue: named)
    if read.diagnostics.isEmpty || hasLibrary { return read }
    return Definitions(parsing: text, catalogue: catalogue)
  }
}

extension Vocabulary {
  /// Shows the first thing that is wrong with the person's own file.
  func report(to model: inout Model) {
    guard let first = complaints.first else { return }
    model.report(first)
  }
}
