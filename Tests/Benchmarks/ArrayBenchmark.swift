import ActivationMath

/// Nanoseconds for each element of an array of a million numbers.
enum ArrayBenchmark {
  private static let input = normalNumbers(count: 1_000_000)

  /// Measures every scalar function of the catalogue.
  static func run() {
    let doubles = input.map(Double.init)
    let numpy = NumpyPeer.measure(input)
    var report = Report(
      "ns per element, a million numbers, the shortest of many runs",
      columns: [
        "", "f Float", "f, f′ Float", "f Double", "libm Float", "is", "numpy Float", "is",
      ])
    for function in Catalogue.standard.functions {
      guard case .scalar(let activation) = function else { continue }
      let id = activation.profile.id
      let value = values(of: activation)
      let libm = LibmLoops.all[id].map(nanoseconds)
      let peer = numpy[id]
      report.add(
        id, Report.number(value), Report.number(valuesAndSlopes(of: activation)),
        Report.number(values(of: activation, at: doubles)), libm.map(Report.number),
        libm.map { Report.ratio($0 / value) }, peer.map(Report.number),
        peer.map { Report.ratio($0 / value) })
    }
    report.show()
    if numpy.isEmpty { print("\n  numpy and scipy are not there to compare with") }
  }

  private static func values(of f: any Activation) -> Double {
    var y = input
    return nanoseconds {
      var values = y.mutableSpan
      f.values(input.span, into: &values)
    }
  }

  private static func valuesAndSlopes(of f: any Activation) -> Double {
    var (y, z) = (input, input)
    return nanoseconds {
      var values = y.mutableSpan
      var slopes = z.mutableSpan
      f.valuesAndSlopes(input.span, values: &values, slopes: &slopes)
    }
  }

  private static func values(of f: any Activation, at x: [Double]) -> Double {
    var y = x
    return nanoseconds {
      var values = y.mutableSpan
      f.values(x.span, into: &values)
    }
  }

  private static func nanoseconds(_ loop: LibmLoops.Loop) -> Double {
    var y = input
    return nanoseconds { loop(input, &y) }
  }

  private static func nanoseconds(_ work: () -> Void) -> Double {
    Samples(count: 50, limit: .milliseconds(150), work).shortest.nanoseconds / Double(input.count)
  }

  /// Normally distributed numbers of standard deviation 3, the same in every run.
  private static func normalNumbers(count: Int) -> [Float] {
    var state: UInt64 = 1
    return (0..<count).map { _ in
      // The sum of twelve uniform numbers is as good as normal here.
      let sum = (0..<12).reduce(0.0) { sum, _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return sum + Double(state >> 11) * 0x1p-53
      }
      return Float(3 * (sum - 6))
    }
  }
}
