import Foundation
import TestSupport
import Testing

/// `hillock present` and `hillock console` with each other, each in a terminal of its own.
@Suite(.serialized) struct PresentTests {
  private static let lesson = """
    ---
    format: 1
    id: talk
    title: A talk
    minutes: 10
    ---

    The opening words.

    <!-- note: Greet them first. -->

    ## Question

    ```quiz id=odd
    Which is odd?

    - [ ] two
      > Even.
    - [x] three
      > Odd.
    ```

    <!-- pause -->

    After the question.

    ## Closing

    The closing words.
    """

  /// A class room: a directory for the socket, and the lesson in another.
  private struct Room {
    let directory: TemporaryDirectory
    let lessons: TemporaryDirectory

    init() throws {
      directory = try TemporaryDirectory()
      lessons = try TemporaryDirectory()
      try lessons.write(PresentTests.lesson, to: "01-talk.md")
    }

    private var environment: [String: String] {
      ["XDG_RUNTIME_DIR": directory.path, "XDG_STATE_HOME": directory.path("state")]
    }

    func presenter(_ name: String = "talk") throws -> PseudoTerminal {
      try PseudoTerminal(
        ["present", name, "--lessons", lessons.path], columns: 80, rows: 24,
        environment: environment)
    }

    func console(_ arguments: String...) throws -> PseudoTerminal {
      try PseudoTerminal(
        ["console"] + arguments, columns: 160, rows: 30, environment: environment)
    }

    func dumb() throws -> PseudoTerminal {
      try PseudoTerminal(
        ["console"], environment: environment.merging(["TERM": "dumb"]) { $1 })
    }

    func lines() throws -> PseudoTerminal { try console("--lines") }

    var socket: String { directory.path("hillock/socket") }
  }

  @Test func theConsoleMayStartFirst() throws {
    let room = try Room()
    let console = try room.console()
    try console.wait(for: "waiting for a presentation")
    let presenter = try room.presenter()
    try presenter.wait(for: "The opening words.")
    try console.wait(for: "Greet them first.")
    try console.write(" ")
    try presenter.wait(for: "Which is odd?")
    try presenter.write(" ")
    try console.wait(for: "After the question.")
  }

  @Test func aClickerAtTheProjectorIsSeenOnTheConsole() throws {
    let room = try Room()
    let presenter = try room.presenter()
    try presenter.wait(for: "The opening words.")
    let console = try room.console()
    try console.wait(for: "step 1 of 3")
    for _ in 0..<4 { try presenter.write("\u{1B}[6~") }
    try console.wait(for: "step 3 of 3")
    try presenter.write("b")
    try console.wait(for: "BLANK")
    try presenter.write("\u{1B}[5~")
    try console.wait { $0.text.contains("80×24") }
    try presenter.write("\u{1B}[5~")
    try console.wait(for: "step 2 of 3, part 2 of 2")
  }

  @Test func aPresenterThatIsKilledIsTakenUpWhereItWas() throws {
    let room = try Room()
    let first = try room.presenter()
    let console = try room.console()
    try console.wait(for: "Greet them first.")
    try console.write(" V")
    try console.wait(for: "(open: a to d")
    try console.write("bb14 33\r")
    try console.wait(for: "33 ✓")
    first.send(signal: SIGKILL)
    try first.wait { $0.status != nil }
    try console.wait(for: "waiting for a presentation")
    #expect(FileManager.default.fileExists(atPath: room.socket))
    console.forget()
    let second = try room.presenter()
    try second.wait(for: "Which is odd?")
    try console.wait(for: "taken up where it was")
    try console.write("!")
    try second.wait(for: "(33)")
  }

  @Test func aConsoleThatIsKilledIsReplaced() throws {
    let room = try Room()
    let presenter = try room.presenter()
    let first = try room.console()
    try first.wait(for: "Greet them first.")
    first.send(signal: SIGKILL)
    try first.wait { $0.status != nil }
    try presenter.write(" ")
    try presenter.wait(for: "Which is odd?")
    let second = try room.console()
    try second.wait(for: "step 2 of 3")
    try second.write(" ")
    try presenter.wait(for: "✓")
  }

