/// A million numbers through `hillock eval FUNCTION -`.
enum StreamBenchmark {
  /// Measures whole numbers and full-length ones in every format.
  static func run() {
    guard let hillock = Hillock.binary else { return }
    let count = 1_000_000
    let whole = TemporaryFile(text((1...count).map { "\($0)" }))
    let full = TemporaryFile(text((1...count).map { "\(12 * Double($0) / Double(count) - 6)" }))
    var report = Report(
      "A million numbers on standard input, ms, the shortest of three",
      columns: ["", "1 … 1000000", "in −6 … 6"])
    let commands = [
      ["eval", "relu", "-", "--format", "csv"], ["eval", "gelu", "-", "--format", "csv"],
      ["eval", "gelu", "-", "--order", "2", "--format", "csv"],
      ["eval", "gelu", "-", "--format", "json"], ["eval", "gelu", "-"],
    ]
    for command in commands {
      let times = [whole.path, full.path].map { input in
        shortest(ChildProcess([hillock] + command, input: input))
      }
      report.add("hillock " + command.joined(separator: " "), times[0], times[1])
    }
    report.show()
  }

  private static func text(_ lines: [String]) -> [UInt8] {
    Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func shortest(_ program: ChildProcess) -> String? {
    let durations = (0..<3).compactMap { _ in program.run()?.duration }
    return durations.min().map { Report.number($0.milliseconds) }
  }
}
