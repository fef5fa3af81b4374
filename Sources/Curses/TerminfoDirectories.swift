import Host

/// The directories in which systems keep what they know of terminals.
///
/// A program that is linked with ncurses on one system looks where that one keeps it: in `/etc`, `/lib`
/// and `/usr/share`.
enum TerminfoDirectories {
  static let elsewhere = [
    "/usr/lib/terminfo", "/usr/share/lib/terminfo", "/usr/local/share/terminfo",
    "/usr/local/lib/terminfo", "/run/current-system/sw/share/terminfo",
    "/nix/var/nix/profiles/default/share/terminfo", "/home/linuxbrew/.linuxbrew/share/terminfo",
    "/opt/homebrew/share/terminfo", "/opt/local/share/terminfo",
  ]

  /// Lets ncurses look in all of them that are here, last.
  static func use() {
    let known = Variable.value("TERMINFO_DIRS")
    let all = extended(known ?? "") { FileKind(of: $0) == .directory }
    if all != known ?? "" { Variable.set("TERMINFO_DIRS", to: all) }
  }

  /// The variable with the directories that are here; an empty part of it means those that ncurses was
  /// built with.
  static func extended(_ known: String, isHere: (String) -> Bool) -> String {
    let parts = known.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    return (parts + elsewhere.filter { !parts.contains($0) && isHere($0) }).joined(separator: ":")
  }
}
