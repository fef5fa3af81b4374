import Foundation
import ActivationMath
import Plotting
import TerminalGrid
import Testing

@testable import Explorer

@Suite("Program")
struct ModelTests {
  @Test("Keys lead to the screens")
  func screens() {
    var model = Fixtures.program()
    for (key, screen) in [
      ("2", Screen.vectors), ("3", .lessons), ("1", .explore), ("F3", .vectors), ("F4", .lessons),
      ("F2", .explore),
    ] {
      model.press(key)
      #expect(model.screen == screen)
    }
  }

  @Test("q and ^C quit, ^Z suspends, ^L redraws, m asks for the mouse", arguments: Screen.all)
  func effects(screen: Screen) {
    var model = Fixtures.program(screen)
    let effects = model.press("q ^C ^Z ^L m m")
    #expect(
      effects == [.quit, .quit, .suspend, .redraw, .mouse(enabled: false), .mouse(enabled: true)])
  }

  @Test("Letters are text while something is typed, and ^C cancels that first")
  func typing() {
    var model = Fixtures.program()
    let typed = model.press("Enter q")
    #expect(typed == [])
    #expect(model.valuePrompt?.editor.text == "q")
    let cancelled = model.press("^C")
    #expect(cancelled == [])
    #expect(model.valuePrompt == nil)
    let left = model.press("^C")
    #expect(left == [.quit])
  }

  @Test("What is pasted into a line has a limit, which the screen names", arguments: ["/", ":"])
  func pastes(key: String) {
    var model = Fixtures.program()
    model.press(key)
    _ = model.update(.paste(String(repeating: "relu", count: 250_000)))
    let text = model.view(Size(columns: 120, rows: 40)).text
    #expect(text.contains(LineEditor.limitNotice))
    _ = model.update(.character("x"))
    #expect(model.palette?.editor.text.count == LineEditor.limit)
  }

  @Test("Esc never quits", arguments: Screen.all)
  func escape(screen: Screen) {
    var model = Fixtures.program(screen)
    let effects = model.press("Esc")
    #expect(effects == [])
    #expect(model.screen == screen)
  }

  @Test("Help opens, scrolls, and any other key closes it")
  func help() {
    var model = Fixtures.program()
    model.press("? ↓ ↓ ↑")
    #expect(model.help?.scroll == 1)
    model.press("x")
    #expect(model.help == nil)
  }

  @Test("On a large screen all of the help is in sight", arguments: [Screen.explore, .vectors])
  func helpWithoutScrolling(screen: Screen) {
    var model = Fixtures.program(screen)
    let size = Size(columns: 200, rows: 50)
    _ = model.update(.resize(size))
    model.press("?")
    #expect(!model.view(size).text.contains("↓ more ─╯"))
  }

  @Test("Help goes to its end and back, and is searched, at every size", arguments: Fixtures.sizes)
  func helpPaging(size: Size) {
    var model = Fixtures.program()
    _ = model.update(.resize(size))
    model.press("? End")
    let end = model.help?.scroll
    model.press("↓")
    #expect(model.help?.scroll == end)
    model.press("PgUp Home")
    #expect(model.help?.scroll == 0)
    model.press("/")
    model.type("tangent")
    #expect(model.helpGroups.count > 3)
    if size.rows > 1 {
      #expect(model.view(size).text.contains("tangent"))
      model.type("xyz")
      #expect(model.view(size).text.contains("No key"))
    }
    model.press("Esc x")
    #expect(model.help == nil)
  }

  @Test("A key that does nothing says so, and says where the keys are", arguments: Screen.all)
  func idleKeys(screen: Screen) {
    var model = Fixtures.program(screen)
    model.press("b")
    #expect(model.message == "b does nothing here; B changes the canvas")
    #expect(model.canvas == .braille)
    model.press("F9")
    #expect(model.message == "F9 does nothing here; ? lists the keys")
    model.press("Esc")
    #expect(model.message == "there is nothing to leave here; q quits")
  }

  @Test(
    "Keys that reach an end say so",
    arguments: [
      ("2 ↑", "this is the first row"), ("2 ↓ ↓ ↓ ↓ ↓", "this is the last row"),
      ("2 r", "temperature is at its default, 1"), ("2 0", "these are the logits of the start"),
      ("2 L", ""), ("2 g L", "this is the edge of the map"),
      ("2 g 0", "the point is at its home"), ("3 ↑", "this is the first row"),
      ("3 Enter ↑", "this is the beginning of the text"),
      ("3 Enter PgUp", "this is the first step"),
      ("3 Enter R", "this is the author's view"), ("2 2", "this is Vectors"),
    ])
  func ends(keys: String, message: String) {
    var model = Fixtures.program()
    model.press(keys == "2 g L" ? "2 g L L L L" : keys)
    #expect(model.message ?? model.instrument.message ?? "" == message)
  }

  @Test("What is said never hides the keys", arguments: [(120, 40), (80, 24), (40, 12)])
  func noticePlace(columns: Int, rows: Int) {
    let size = Size(columns: columns, rows: rows)
    var model = Fixtures.program()
    let hints = model.view(size).text(ofRow: rows - 1)
    model.report(
      "a picture was written into a file with quite a long name, which is said with its_end")
    let screen = model.view(size)
    #expect(screen.text(ofRow: rows - 1) == hints)
    #expect(screen.text.contains("its_end"))
    model.press("→")
    #expect(!model.view(size).text.contains("its_end"))
  }

  @Test("A click where help is opens it")
  func helpByMouse() {
    var model = Fixtures.program()
    _ = model.update(.mouse(MouseEvent(.press, at: Point(column: 76, row: 0))))
    #expect(model.help != nil)
  }

  @Test("The cursor stands on what the keys move", arguments: ["1", "2", "3"])
  func cursor(screen: String) {
    let size = Size(columns: 120, rows: 40)
    var model = Fixtures.program()
    _ = model.update(.resize(size))
    model.press(screen)
    for keys in screen == "1" ? ["↓", "k"] : screen == "2" ? ["↓", "k", "↑"] : ["↓"] {
      model.press(keys)
      let grid = model.view(size)
      guard let place = grid.cursor else {
        Issue.record("there is no cursor")
        continue
      }
      #expect(grid[column: place.column, row: place.row].grapheme == "▸")
    }
  }

  @Test("In Explore the cursor follows the probe when that moves")
  func probeCursor() {
    let size = Size(columns: 120, rows: 40)
    var model = Fixtures.program()
    model.press("→")
    let before = model.view(size).cursor
    model.press("L")
    let after = model.view(size).cursor
    #expect(before.map(\.column) ?? 0 < after.map(\.column) ?? 0)
  }

  @Test("The mouse places the probe, chooses a function, moves a slider")
  func mouse() {
    var model = Fixtures.program()
    let size = Size(columns: 120, rows: 40)
    _ = model.update(.resize(size))
    func point(of text: String) -> Point? {
      for row in 0..<size.rows {
        let line = model.view(size).text(ofRow: row)
        guard let range = line.range(of: text) else { continue }
        return Point(column: line.distance(from: line.startIndex, to: range.lowerBound), row: row)
      }
      return nil
    }
    _ = model.update(.mouse(MouseEvent(.press, at: Point(column: 40, row: 20))))
    #expect(model.explore.probe < -4)
    _ = model.update(.mouse(MouseEvent(.release, at: Point(column: 40, row: 20))))
    if let elu = point(of: "   ELU") {
      _ = model.update(.mouse(MouseEvent(.press, at: Point(column: elu.column + 4, row: elu.row))))
    }
    #expect(model.explore.function.profile.id == "elu")
    if let track = point(of: "├──") {
      let column = track.column + 1
      _ = model.update(.mouse(MouseEvent(.press, at: Point(column: column, row: track.row))))
    }
    #expect(model.explore.function.arguments[0] < 0.5)
    if let tab = point(of: "2 Vectors") {
      _ = model.update(.mouse(MouseEvent(.press, at: tab)))
    }
    #expect(model.screen == .vectors)
  }

  @Test(
    "A tab is chosen by a press, by nothing else that the mouse does",
    arguments: [
      (.press, .vectors), (.drag, .explore), (.release, .explore), (.scrollUp, .explore),
      (.scrollDown, .explore),
    ] as [(MouseEvent.Action, Screen)])
  func tabs(action: MouseEvent.Action, screen: Screen) throws {
    var model = Fixtures.program()
    let bar = model.view(model.size).text(ofRow: 0)
    let tab = try #require(bar.range(of: "2 Vectors"))
    let column = bar.distance(from: bar.startIndex, to: tab.lowerBound)
    let effects = model.update(.mouse(MouseEvent(action, at: Point(column: column, row: 0))))
    #expect(effects.isEmpty)
    #expect(model.screen == screen)
  }
}
