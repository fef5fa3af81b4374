package import ActivationMath
package import Formula

extension StateValue {
  /// A function of the catalogue, or a derivative of one.
  package func function() throws(Diagnostic) -> Function {
    let (text, marks) = try unquoted()
    do throws(ReferenceError) {
      return try catalogue.resolve(primed: text).function
    } catch {
      throw ReferenceMistake(error, text: text, place: range.lowerBound + marks)
        .diagnostic(in: line, range)
    }
  }

  /// Functions parted by blanks or `;`, as many as a view takes.
  ///
  /// - Parameter objection: what speaks against a function there, or nil.
  package func functions(
    _ count: ClosedRange<Int>,
    objection: (Function, StateValue) -> Diagnostic?
  ) throws(Diagnostics) -> [Function] {
    var mistakes: [Diagnostic] = []
    var functions: [Function] = []
    let references = line.parts(of: range, at: ";").flatMap(references)
    for reference in references {
      do throws(Diagnostic) {
        let function = try part(reference).function()
        if let objection = objection(function, part(reference)) { throw objection }
        functions.append(function)
      } catch {
        mistakes.append(error)
      }
    }
    if let mistake = misfit(references, count) { mistakes.append(mistake) }
    guard mistakes.isEmpty else { throw Diagnostics(all: mistakes) }
    return functions
  }

  /// The references in a part: its words, or all of it where that is the title of a function, such as
  /// `Leaky ReLU`.
  private func references(_ range: Range<Int>) -> [Range<Int>] {
    let words = line.words(of: range)
    let isTitle =
      words.count > 1 && !range.contains { line.isProtected[$0] }
      && (try? catalogue.resolve(line.text(range))) != nil
    return isTitle ? [range] : words
  }

  private func misfit(_ references: [Range<Int>], _ count: ClosedRange<Int>) -> Diagnostic? {
    guard references.count >= count.lowerBound else {
      return mistake(
        .missingOperand, "'\(name)' has no function to show", remedy: "write \(example)")
    }
    guard references.count > count.upperBound else { return nil }
    let limit = count.upperBound == 1 ? "one function" : "at most \(count.upperBound) functions"
    return part(references[count.upperBound]).mistake(
      .tooLarge,
      "'\(name)' takes \(limit), not \(references.count)",
      remedy: "leave the others out")
  }
}
