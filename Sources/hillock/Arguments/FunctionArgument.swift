import ActivationMath

/// A function as the command line names it.
enum FunctionArgument {
  /// The function; what the asker may not expect of the name is said on standard error.
  static func resolve(_ reference: String, in vocabulary: inout Vocabulary) throws -> Function {
    let resolution = try vocabulary.resolve(reference)
    if let remark = resolution.remark { try Output.error(["hillock: \(remark)"]) }
    return resolution.function
  }

  /// A function that has a curve; vector functions have none.
  static func scalar(
    _ reference: String, in vocabulary: inout Vocabulary
  ) throws -> any Activation {
    switch try resolve(reference, in: &vocabulary) {
    case .scalar(let activation): return activation
    case .vector(let function):
      let id = function.profile.id
      throw Failure.usage(
        "\(id) is a function of a whole vector and has no curve; "
          + "'hillock eval \(id) 1 2' computes it, and the program's Vectors screen shows it")
    }
  }
}

extension DefinitionOptions {
  /// The function that a reference means.
  func function(_ reference: String) throws -> Function {
    var vocabulary = try vocabulary()
    return try FunctionArgument.resolve(reference, in: &vocabulary)
  }
}
