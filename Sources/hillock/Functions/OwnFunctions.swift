import ActivationMath
import Formula
import Host

/// The file in which a person keeps functions.
enum OwnFunctions {
  /// `$XDG_CONFIG_HOME/hillock/functions.hillock`, else below `~/.config`; nil without a home.
  static var path: String? {
    Variable.directory("XDG_CONFIG_HOME", elseBelowHome: ".config").map {
      $0 + "/hillock/functions.hillock"
    }
  }

  /// Puts definitions into a file of functions, which keeps everything else that is in it.
  static func save(_ definitions: [Definition], to path: String) throws {
    do {
      try Directory.make(Directory.parent(of: path))
    } catch {
      throw Failure.inputOutput("cannot make it: \(error.reason)", path: error.path)
    }
    let before = try TextFile.readIfPresent(path) ?? ""
    let after = Definitions.text(
      before, takingUp: definitions, catalogue: FunctionLibrary.catalogue)
    try Destination.file(path: path, overwriting: true).write(after)
  }
}
