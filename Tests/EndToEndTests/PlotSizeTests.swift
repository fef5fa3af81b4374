import ArgumentParser
import Plotting
import TerminalGrid
import TestSupport
import Testing

@testable import hillock

/// A picture keeps to its size, whatever that is, and a pipe gets no escape byte.
@Suite struct PlotSizeTests {
  private static let subjects = [
    ["relu", "--derivative"], ["gelu", "--second", "--landmarks", "--tangent", "1"],
    ["elu", "--sweep", "alpha=0.25,0.5,1,2", "--stack"], ["relu", "elu", "gelu", "silu", "mish"],
    ["glu"], ["softmax", "--logits", "3,2.5,-2,0"],
    ["softmax", "--logits", "3,1,-2", "--jacobian"],
  ]

  private static let sizes: [Size] =
    (1...12).flatMap { columns in (1...8).map { Size(columns: columns, rows: $0) } }
    + [(1, 200), (500, 1), (16, 5), (28, 6), (40, 12), (80, 24), (200, 60), (500, 200)]
    .map { Size(columns: $0.0, rows: $0.1) }

  @Test(arguments: subjects)
  func noColumnAndNoRowTooMany(_ arguments: [String]) throws {
    let scene = try PictureOptions.parse(arguments).scene()
    for size in Self.sizes {
      for canvas in [PlotFormat.braille, .ascii] {
        let kind = canvas.canvas(on: .file(color: .never))
        let grid = scene.grid(size, canvas: kind, blank: " ")
        let lines = AnsiText.lines(of: grid, depth: .mono, charset: kind.charset)
          .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(lines.count <= size.rows, "\(size)")
        #expect(lines.allSatisfy { TextWidth.of($0) <= size.columns }, "\(size)")
        #expect(lines.contains { !$0.isEmpty } || size.columns < 12, "\(size)")
      }
    }
  }

  @Test(arguments: subjects, ["1x1", "7x3", "80x24", "500x200"])
  func aPipeGetsNoEscape(_ arguments: [String], _ size: String) throws {
    let run = try CommandRun.hillock(["plot"] + arguments + ["--size", size])
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(!run.output.contains("\u{1B}"))
  }
}
