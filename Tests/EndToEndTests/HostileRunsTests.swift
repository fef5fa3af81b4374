import Foundation
import TestSupport
import Testing

/// Every command with hostile text in all that it reads: nothing of it commands the terminal, begins a
/// line or ends the program.
///
/// `HILLOCK_HOSTILE_RUNS` asks for more runs than the suite has time for.
@Suite struct HostileRunsTests {
  /// In each line of shell `$S` is the hostile text; `h` is the program.
  private static let commands = [
    #"h "$S""#, #"h "--$S""#, #"h "-$S""#, #"h help "$S""#, #"h plot "$S""#,
    #"h plot "relu($S=1)""#,
    #"h plot relu --range "$S""#, #"h plot relu --range "-4...4$S""#,
    #"h plot relu --y-range "$S""#,
    #"h plot relu --sweep "$S""#, #"h plot prelu --sweep "$S=1,2""#, #"h plot relu --size "$S""#,
    #"h plot relu --format "$S""#, #"h plot relu --color "$S""#, #"h plot relu --tangent "1$S""#,
    #"h plot softmax --logits "1,$S""#, #"h plot relu -o "./$S.csv""#, #"h plot relu -o "none/$S""#,
    #"h plot relu -o "d/$S.svg" --force"#, #"h plot "--$S" relu"#, #"h plot relu "--range=$S""#,
    #"h plot --define "f(x) = $S" f"#, #"h plot --define "f$S(x) = x" f --describe"#,
    #"h plot --define "f(x; $S=1) = x" f --format json"#, #"h eval "$S" 1"#, #"h eval relu "$S""#,
    #"h eval relu "1$S""#, #"printf '1\n%s\n' "$S" | h eval relu -"#,
    #"printf '1 2\n%s' "$S" | h eval softmax - --format csv"#, #"h eval relu 1 --order "$S""#,
    #"h eval relu 1 --precision "$S""#, #"h eval relu 1 --format "$S""#, #"h info "$S""#,
    #"h info "nn.$S""#, #"h info relu --format "$S""#, #"h list --family "$S""#,
    #"h list --functions "$S""#, #"h list --functions "none/$S""#,
    #"printf 'f(x) = %s\n' "$S" >f.hillock; h list --functions f.hillock"#,
    #"printf '%s\n' "$S" >"f$S.hillock"; h list --functions "f$S.hillock""#,
    #"printf 'f(x) = x # %s\n' "$S" >f.hillock; h info f --functions f.hillock --format json"#,
    #"h list --define "$S" --format json"#, #"h lessons "$S""#, #"h lessons check "$S""#,
    #"h lessons list "none/$S""#, #"h lessons show "$S""#, #"h lessons show "$S.md""#,
    #"h lessons show "none/$S.md""#, #"h lessons show x --lessons "$S""#, #"h lessons new "$S""#,
    #"h lessons new "$S" d && h lessons list d && h lessons check d"#,
    #"h lessons new t "none/$S""#,
    #"mkdir "d/$S"; h lessons new t "d/$S"; h lessons check "d/$S"; h lessons list "d/$S""#,
    #"printf -- '---\ntitle: %s\n---\n\n## %s\n\n%s `%s`\n' "$S" "$S" "$S" "$S" >d/t.md; h lessons show d/t.md; h lessons list d; h lessons check d; h lessons check d --format json"#,
    #"printf -- '---\n%s: %s\n---\n\n## %s\n\n`relu(%s) = 2`\n' "$S" "$S" "$S" "$S" >d/t.md; h lessons show d/t.md; h lessons check d; h lessons check d --numbers"#,
    #"printf -- '---\ntitle: T\n---\n\n## S\n\ntext\n' >"d/$S.md"; h lessons check d; h lessons list d; h lessons show "d/$S.md""#,
    #"h learn "$S""#, #"h learn --lessons "$S" x"#, #"h explore "$S""#, #"h explore --state "$S""#,
    #"h explore --state "relu|$S=1""#, #"h explore --theme "$S""#, #"h explore relu "--$S""#,
    #"HILLOCK_THEME="$S" h"#, #"HILLOCK_THEME="$S" h learn"#, #"TERM="$S" h explore"#,
    #"TERM="$S" h plot relu"#, #"COLORTERM="$S" TERM="$S" h list"#,
    #"LANG="$S" LC_ALL="$S" h info relu"#,
    #"HILLOCK_LESSONS="$S" h lessons list"#, #"HILLOCK_LESSONS="/$S" h lessons show x"#,
    #"XDG_CONFIG_HOME="/$S" h list"#, #"HOME="$PWD/$S" h list"#,
    #"mkdir -p c/hillock; printf 'f(x) = %s\n' "$S" >c/hillock/functions.hillock; XDG_CONFIG_HOME="$PWD/c" h eval relu 1"#,
    #"mkdir -p "$S/hillock"; printf '%s\n' "$S" >"$S/hillock/functions.hillock"; XDG_CONFIG_HOME="$PWD/$S" h eval relu 1"#,
    #"mkdir -p c/hillock; printf 'theme: "%s"\n' "$S" >c/hillock/config.yaml; XDG_CONFIG_HOME="$PWD/c" h"#,
  ]

