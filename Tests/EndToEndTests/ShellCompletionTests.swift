import Foundation
import TestSupport
import Testing

/// Completion where people use it: a real shell, in which Tab is pressed. With `HILLOCK_TABLE` it prints
/// what came of each line, and after how long, tmux included.
@Suite struct ShellCompletionTests {
  enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish

    /// Starts it without anything of the person's.
    var command: String {
      switch self {
      case .bash: "bash --norc --noprofile -i"
      case .zsh: "zsh -f -i"
      case .fish: "fish --no-config -i"
      }
    }

    /// Reads the script, which lies in the working directory.
    var preparation: String {
      switch self {
      case .bash: "PS1='$ '; source ./script"
      case .zsh: "PS1='$ '; autoload -U compinit; compinit -u -d ./dump; source ./script"
      case .fish: "function fish_prompt; echo -n '$ '; end; source ./script"
      }
    }

    /// The shells that are here; `bin/setup test` brings them.
    static var installed: [Shell] {
      allCases.filter { shell in
        ["/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
          FileManager.default.isExecutableFile(atPath: "\($0)/\(shell)")
        }
      }
    }
  }

  /// What is typed before Tab, and the line that comes of it.
  static let lines = [
    ("hillock fl", "hillock flow"),
    ("hillock lessons che", "hillock lessons check"),
    ("hillock plot --jac", "hillock plot --jacobian"),
    ("hillock info mis", "hillock info mish"),
    ("hillock plot 'prelu(", "hillock plot 'prelu(a=0.25)'"),
    ("hillock explore --theme li", "hillock explore --theme light"),
    ("hillock explore --theme=li", "hillock explore --theme=light"),
    ("hillock train --data spi", "hillock train --data spirals"),
    ("hillock lessons show why-n", "hillock lessons show why-nonlinearity"),
    ("hillock plot --points mea", "hillock plot --points measured.csv"),
    ("hillock plot --output=mea", "hillock plot --output=measured.csv"),
    ("hillock plot --points two", #"hillock plot --points two\ words.csv"#),
    ("hillock plot --points 10:", "hillock plot --points 10:30.csv"),
    (#"hillock plot relu prelu\("#, #"hillock plot relu prelu\(a=0.25\)"#),
    ("hillock lessons check dra", "hillock lessons check drafts/"),
  ]

  private static let printsTable = ProcessInfo.processInfo.environment["HILLOCK_TABLE"] != nil

  @Test(arguments: Shell.installed)
  func tabCompletes(_ shell: Shell) throws {
    let directory = try TemporaryDirectory()
    let script = try CommandRun.hillock("--generate-completion-script", shell.rawValue)
    try directory.write(script.output, to: "script")
    for file in ["measured.csv", "two words.csv", "10:30.csv"] {
      try directory.write("x,y\n", to: file)
    }
    try FileManager.default.createDirectory(
      atPath: directory.path("drafts"), withIntermediateDirectories: false)
    let terminal = try Tmux()
    try terminal.enter("cd '\(directory.path)' && exec \(shell.command)")
    try terminal.enter("\(shell.preparation); echo rea''dy")
    try terminal.wait(for: "\nready")
    for (typed, completed) in Self.lines {
      try terminal.press("C-l")
      try terminal.type(typed)
      try terminal.wait(for: "$ \(typed)")
      let start = ContinuousClock.now
      try terminal.press("Tab")
      try terminal.wait(for: "$ \(completed)")
      if Self.printsTable {
        let time = (ContinuousClock.now - start) / .milliseconds(1)
        print("| \(shell) | `\(typed)` | `\(completed)` | \(time.rounded()) ms |")
      }
      try terminal.press("C-u")
    }
  }
}
