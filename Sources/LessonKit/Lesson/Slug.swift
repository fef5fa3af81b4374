/// Names for steps and lessons: lower-case letters, digits and single hyphens.
enum Slug {
  /// The name that a heading gives: `ELU's floor` becomes `elus-floor`.
  static func make(from heading: String) -> String {
    var slug = ""
    for character in heading.lowercased() {
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if character.isWhitespace || "-–—_/".contains(character) {
        if slug.last != "-" && !slug.isEmpty { slug.append("-") }
      }
    }
    return slug.last == "-" ? String(slug.dropLast()) : slug
  }

  /// Whether a text can name a step or a lesson.
  static func isValid(_ id: String) -> Bool {
    !id.isEmpty && id.count <= 80 && make(from: id) == id
  }
}