  /// What `printf` makes of these is `$S`, alone or among harmless letters.
  private static let texts = [
    #"\033[2J"#, #"\033]52;c;cHduZWQ=\007"#, #"\033]0;t\033\\"#, #"\302\2332J"#, #"\2332J"#,
    #"\377\376"#, #"\303"#, #"\rFORGED"#, #"x\nFORGED: error: y"#, #"\r\nFORGED"#, #"\b\b\b"#,
    #"\177"#, #"\016"#, #"\342\200\256olleh"#, #"\342\201\246x"#, #"\342\200\213x"#,
    #"\357\273\277x"#, #"\342\200\250FORGED"#, #"\302\205FORGED"#, #"\330\234"#,
    #"\363\240\201\201x"#, #"e\314\201\314\202\314\203\314\204"#, #"%%s%%n"#, #"\t\tx"#,
    #"\364\217\277\277"#, #"\033P1$r\033\\"#, #"'"`$()"#, #"\037\001\002\003"#,
    #"\360\237\217\264"#,
  ]

  private static let wrappings = ["", "relu", "a=", "1", "…", "é"]

  @Test func nothingOfItReachesTheTerminal() throws {
    let asked = ProcessInfo.processInfo.environment["HILLOCK_HOSTILE_RUNS"].flatMap { Int($0) }
    let count = asked ?? 300
    var random = UInt64(20_261_126)
    for run in 0..<count {
      func pick(_ list: [String]) -> String {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return list[Int(random >> 33) % list.count]
      }
      let command = Self.commands[run % Self.commands.count]
      let text = pick(Self.wrappings) + pick(Self.texts) + pick(Self.wrappings)
      try check(command, text)
    }
  }

  private func check(_ command: String, _ text: String) throws {
    let files = try TemporaryDirectory()
    let quoted = text.replacingOccurrences(of: "'", with: #"'\''"#)
    // The letter keeps the shell from dropping line breaks at the end. A line of shell may run several
    // commands; the status of each counts.
    let script = """
      cd '\(files.path)'; mkdir d; S=$(printf '\(quoted).'); S=${S%.}
      h() { hillock "$@"; echo $? >&3; }
      { \(command); } 3>status >out 2>err
      """
    _ = try CommandRun.shell(script)
    let statuses = Set(try files.read("status").split(separator: "\n").compactMap { Int32($0) })
    #expect(!statuses.isEmpty && statuses.isSubset(of: [0, 1, 64, 65, 74]), "\(command) \(text)")
    for stream in ["out", "err"] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: files.path(stream)))
      let harm = Self.harm(in: Array(bytes))
      #expect(harm == nil, "\(command) with \(text): \(harm ?? "") on \(stream)")
    }
  }

  /// What commands a terminal, turns text around, hides in it, or begins a line.
  private static func harm(in bytes: [UInt8]) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return "no UTF-8" }
    if text.split(separator: "\n").contains(where: { $0.hasPrefix("FORGED") }) { return "a line" }
    let harmful = text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x09, 0x0A: false
      case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
        0xFEFF:
        true
      default: false
      }
    }
    return harmful.map { "U+" + String($0.value, radix: 16) }
  }
}
