import TerminalGrid
import Testing

@testable import hillock

/// What the program does to the world when keys ask for it.
@Suite struct EffectInterpreterTests {
  @Test func codeGoesToTheClipboard() throws {
    let run = try Run([.key("y"), .key("1")])
    #expect(run.terminal.requests.count == 1)
    guard case .copy(let text) = run.terminal.requests.first else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.contains("PReLU"))
  }

  @Test func theScreenIsDrawnAnew() throws {
    #expect(try Run([.input(.control("l"))]).terminal.requests == [.redraw])
  }

  @Test func theProcessIsSuspended() throws {
    #expect(try Run([.input(.control("z"))]).terminal.requests == [.suspend])
  }

  @Test func theMouseIsGivenBackAndTaken() throws {
    #expect(
      try Run([.key("m"), .key("m")]).terminal.requests == [.mouse(false), .mouse(true)])
  }

  @Test func theColoursChange() throws {
    #expect(try Run(.command("theme light")).terminal.requests == [.theme("light")])
  }

  @Test func theProgramEnds() throws {
    // The key after it is not taken any more.
    #expect(try Run([.key("q"), .key("m")]).terminal.requests == [])
  }

  @Test func aPictureIsWrittenAndItsWholePathSaid() throws {
    let run = try Run(.command("plot a.svg"))
    #expect(run.host.files["a.svg"]?.starts(with: Array("<svg".utf8)) == true)
    #expect(run.screen.contains("wrote /whole/a.svg"))
    #expect(try Run(.command("plot a.png")).host.files["a.png"] == Array("pixels".utf8))
  }

  @Test(arguments: [("n", "old"), ("Y", "old"), ("y", "<svg")])
  func aFileGivesWayOnlyAfterYes(_ answer: String, _ start: String) throws {
    let host = FakeHost()
    host.files["a.svg"] = Array("old".utf8)
    let asked = try Run(.command("plot a.svg"), host: host)
    #expect(host.files["a.svg"] == Array("old".utf8))
    #expect(asked.screen.contains("a.svg is there already; y overwrites it"))
    let answered = try Run(.command("plot a.svg") + .typing(answer), host: host)
    #expect(host.files["a.svg"]?.starts(with: Array(start.utf8)) == true)
    #expect(
      answered.screen.contains(answer == "y" ? "wrote /whole/a.svg" : "a.svg is as it was"))
  }

  @Test func functionsAreSavedInThePersonsFile() throws {
    let run = try Run(.command("let f(x) = x") + .command("save"))
    #expect(run.host.saved == ["/home/functions.hillock": ["f"]])
    #expect(run.screen.contains("saved f in /home/functions.hillock"))
  }

  @Test func whereThereIsNoHomeAFileIsAskedFor() throws {
    let host = FakeHost()
    host.ownFunctions = nil
    let script: [FakeTerminal.Step] = .command("let f(x) = x") + .command("save")
    #expect(try Run(script, host: host).screen.contains("say where: :save FILE"))
    #expect(host.saved.isEmpty)
    let elsewhere = try Run(.command("let f(x) = x") + .command("save /full/f.hillock"))
    #expect(elsewhere.screen.contains("/full/f.hillock: cannot write: the disk is full"))
  }
}
