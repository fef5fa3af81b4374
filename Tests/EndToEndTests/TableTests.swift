import Testing

@testable import hillock

@Suite struct TableTests {
  @Test func decimalPointsStandUnderEachOther() {
    var table = Table([.decimal, .decimal], header: ["x", "value"])
    table.add(["-2", "0.25"])
    table.add(["10.5", "-1e-7"])
    table.add(["-inf", "nan"])
    #expect(
      table.lines == [
        "   x    value",
        "  -2      0.25",
        "  10.5   -1e-7",
        "-inf    nan",
      ])
  }

  @Test func missingCellsAreEmptyAndLinesEndWithTheirText() {
    var table = Table([.left, .left])
    table.add(["short", "a"])
    table.add(["longer"])
    #expect(table.lines == ["short   a", "longer"])
  }

  @Test func aTableWithoutRowsIsItsHeader() {
    #expect(Table([.left, .decimal], header: ["name", "x"]).lines == ["name  x"])
  }
}