  @Test func twoConsolesShowTheSameAndBothCommand() throws {
    let room = try Room()
    let presenter = try room.presenter()
    let consoles = [try room.console(), try room.console()]
    for console in consoles { try console.wait(for: "Greet them first.") }
    try consoles[0].write(" ")
    try consoles[1].wait(for: "the answer: B")
    try consoles[1].write("g")
    try consoles[1].write("closing\r")
    try presenter.wait(for: "The closing words.")
    try consoles[0].write("qq")
    try consoles[0].wait { $0.status == 0 }
    try consoles[1].write("\u{1B}[5~")
    try presenter.wait(for: "After the question.")
  }

  @Test(arguments: [
    "rubbish\\n", "{\"version\":2,\"columns\":1,\"rows\":1}\\n",
    "{\"version\":1,\"columns\":80,\"rows\":24,\"command\":{\"fly\":{}}}\\n",
    "{\"version\":1,\"columns\":1e99,\"rows\":-5}\\n", "\\377\\376\\n",
  ])
  func whoSendsRubbishIsDroppedWithAWord(rubbish: String) throws {
    let room = try Room()
    let presenter = try room.presenter()
    let console = try room.console()
    try console.wait(for: "Greet them first.")
    let script = """
      import socket, sys
      s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1])
      s.sendall(sys.argv[2].encode().decode("unicode_escape").encode("latin-1"))
      s.settimeout(10)
      while s.recv(65536): pass
      """
    let run = try CommandRun.shell(
      #"python3 -c "$SCRIPT" "$SOCKET" "$RUBBISH""#,
      environment: ["SCRIPT": script, "SOCKET": room.socket, "RUBBISH": rubbish])
    #expect(run.errors == "")
    try console.wait(for: "a console was dropped: it")
    try console.write(" ")
    try presenter.wait(for: "Which is odd?")
  }

  @Test func whoNeverReadsAndSendsWithoutEndHoldsNobodyUp() throws {
    let room = try Room()
    let presenter = try room.presenter()
    let console = try room.console()
    try console.wait(for: "Greet them first.")
    let script = """
      import socket, sys
      s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1])
      try:
        while True: s.sendall(b"x" * 65536)
      except OSError: print("dropped")
      """
    let run = try CommandRun.shell(
      #"python3 -c "$SCRIPT" "$SOCKET""#,
      environment: ["SCRIPT": script, "SOCKET": room.socket])
    #expect(run.output == "dropped\n")
    try console.wait(for: "a line is longer than 256 KB")
    try console.write(" ")
    try presenter.wait(for: "Which is odd?")
  }

