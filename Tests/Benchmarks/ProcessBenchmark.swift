/// Whole processes from the start to the end, beside other plotters.
enum ProcessBenchmark {
  /// Measures the plot of the sigmoid and its slope, and smaller commands.
  static func run() {
    guard let hillock = Hillock.binary else { return }
    let plot = [hillock, "plot", "sigmoid", "--derivative", "--size", "120x40"]
    showPlotters(plot)
    var report = Report(
      "Commands, ms from start to end, in turns", columns: ["", "median", "shortest"])
    var commands = [
      ("hillock --version", [hillock, "--version"]),
      ("hillock eval relu 1", [hillock, "eval", "relu", "1"]),
      ("hillock info gelu", [hillock, "info", "gelu"]),
      ("hillock list", [hillock, "list"]),
      ("hillock lessons list", [hillock, "lessons", "list"]),
      ("completion of a function", [hillock, "complete", "--", "plot", "ge"]),
      ("completion of a lesson", [hillock, "complete", "--", "lessons", "show", ""]),
    ]
    if let empty = Hillock.emptyProgram { commands.insert(("an empty program", [empty]), at: 0) }
    for (command, samples) in zip(commands, inTurns(commands.map { ChildProcess($0.1) })) {
      guard let samples else { continue }
      report.add(command.0, milliseconds(samples.median), milliseconds(samples.shortest))
    }
    if let frame = FirstFrame.measure(hillock) {
      report.add(
        "first frame in a terminal", milliseconds(frame.median), milliseconds(frame.shortest))
    }
    report.show()
    showFootprint(plot)
  }

  private static func showPlotters(_ plot: [String]) {
    let plotters = [("hillock", plot)] + Plotters.all
    let results = inTurns(plotters.map { ChildProcess($0.1) })
    var report = Report(
      "sigmoid and its slope at 120x40, ms from start to end, in turns",
      columns: ["", "median", "shortest", "median ÷ hillock's"])
    for (plotter, samples) in zip(plotters, results) {
      guard let samples, let own = results[0] else {
        report.add(plotter.0, "not there")
        continue
      }
      report.add(
        plotter.0, milliseconds(samples.median), milliseconds(samples.shortest),
        Report.ratio(samples.median / own.median))
    }
    report.show()
    guard let own = results[0], let gnuplot = results[1] else { return }
    print("\n  hillock takes \(Report.number(own.median / gnuplot.median)) of gnuplot's time;")
    print("  the budget is 0.30")
  }

  private static func showFootprint(_ plot: [String]) {
    let coloured = ChildProcess(
      plot + ["--color", "always"], environment: ["COLORTERM": "truecolor"])
    guard let run = coloured.run(), let plain = ChildProcess(plot).run() else { return }
    var report = Report("What that plot takes", columns: ["", "", "budget"])
    report.add("resident memory", "\(Report.number(Double(run.peakMemory) / 0x1p20)) MiB", "9 MiB")
    report.add("output in 24-bit colour", "\(run.output.utf8.count) bytes", "6144 bytes")
    report.add("output without colour", "\(plain.output.utf8.count) bytes", "")
    report.show()
  }

  /// Each program once, then each once more, so that what disturbs them disturbs all; nil for one
  /// that is not there or fails.
  private static func inTurns(_ programs: [ChildProcess], count: Int = 31) -> [Samples?] {
    var durations = programs.map { _ in [Duration]() }
    for round in 0..<count {
      for (index, program) in programs.enumerated()
      where round < 3 || !durations[index].isEmpty && total(durations[index]) < .seconds(4) {
        if let run = program.run(), run.status == 0 { durations[index].append(run.duration) }
      }
    }
    return durations.map { $0.isEmpty ? nil : Samples($0) }
  }

  private static func total(_ durations: [Duration]) -> Duration { durations.reduce(.zero, +) }

  private static func milliseconds(_ duration: Duration) -> String {
    Report.number(duration.milliseconds)
  }
}
