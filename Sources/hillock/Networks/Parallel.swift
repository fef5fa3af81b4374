import Dispatch
import Synchronization

/// Work on as many cores as there are.
enum Parallel {
  /// The results in the order of the inputs, or the first error by that order.
  static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ work: @Sendable (Input) throws -> Output
  ) throws -> [Output] {
    let results = Mutex([Result<Output, any Error>?](repeating: nil, count: inputs.count))
    DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
      let result = Result { try work(inputs[index]) }
      results.withLock { $0[index] = result }
    }
    return try results.withLock { try $0.compactMap { try $0?.get() } }
  }
}
