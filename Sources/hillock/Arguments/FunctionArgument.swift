import ActivationMath

/// A function as the command line names it.
enum FunctionArgument {
  /// The function; what the asker may not expect of the name is said on standard error.
  static func resolve(_ reference: String) throws -> Function {
    let resolution = try Catalogue.standard.resolve(reference)
    if let remark = resolution.remark { try Output.error("hillock: \(remark)\n") }
    return resolution.function
  }
}
