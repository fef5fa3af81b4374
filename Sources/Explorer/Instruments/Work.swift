/// Something that takes longer than a key may wait: computed beside the program, from a value to a
/// value.
///
/// An instrument says which work it wants now; whoever runs the program does it on another thread and
/// hands the result back. While nothing is wanted, nothing runs.
package struct Work: Sendable {
  private enum Body: Sendable {
    case computing(@Sendable (_ isLate: () -> Bool) -> any Sendable)
    case reading(path: String, @Sendable (Result<String, UnreadableFile>) -> any Sendable)
  }

  /// Identifies the computation: equal only for equal work.
  package let id: String
  private let body: Body

  /// Work that may end early, with less, once it is late.
  init(_ id: String, _ body: @escaping @Sendable (_ isLate: () -> Bool) -> any Sendable) {
    (self.id, self.body) = (id, .computing(body))
  }

  /// Work that needs the text of a file, which whoever does it reads.
  init(
    _ id: String, reading path: String,
    _ body: @escaping @Sendable (Result<String, UnreadableFile>) -> any Sendable
  ) {
    (self.id, self.body) = (id, .reading(path: path, body))
  }

  /// Does it.
  package func run(reading read: TextReader = noFiles, isLate: () -> Bool) -> WorkResult {
    switch body {
    case .computing(let compute): WorkResult(id: id, value: compute(isLate))
    case .reading(let path, let take): WorkResult(id: id, value: take(read(path)))
    }
  }
}

/// Reads the text of a file, or says why not.
package typealias TextReader = @Sendable (_ path: String) -> Result<String, UnreadableFile>

/// Reads no file, where none may be read.
package let noFiles: TextReader = { _ in .failure(UnreadableFile("no file is read here")) }

/// Why a file has no text.
package struct UnreadableFile: Error, CustomStringConvertible {
  package let description: String

  /// The reason, in words that follow a name and a colon.
  package init(_ description: String) { self.description = description }
}

/// The outcome of work.
package struct WorkResult: Sendable {
  /// The work's own.
  package let id: String
  let value: any Sendable
}

extension Model {
  /// What the shown screen wants computed now; nil while it has all that it shows.
  package var work: Work? { instrument.work }

  /// Takes what has been computed; what is not wanted any more is dropped.
  package mutating func take(_ result: WorkResult) -> [Effect] {
    onInstrument { instrument, context in instrument.take(result, in: &context) }
  }

  /// Does all work that is wanted, at once.
  package mutating func settle(reading read: TextReader = noFiles) {
    for _ in 0..<Work.mostPieces {
      guard let work else { return }
      _ = take(work.run(reading: read) { false })
    }
  }
}

extension Work {
  /// More pieces than any instrument wants one after another.
  fileprivate static let mostPieces = 100_000
}

extension Instrument {
  /// Does all work that it waits for, at once.
  mutating func settle(in context: inout Context, reading read: TextReader = noFiles) {
    for _ in 0..<Work.mostPieces {
      guard let work else { return }
      _ = take(work.run(reading: read) { false }, in: &context)
    }
  }
}
