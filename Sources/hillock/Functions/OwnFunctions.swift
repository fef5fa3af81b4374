import ActivationMath
import Formula

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The file in which a person keeps functions.
enum OwnFunctions {
  /// `$XDG_CONFIG_HOME/hillock/functions.hillock`, else below `~/.config`; nil without a home.
  static var path: String? {
    if let base = variable("XDG_CONFIG_HOME"), base.hasPrefix("/") {
      return base + "/hillock/functions.hillock"
    }
    return variable("HOME").map { $0 + "/.config/hillock/functions.hillock" }
  }

  /// Puts definitions into a file of functions, which keeps everything else that is in it.
  static func save(_ definitions: [Definition], to path: String) throws {
    try Directory.make(Directory.parent(of: path))
    let before = access(path, F_OK) == 0 ? try TextFile.read(path) : ""
    let after = Definitions.text(
      before, takingUp: definitions, catalogue: FunctionLibrary.catalogue)
    try Destination.file(path: path, overwriting: true).write(after)
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
