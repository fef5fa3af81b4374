/// Measures what the program promises to be quick at, beside others that do the same.
@main
enum HillockBenchmarks {
  /// What can be asked for; processes come first, while this one is small (see ``ChildProcess``).
  private static let sections: [(name: String, run: @Sendable () -> Void)] = [
    ("process", ProcessBenchmark.run),
    ("stream", StreamBenchmark.run),
    ("frames", FrameBenchmark.run),
    ("palette", PaletteBenchmark.run),
    ("formulas", FormulaBenchmark.run),
    ("networks", NetworkBenchmark.run),
    ("arrays", ArrayBenchmark.run),
  ]

  static func main() {
    let wanted = CommandLine.arguments.dropFirst()
    let names = sections.map(\.name)
    if let unknown = wanted.first(where: { !names.contains($0) }) {
      return print("bench: '\(unknown)' is no section; there are \(names.joined(separator: ", "))")
    }
    for section in sections where wanted.isEmpty || wanted.contains(section.name) { section.run() }
  }
}
