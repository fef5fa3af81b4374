import ActivationMath
import Formula
import ViewSpec

/// A line of state as the command line names it.
enum StateArgument {
  /// The description of the line; mistakes are shown in it, each with its place and remedy.
  static func spec(_ line: String, _ catalogue: Catalogue) throws -> ViewSpec {
    do throws(Diagnostics) {
      return try ViewSpec(parsing: line, catalogue: catalogue)
    } catch {
      let found = error.all.map { $0.rendered(path: "--state") }
      throw Failure(
        message: found.joined(separator: " "), status: .usage,
        diagnostics: found.flatMap { $0.split(separator: "\n").map(String.init) })
    }
  }
}
