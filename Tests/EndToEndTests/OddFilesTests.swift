import Foundation
import TestSupport
import Testing

/// Files that are no files, names that are no text, and descriptors that are closed.
@Suite struct OddFilesTests {
  @Test func aPipeWhereAFileIsReadIsRefusedAtOnce() throws {
    let run = try CommandRun.shell("cd && mkfifo p && hillock list --functions p")
    #expect(
      run == CommandRun(errors: "hillock: p: cannot read: it is a pipe, not a file\n", status: 74))
    let own = try CommandRun.shell(
      "cd && mkdir -p .config/hillock && mkfifo .config/hillock/functions.hillock && hillock info relu"
    )
    #expect(own.errors.hasSuffix("functions.hillock: cannot read: it is a pipe, not a file\n"))
    #expect(own.status == 0)
    let directory = try CommandRun.shell("hillock list --functions /")
    #expect(directory.errors == "hillock: /: cannot read: it is a directory, not a file\n")
  }

  @Test func aConfigurationThatIsAPipeIsSaidAndHoldsNothingUp() throws {
    let terminal = try PseudoTerminal(
      script: #"mkdir -p .config/hillock && mkfifo .config/hillock/config.yaml && exec "$HILLOCK""#)
    try terminal.wait(for: "it is a pipe, not a file")
  }

  @Test(arguments: ["hist relu --points /dev/zero", "plot relu --points /dev/zero", "eval relu -"])
  func aLineWithoutEndIsRefused(_ arguments: String) throws {
    let run = try CommandRun.shell("hillock \(arguments) </dev/zero")
    #expect(run.errors.hasSuffix(":1: the line is longer than 16 MB\n"))
    #expect(run.status == 65)
  }

  @Test func whatIsNoFileIsNeverReplaced() throws {
    let pipe = try CommandRun.shell(
      "cd && mkfifo p && hillock plot relu -o p --force; test -p p && echo pipe")
    #expect(pipe.errors == "hillock: p: cannot write: nobody reads from there\n")
    #expect(pipe.output == "pipe\n")
    let directory = try CommandRun.shell("cd && mkdir d && hillock plot relu -o d --force")
    #expect(
      directory == CommandRun(errors: "hillock: d: cannot write: it is a directory\n", status: 74))
    let device = try CommandRun.shell(
      "hillock plot relu -o /dev/null --force; test -c /dev/null && echo device")
    #expect(device == CommandRun(output: "device\n"))
    let read = try CommandRun.shell(
      "cd && mkfifo p && (cat p >copy & hillock plot relu --format csv -o p; wait) && head -n 1 copy"
    )
    #expect(read == CommandRun(output: "x,f\n"))
  }

  @Test func theFileBehindALinkIsWritten() throws {
    let run = try CommandRun.shell(
      "cd && touch f && ln -s f l && hillock plot relu --format csv -o l --force && head -n 1 f; test -L l && echo link"
    )
    #expect(run == CommandRun(output: "x,f\nlink\n"))
  }

  @Test func namesThatAreNoTextNameTheirOwnFile() throws {
    let run = try CommandRun.shell(
      """
      cd; n=$(printf '\\377'); d=$(printf '\\233d'); printf 'f(x) = x\\n' >"$n.hillock"
      mkdir "$d"; printf -- '---\\ntitle: T\\n---\\n\\n## S\\n\\ntext\\n' >"$d/t.md"
      hillock eval f 2 --format csv --functions "$n.hillock"
      hillock plot relu --format csv -o "$n.csv"; test -f "$n.csv" && echo written
      hillock lessons list "$d"
      hillock list --functions "$n" ; hillock plot relu -o "$n.csv"
      """)
    #expect(run.output.hasPrefix("x,value\n2,2\nwritten\n"))
    #expect(run.output.contains("\n  t.md  cannot be shown"))
    #expect(
      run.errors.hasSuffix(
        #"hillock: \xFF: cannot read: No such file or directory"# + "\n"
          + #"hillock: \xFF.csv: is there already; --force overwrites it"# + "\n"))
  }

  /// The program that makes pixels gets its input through a pipe, which must not land on them.
  @Test(arguments: ["<&- >&-", "<&- 2>&-", "<&- >&- 2>&-", "<&-", ">&- 2>&-"])
  func closedDescriptorsAreNotTakenForOthers(_ closed: String) throws {
    let run = try CommandRun.shell(
      """
      cd; mkdir b; printf '#!/bin/sh\ncat\n' >b/rsvg-convert; chmod +x b/rsvg-convert
      PATH="$PWD/b:$PATH" hillock plot relu -o o.png \(closed) & p=$!
      (sleep 10; kill $p) >/dev/null 2>&1 & wait $p; echo $?; head -c 4 o.png
      """)
    #expect(run.output == "0\n<svg")
  }

  @Test func aClosedOutputIsAnError() throws {
    #expect(try CommandRun.shell("hillock list >&-").status == 74)
    #expect(try CommandRun.shell("hillock eval relu - <&-").status == 74)
  }

  @Test func theMarkBeforeATextIsSkipped() throws {
    let run = try CommandRun.shell(
      """
      cd; printf '\\357\\273\\2771\\n' | hillock eval relu - --format csv
      printf '\\357\\273\\277f(x) = x\\n' >f.hillock && hillock eval f 2 --format csv --functions f.hillock
      """)
    #expect(run == CommandRun(output: "x,value\n1,1\nx,value\n2,2\n"))
  }

  @Test func aHomeThatIsNotThereIsNotMade() throws {
    let terminal = try PseudoTerminal(
      script: #"export HOME="$HOME/none"; "$HILLOCK"; test -e "$HOME" || echo not made"#)
    try terminal.wait(for: "all keys")
    try terminal.write(":define f(x) = x\r")
    try terminal.write(":save\r")
    try terminal.waitForQuiet()
    try terminal.write("\u{3}q")
    try terminal.wait(for: "not made")
  }

  @Test func oneNameIsDefinedOnce() throws {
    #expect(
      try CommandRun.hillock("list", "--define", "f(x) = x", "--define", "f(x) = 2*x")
        == CommandRun(
          errors: "hillock: --define gives 'f' twice; leave one of them out\n", status: 64))
  }

  @Test func theRemedyIsOneThatTheCommandHas() throws {
    let run = try CommandRun.hillock("lessons", "check", "/none")
    #expect(
      run.errors
        == "hillock: cannot read the lessons in '/none': No such file or directory; name another directory of lessons\n"
    )
  }
}
