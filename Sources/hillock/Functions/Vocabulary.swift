import ActivationMath
import Explorer
import Formula

/// The functions that can be named: the catalogue's, those of the person, and the library of formulas.
///
/// The library takes a few milliseconds to read, so that it waits until somebody asks for a name that
/// is not known without it.
struct Vocabulary {
  /// What the person has written, in the order of reading.
  private var own: [Definition] = []
  private var hasLibrary = false
  /// The catalogue and the library, if that has been read.
  private var shipped = Catalogue.standard
  /// What is wrong with the person's own file.
  private(set) var complaints: [String] = []

  /// The catalogue and what stands in the person's own file, in these files and definitions.
  ///
  /// What is wrong with the own file is said on standard error and ends nothing.
  ///
  /// - Throws: `Failure` with everything that is wrong in the files and definitions that were named.
  init(files: [String] = [], definitions: [String] = []) throws {
    try readOwnFile()
    var mistakes: [String] = []
    for path in files { mistakes += add(try TextFile.read(path), from: path) }
    for text in definitions { mistakes += add(text, from: "--define") }
    guard mistakes.isEmpty else {
      throw Failure(message: mistakes.joined(separator: "\n"), status: .data, isRendered: true)
    }
  }

  /// All of it.
  var catalogue: Catalogue {
    mutating get {
      readLibrary()
      return named
    }
  }

  /// What is there without reading the library.
  private var named: Catalogue { own.isEmpty ? shipped : shipped.adding(own) }

  /// The function of a reference, with what there is to remark.
  mutating func resolve(_ reference: String) throws -> Resolution {
    do {
      return try named.resolve(primed: reference)
    } catch .unknownFunction where !hasLibrary {
      return try catalogue.resolve(primed: reference)
    }
  }

  private mutating func readLibrary() {
    guard !hasLibrary else { return }
    hasLibrary = true
    shipped = FunctionLibrary.catalogue
  }

  private mutating func readOwnFile() throws {
    guard let path = OwnFunctions.path, let text = try? TextFile.read(path) else { return }
    complaints = add(text, from: path)
    if !complaints.isEmpty { try Output.error(complaints.joined(separator: "\n") + "\n") }
  }

  /// Adds what is understood and returns what is not, with the line and a caret.
  private mutating func add(_ text: String, from path: String) -> [String] {
    let read = parse(text)
    own += read.definitions
    return read.diagnostics.map { $0.rendered(path: path) }
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
    model.report(String(first.prefix { !$0.isNewline }))
  }
}
