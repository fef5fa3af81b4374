/// Something that takes longer than a key may wait: computed beside the program, from a value to a
/// value.
///
/// An instrument says which work it wants now; whoever runs the program does it on another thread and
/// hands the result back. While nothing is wanted, nothing runs.
package struct Work: Sendable {
  /// Identifies the computation: equal only for equal work.
  package let id: String
  private let body: @Sendable (_ isLate: () -> Bool) -> any Sendable

  /// Work that may end early, with less, once it is late.
  init(_ id: String, _ body: @escaping @Sendable (_ isLate: () -> Bool) -> any Sendable) {
    (self.id, self.body) = (id, body)
  }

  /// Does it.
  package func run(isLate: () -> Bool) -> WorkResult {
    WorkResult(id: id, value: body(isLate))
  }
}

/// The outcome of work.
package struct WorkResult: Sendable {
  /// The work's own.
  package let id: String
  let value: any Sendable
}

extension Model {
  /// The work that the shown screen waits for; nil while it has all that it shows.
  package var work: Work? { instrument.work }

  /// Takes what has been computed; what is not wanted any more is dropped.
  package mutating func take(_ result: WorkResult) -> [Effect] {
    onInstrument { instrument, context in instrument.take(result, in: &context) }
  }

  /// Does all work that is wanted, at once.
  package mutating func settle() {
    for _ in 0..<Work.mostPieces {
      guard let work else { return }
      _ = take(work.run { false })
    }
  }
}

extension Work {
  /// More pieces than any instrument wants one after another.
  fileprivate static let mostPieces = 100_000
}

extension Instrument {
  /// Does all work that it waits for, at once.
  mutating func settle(in context: inout Context) {
    for _ in 0..<Work.mostPieces {
      guard let work else { return }
      _ = take(work.run { false }, in: &context)
    }
  }
}
