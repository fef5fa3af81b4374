import Explorer
import Host
import TestSupport
import TerminalGrid
import Testing

@testable import hillock

@Suite struct BookmarkTests {
  @Test func whatIsShownComesBackUnderItsName() throws {
    let host = FakeHost()
    let script: [FakeTerminal.Step] =
      .command("elu(alpha=2)") + .command("bookmark steep") + .command("relu")
      + .command("go steep")
    let run = try Run(script, host: host)
    #expect(host.bookmarks["steep"]?.hasPrefix("plot: elu(alpha=2)") == true)
    #expect("\(run.loop.model.state)" == host.bookmarks["steep"])
  }

  @Test func anotherScreenComesBackToo() throws {
    let script: [FakeTerminal.Step] =
      .command("state vectors: softmax | logits=a:1,b:2") + .command("bookmark bars")
      + .command("relu") + .command("go bars")
    #expect("\(try Run(script).loop.model.state)" == "vectors: softmax | logits=a:1,b:2")
  }

  @Test func aNameThatIsThereGetsTheNewLineAndTheOldIsSaid() throws {
    let host = FakeHost()
    host.bookmarks["a"] = "plot: gelu"
    var model = Model.plain
    model.take(host.bookmarks)
    let run = try Run(.command("relu") + .command("bookmark a"), model: model, host: host)
    #expect(run.screen.contains("a was plot: gelu"))
    #expect(host.bookmarks["a"]?.hasPrefix("plot: relu") == true)
  }

  @Test(arguments: ["a b", "a=b", "../x", "#", String(repeating: "n", count: 41)])
  func aBadNameIsRefused(_ name: String) throws {
    let host = FakeHost()
    let run = try Run(.command("bookmark \(name)"), host: host)
    #expect(host.bookmarks == Bookmarks())
    #expect(run.screen.contains("a name is"))
  }

  @Test func anUnknownNameIsRefusedWithThoseThatThereAre() throws {
    #expect(try Run(.command("go a")).screen.contains("there is no bookmark yet"))
    let run = try Run(.command("bookmark kink") + .command("go kinks"))
    #expect(run.screen.contains("there is no bookmark 'kinks'; there are kink"))
  }

  @Test func tabCompletesANameThatWasGiven() throws {
    let script: [FakeTerminal.Step] =
      .command("elu") + .command("bookmark steep") + .command("relu") + .typing(":go st")
      + [.input(.key(.tab)), .input(.key(.enter))]
    #expect("\(try Run(script).loop.model.state)".hasPrefix("plot: elu"))
  }

  @Test func whatCannotBeKeptIsSaid() throws {
    let host = FakeHost()
    host.keepsBookmarks = false
    let script: [FakeTerminal.Step] = .command("elu") + .command("bookmark a")
    #expect(try Run(script, host: host).screen.contains("the bookmark is not kept"))
    let later = try Run(script + .command("relu") + .command("go a"), host: host)
    #expect("\(later.loop.model.state)".hasPrefix("plot: elu"))
  }
}

@Suite struct BookmarkFileTests {
  @Test func whatAnotherProgramAddedStays() throws {
    let directory = try TemporaryDirectory()
    let file = BookmarkFile(path: directory.path("state/bookmarks"))
    #expect(try file.load() == Bookmarks())
    _ = try file.add("a", "plot: relu")
    _ = try BookmarkFile(path: file.path).add("b", "plot: gelu | x=-1...1")
    _ = try file.add("a", "plot: elu")
    #expect(try directory.read("state/bookmarks") == "a = plot: elu\nb = plot: gelu | x=-1...1\n")
    #expect(try file.load().names == ["a", "b"])
  }

  @Test func oddContentsAreHarmlessAndStay() throws {
    let directory = try TemporaryDirectory()
    let odd = "# mine\n\n= x\nno state =\n\u{1B}[2J = plot: relu\na=\u{1B}]0;t\u{7}\n"
    try directory.write(odd, to: "bookmarks")
    let file = BookmarkFile(path: directory.path("bookmarks"))
    let bookmarks = try file.add("b", "plot: relu")
    #expect(bookmarks.names == ["a", "b"])
    #expect(try directory.read("bookmarks") == odd + "b = plot: relu\n")
    var model = Model.plain
    model.take(bookmarks)
    let run = try Run(.command("go a"), model: model)
    #expect(!run.screen.contains("\u{1B}"))
  }

  @Test func whatIsNoTextIsLeftAlone() throws {
    let directory = OddDirectory()
    directory.write("bytes", bytes: [0xFF, 0xFE])
    directory.makePipe("pipe")
    for name in ["bytes", "pipe"] {
      let file = BookmarkFile(path: directory.path + "/" + name)
      #expect(throws: Failure.self) { try file.load() }
      #expect(throws: Failure.self) { try file.add("a", "plot: relu") }
    }
    _ = directory.state("bytes.lock")
    _ = directory.state("pipe.lock")
    #expect(try RegularFile.bytes(of: directory.path + "/bytes", limit: 9) == [0xFF, 0xFE])
  }
}
