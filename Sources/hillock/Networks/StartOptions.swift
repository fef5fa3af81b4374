import ArgumentParser
import NetworkLab

/// How large the weights of a network are at the start.
struct StartOptions: ParsableArguments {
  @Option(
    name: .customLong("init"),
    help: ArgumentHelp(
      "The size of the weights: he, glorot, lecun, orthogonal, or unit, the function's own.",
      valueName: "start"))
  var start: String?

  @Option(
    help: ArgumentHelp("Or the factor of 1/√inputs yourself.", valueName: "g"),
    transform: FiniteNumber.init(typed:))
  var gain: FiniteNumber?

  /// The start that is asked for, or the one that holds else.
  func start(default usual: Start) throws -> Start {
    switch (start, gain?.value) {
    case (nil, nil): return usual
    case (nil, let gain?): return .gain(gain)
    case (let name?, nil): return try Start(name: name)
    case ("orthogonal", let gain?): return .orthogonal(gain: gain)
    case (let name?, _):
      throw Failure.usage(
        "--init \(name) knows its gain; leave --gain out, or --init for a gain of your own")
    }
  }
}

/// A seed, which is a whole number from 0 on.
struct Seed: ExpressibleByArgument {
  /// The number.
  var value: UInt64

  /// A seed of one's own.
  init(_ value: UInt64) { self.value = value }

  init?(argument: String) {
    guard let value = UInt64(argument), value <= 1 << 53 else { return nil }
    self.value = value
  }
}

/// Seeds one after another, `1...7`.
struct SeedRange: ExpressibleByArgument {
  /// The seeds.
  var values: ClosedRange<UInt64>

  init?(argument: String) {
    let ends = argument.split(separator: "...", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = Seed(argument: String(ends[0])),
      let last = Seed(argument: String(ends[1])), first.value <= last.value
    else { return nil }
    values = first.value...last.value
  }
}

/// How a network's numbers are written.
enum LabFormat: String, CaseIterable, ExpressibleByArgument {
  case text, csv, json, svg, html
}
