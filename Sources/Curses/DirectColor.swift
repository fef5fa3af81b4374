import CNcurses
import Host

/// A private terminfo entry with colours of 24 bit, for a terminal that has them but whose own entry
/// does not say so, or says it with colons.
///
/// Under `xterm-256color` and its kin ncurses refuses colours beyond the 256. The colons of
/// `xterm-direct` (`38:2::r:g:b`) are garbage to many emulators, the semicolons (`38;2;r;g;b`) are
/// understood by all. The entry takes all else from the terminal's own; it is compiled once, by
/// `tic`, and kept in the cache. Whatever is missing for that, the answer is no entry: the
/// terminal's own has to do, with the nearest of its colours.
struct DirectColor {
  /// The name in terminfo of the terminal whose entry is made.
  let term: String

  /// The name of the private entry, other than the terminal's own: a user's `~/.terminfo` would come
  /// before the cache.
  var name: String { "hillock-\(term)" }

  /// The entry as `tic` reads it.
  ///
  /// What would change the palette of the person's terminal, or reset it at the end, is left out.
  var source: String {
    func set(_ plain: Int, _ long: Int) -> String {
      #"\E[%?%p1%{8}%<%t"# + "\(plain)%p1%d%e\(long);2;"
        + "%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m"
    }
    return """
      \(name)|\(term) with colours of 24 bit,
      \tRGB, colors#0x1000000, pairs#0x10000, ccc@, initc@, initp@, oc@,
      \tsetaf=\(set(3, 38)),
      \tsetab=\(set(4, 48)),
      \tuse=\(term),

      """
  }

  /// The name of an entry with colours of 24 bit for a terminal, found or made; nil if the terminal
  /// does not promise them, if its own entry serves, or if none can be made.
  static func entry(for term: String) -> String? {
    guard let cache = cacheDirectory else { return nil }
    let entry = DirectColor(term: term)
    guard entry.isWanted else { return nil }
    if !entry.isCompiled(in: cache) { entry.compile(into: cache) }
    // Only now: ncurses remembers which of the directories exist.
    prepend(cache, to: "TERMINFO_DIRS")
    return entry.isKnown ? entry.name : nil
  }

  /// How many colours a terminal has at least that takes all of 24 bit.
  static let colorCount: Int32 = 0x100_0000

  private var isKnown: Bool { cn_term_colors(name) >= Self.colorCount }

  private var isWanted: Bool {
    switch cn_term_color_form(term) {
    case CN_COLONS: true
    case CN_ANSI:
      // All of 24 bit in semicolons already, or promised by the terminal itself.
      cn_term_colors(term) < Self.colorCount
        && ["truecolor", "24bit"].contains(Variable.value("COLORTERM"))
    default: false
    }
  }

  // MARK: - Compiling

  /// Whether `tic` has been here; it sorts entries by the first letter, or by its number where
  /// letters of both cases would be one file.
  private func isCompiled(in directory: String) -> Bool {
    ["h", "68"].contains { FileKind(of: "\(directory)/\($0)/\(name)") == .regular }
  }

  private func compile(into directory: String) {
    let file = "\(directory)/\(name).ti"
    do {
      try Directory.make(directory, mode: 0o755)
      // Whatever was there, such as a pipe, is not written into.
      RegularFile.remove(file)
      try RegularFile.create(file, with: Array(source.utf8))
    } catch {
      return
    }
    defer { RegularFile.remove(file) }
    _ = try? Filter("tic", ["-x", "-o", directory, file], isSilent: true).run()
  }

  private static var cacheDirectory: String? {
    Variable.directory("XDG_CACHE_HOME", elseBelowHome: ".cache").map { $0 + "/hillock/terminfo" }
  }

  private static func prepend(_ directory: String, to name: String) {
    // An empty part means the directories that ncurses was built with.
    Variable.set(name, to: "\(directory):\(Variable.value(name) ?? "")")
  }
}
