extension Profile {
  /// A line of a library's code that computes the function with these parameters.
  ///
  /// Parameters at the library's own defaults are left out, and a default that stands in the line,
  /// as in `prelu(x, torch.tensor(0.25))`, gives its place to the value. A parameter that the library
  /// has no keyword for is named in a comment behind the line, so that the line never pretends.
  ///
  ///     elu, α = 0.5, torch.nn     torch.nn.ELU(alpha=0.5)(x)
  ///     softplus, β = 2, jax.nn    jax.nn.softplus(x)  # beta = 2 is no parameter here
  ///
  /// - Parameter arguments: one value for each of `parameters`.
  public func code(in spelling: Spelling, with arguments: [Double]) -> String {
    var keywords: [String] = []
    var missing: [String] = []
    var spelledOut: [(default: String, value: String)] = []
    for (parameter, value) in zip(parameters, arguments)
    where value != spelling.defaults[parameter.name] ?? parameter.default {
      let text = NumberText.exact(value)
      if let keyword = spelling.keyword(for: parameter) {
        keywords.append("\(keyword)=\(text)")
      } else if case let own = "(\(NumberText.exact(parameter.default)))",
        spelling.code.contains(own)
      {
        spelledOut.append((own, "(\(text))"))
      } else {
        missing.append("\(parameter.name) = \(text)")
      }
    }
    var code = keywords.isEmpty ? spelling.code : spelling.code(inserting: keywords)
    for (own, value) in spelledOut { code.replace(own, with: value) }
    guard !missing.isEmpty else { return code }
    return code + "  # \(missing.joined(separator: ", ")) is no parameter here"
  }
}

extension Spelling {
  /// The keyword of the signature that means a parameter.
  fileprivate func keyword(for parameter: Parameter) -> String? {
    let keywords = signature.split { "(), ".contains($0) }.compactMap { word in
      word.firstIndex(of: "=").map { String(word[..<$0]) }
    }
    return ([parameter.name] + parameter.aliases).first(where: keywords.contains)
  }

  /// The code with keyword arguments: a module takes them when it is made, a function after x.
  fileprivate func code(inserting keywords: [String]) -> String {
    let list = keywords.joined(separator: ", ")
    guard library.hasModules || code.contains("()") else {
      return code.hasSuffix(")") ? code.dropLast() + ", \(list))" : code
    }
    guard let open = code.firstIndex(of: "(") else { return code }
    let rest = code[code.index(after: open)...]
    return code[...open] + list + (rest.hasPrefix(")") ? "" : ", ") + rest
  }
}
