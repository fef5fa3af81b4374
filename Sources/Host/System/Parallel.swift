import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Work on as many cores as there are.
package enum Parallel {
  /// How many cores there are.
  package static let width = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// The results in the order of the inputs, or the first error by that order.
  package static func map<Input: Sendable, Output: Sendable>(
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