  @Test func aDirectoryThatOthersCanWriteToIsRefused() throws {
    let room = try Room()
    let place = room.directory.path("hillock")
    try FileManager.default.createDirectory(
      atPath: place, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o777])
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: place)
    for terminal in [try room.presenter(), try room.console()] {
      try terminal.wait { $0.status != nil }
      #expect(terminal.status == 74)
      #expect(terminal.text.contains("others can write to it; 'chmod 700' makes it yours alone"))
    }
  }

  @Test func theSocketIsPrivateAndGoesWithItsPresenter() throws {
    let room = try Room()
    let presenter = try room.presenter()
    try presenter.wait(for: "The opening words.")
    let manager = FileManager.default
    func mode(_ path: String) throws -> Int? {
      try manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(room.directory.path("hillock")) == 0o700)
    #expect(try mode(room.socket) == 0o600)
    try presenter.write("qq")
    try presenter.wait { $0.status == 0 }
    #expect(!manager.fileExists(atPath: room.socket))
    #expect(!manager.fileExists(atPath: room.directory.path("state/hillock/progress.json")))
  }

  @Test func aSecondPresentationIsRefused() throws {
    let room = try Room()
    let first = try room.presenter()
    try first.wait(for: "The opening words.")
    let second = try room.presenter()
    try second.wait { $0.status != nil }
    #expect(second.status == 1)
    #expect(second.text.contains("another presentation is running; leave it first with q"))
    try first.write(" ")
    try first.wait(for: "Which is odd?")
  }

  @Test func aResizeAndAStopOfEitherTerminalLeaveTheOtherAlone() throws {
    let room = try Room()
    let presenter = try room.presenter()
    let console = try room.console()
    try console.wait(for: "Greet them first.")
    presenter.resize(columns: 60, rows: 20)
    try console.wait(for: "60×20")
    console.send(signal: SIGSTOP)
    for _ in 0..<3 { try presenter.write(" ") }
    try presenter.wait(for: "After the question.")
    console.send(signal: SIGCONT)
    try console.wait(for: "step 2 of 3, part 2 of 2")
    presenter.send(signal: SIGSTOP)
    try console.write(" ")
    presenter.send(signal: SIGCONT)
    try presenter.wait(for: "The closing words.")
    try console.wait(for: "step 3 of 3")
  }

  @Test func aLessonWithErrorsOpensWithoutTheStepsThatHaveThem() throws {
    let room = try Room()
    try room.lessons.write(
      Self.lesson.replacingOccurrences(of: "The closing words.", with: "`relu(1) = 2`"),
      to: "01-talk.md")
    let presenter = try room.presenter()
    let console = try room.console()
    try console.wait(for: "left out, with errors: Closing")
    for _ in 0..<5 { try presenter.write(" ") }
    try console.wait(for: "step 2 of 2")
  }

  @Test func aLessonThatIsChangedIsShownAndWithErrorsTheLastGoodOne() throws {
    let room = try Room()
    let presenter = try room.presenter()
    let console = try room.console()
    try console.wait(for: "Greet them first.")
    try room.lessons.write(
      Self.lesson.replacingOccurrences(
        of: "The opening words.", with: "Something else altogether."), to: "01-talk.md")
    try presenter.wait(for: "Something else altogether.")
    try room.lessons.write("---\nformat: 1\n---\n", to: "01-talk.md")
    try console.wait(for: "good version is shown")
    try console.write(" ")
    try presenter.wait(for: "Which is odd?")
  }

  @Test func votesAreKeptInAFileThatHasOthers() throws {
    let room = try Room()
    let presenter = try room.presenter()
    let file = room.directory.path("votes.csv")
    for hands in ["1 2", "3 4"] {
      let console = try room.console("--votes", file)
      try console.wait(for: "step ")
      try console.write("gquestion\rV\(hands)\r")
      try console.wait(for: hands == "1 2" ? "67 % right" : "57 % right")
      try console.write("qq")
      try console.wait { $0.status == 0 }
    }
    #expect(
      try room.directory.read("votes.csv")
        == "lesson,step,question,round,hands\ntalk,question,odd,1,1 2\n"
        + "talk,question,odd,1,1 2\ntalk,question,odd,2,3 4\n")
    try room.directory.write("something else\n", to: "mine.txt")
    let refused = try room.console("--votes", room.directory.path("mine.txt"))
    try refused.wait { $0.status == 65 }
    #expect(try room.directory.read("mine.txt") == "something else\n")
    withExtendedLifetime(presenter) {}
  }

  @Test func aConsoleOnADumbTerminalTalksInLines() throws {
    let room = try Room()
    let presenter = try room.presenter()
    let console = try room.dumb()
    try console.wait(for: "note: Greet them first.")
    try console.write("next\r")
    try presenter.wait(for: "Which is odd?")
    try console.write("quit\r")
    try console.wait { $0.status == 0 }
    #expect(!console.text.contains("\u{1B}"))
  }

  @Test func aConsoleInLinesDoesEverything() throws {
    let room = try Room()
    let console = try room.lines()
    try console.wait(for: "waiting for a presentation")
    let presenter = try room.presenter()
    try console.wait(for: "note: Greet them first.")
    try console.write("next\r")
    try console.wait(for: "next: the answer: B")
    try console.write("vote\ra\rb\rb\rvote\r")
    try console.wait(for: "67 % right")
    try console.write("reveal\r")
    try console.wait(for: "next: After the question.")
    try console.write("screen\r")
    try console.wait(for: "B ✓ three")
    console.forget()
    try console.write("nonsense\r")
    try console.wait(for: "'nonsense' is no command; 'help' lists them")
    #expect(!console.text.contains("\u{1B}["))
    presenter.send(signal: SIGKILL)
    try console.wait(for: "waiting for a presentation")
    try console.write("quit\r")
    try console.wait { $0.status == 0 }
  }
}
