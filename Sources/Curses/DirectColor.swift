import CNcurses

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

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
        && ["truecolor", "24bit"].contains(Self.variable("COLORTERM"))
    default: false
    }
  }

  // MARK: - Compiling

  /// Whether `tic` has been here; it sorts entries by the first letter, or by its number where
  /// letters of both cases would be one file.
  private func isCompiled(in directory: String) -> Bool {
    ["h", "68"].contains { access("\(directory)/\($0)/\(name)", R_OK) == 0 }
  }

  private func compile(into directory: String) {
    let file = "\(directory)/\(name).ti"
    guard Self.makeDirectory(directory), Self.write(source, to: file) else { return }
    defer { unlink(file) }
    Self.run("tic", "-x", "-o", directory, file)
  }

  private static var cacheDirectory: String? {
    // A path that is not absolute is to be ignored, says the XDG specification.
    let base = variable("XDG_CACHE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    // A home that is not there is not made.
    let home = variable("HOME").flatMap { access($0, F_OK) == 0 ? $0 : nil }
    return (base ?? home.map { $0 + "/.cache" }).map { $0 + "/hillock/terminfo" }
  }

  private static func prepend(_ directory: String, to name: String) {
    // An empty part stands for the directories that ncurses was built with.
    setenv(name, "\(directory):\(variable(name) ?? "")", 1)
  }

  private static func makeDirectory(_ path: String) -> Bool {
    var end = path.startIndex
    while end != path.endIndex {
      end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
      mkdir(String(path[..<end]), 0o755)
    }
    return access(path, W_OK) == 0
  }

  private static func write(_ text: String, to path: String) -> Bool {
    // Whatever was there, such as a pipe, is not written into.
    unlink(path)
    guard let file = fopen(path, "wx") else { return false }
    let isWritten = fputs(text, file) >= 0
    return fclose(file) == 0 && isWritten
  }

  /// Runs a program, silently, and waits for it.
  private static func run(_ program: String, _ arguments: String...) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
    }
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    guard posix_spawnp(&child, program, &actions, nil, &words, environ) == 0 else { return }
    while waitpid(child, nil, 0) < 0, errno == EINTR {}
  }

  private static func variable(_ name: String) -> String? {
    // Names that are not UTF-8 would become others.
    getenv(name).flatMap { String(validatingCString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
