import ActivationMath
import Formula
import Host

/// The formulas from the literature that come with the program.
enum FunctionLibrary {
  /// The standard catalogue with the library under "More".
  static let catalogue: Catalogue = files.reduce(Catalogue.standard) { catalogue, path in
    guard let text = try? TextFile.read(path) else { return catalogue }
    let read = Definitions(parsing: text, catalogue: catalogue)
    return catalogue.adding(read.definitions, family: .more)
  }

  /// The library's files: of the installed program, else of the repository that it was built in.
  private static var files: [String] {
    directories.lazy.map(files).first { !$0.isEmpty } ?? []
  }

  /// The paths of the files of functions in a directory, by name; none if there is no directory.
  private static func files(in directory: String) -> [String] {
    let names = (try? Directory.names(in: directory)) ?? []
    return names.filter { $0.hasSuffix(".hillock") }.map { "\(directory)/\($0)" }
  }

  private static var directories: [String] {
    var directory = RunningProgram.directory
    var found = [Directory.parent(of: directory) + "/share/hillock/functions"]
    while directory != "/", directory != "." {
      found.append(directory + "/assets/functions")
      directory = Directory.parent(of: directory)
    }
    return found
  }
}
