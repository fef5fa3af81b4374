/// A way through some lessons of a course: the short one, the one for teachers.
package struct CoursePath: Hashable, Sendable {
  /// The name.
  package var name: String
  /// The ids of its lessons, in their order.
  package var lessons: [String]

  /// A path from its parts.
  package init(name: String, lessons: [String]) { (self.name, self.lessons) = (name, lessons) }
}

extension Course {
  /// The path of that name.
  package func path(_ name: String) -> CoursePath? { paths.first { $0.name == name } }

  /// The lessons of a path, in its order; all without one.
  package func lessons(on path: CoursePath?) -> [Lesson] {
    guard let path else { return lessons }
    return path.lessons.compactMap { id in lessons.first { $0.id == id } }
  }
}

extension [Lesson] {
  /// How many minutes they take together, as far as their authors say.
  package var minutes: Int { compactMap(\.minutes).reduce(0, +) }
}
