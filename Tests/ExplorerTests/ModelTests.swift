import Foundation
import ActivationMath
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
    #expect(model.explore.prompt?.editor.text == "q")
    let cancelled = model.press("^C")
    #expect(cancelled == [])
    #expect(model.explore.prompt == nil)
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
    #expect((model.command?.editor ?? model.explore.prompt?.editor)?.text.count == LineEditor.limit)
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
