/// A lesson to begin with, whose comments explain the format.
package struct LessonTemplate: Sendable {
  /// The heading of the lesson.
  package let title: String
  /// Its id, made from the title.
  package let id: String

  /// A template for a title; line breaks and other blanks in it become single spaces.
  package init(title: String) {
    let words = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.title = words.isEmpty ? "A new lesson" : words
    let slug = String(Slug.make(from: self.title).prefix(60))
    id = slug.isEmpty ? "new-lesson" : slug.hasSuffix("-") ? String(slug.dropLast()) : slug
  }

  /// A file name that comes after the given ones: `03-my-title.md`.
  package func fileName(after names: [String]) -> String {
    let numbers = names.filter { $0.hasSuffix(".md") }.compactMap { name in
      Int(name.prefix { $0.isASCII && $0.isNumber })
    }.filter { $0 < 10_000 }  // more digits than that are a date or the like
    let next = String((numbers.max() ?? 0) + 1)
    return (next.count < 2 ? "0" : "") + "\(next)-\(id).md"
  }

  /// The text of the file.
  package var text: String {
    """
    ---
    format: 1
    id: \(id)
    title: \(quoted)
    minutes: 5
    objectives:
      - Say what a learner can do afterwards
    ---

    The text before the first heading is the title step. Say here what the lesson is about.

    <!-- note: what the presenter should know; learners never see it -->

    ```view
    plot: [relu]
    x: -4...4
    ```

    ## The first step
    <!-- id: first -->

    One idea a step, in short sentences. `relu(-2) = 0` is checked by 'hillock lessons check', and
    `= relu(probe)` follows the probe.

    <!-- What comes after a pause is shown when the learner goes on. -->
    <!-- pause -->

    Here is the slope as well.

    ```view
    plot: [relu]
    show: [f, slope]
    x: -4...4
    probe: 1.5
    ```

    ## A question
    <!-- id: question -->

    ```quiz id=floor
    What is the least that ReLU gives?

    - [x] 0
      > It turns every negative number into 0.
    - [ ] −1
      > That would be the ELU with alpha = 1, and it never quite gets there.

    ? Look at the left of the picture.

    ReLU has a floor at zero and no ceiling.
    ```

    """
  }

  private var quoted: String {
    let isPlain = title.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
    let escaped = title.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    return isPlain && title.first?.isLetter == true ? title : "\"\(escaped)\""
  }
}
