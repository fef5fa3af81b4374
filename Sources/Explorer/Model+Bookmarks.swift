import ViewSpec

extension Model {
  /// Takes the bookmarks that the file holds.
  package mutating func take(_ bookmarks: Bookmarks) { self.bookmarks = bookmarks }

  /// Gives what is shown a name.
  mutating func bookmark(_ name: String) throws(CommandMistake) -> [Effect] {
    guard Bookmarks.isName(name) else {
      throw CommandMistake(
        description: "a name is up to \(Bookmarks.nameLimit) letters, digits and _; "
          + "type :bookmark relu_near_0")
    }
    let state = state.description
    let former = bookmarks[name]
    guard former != nil || bookmarks.names.count < Bookmarks.capacity else {
      throw CommandMistake(
        description: "there are \(Bookmarks.capacity) bookmarks; take a name that is there")
    }
    bookmarks[name] = state
    message = former.map { "\(name) was \($0)" } ?? "\(name) is \(state)"
    return [.saveBookmark(name: name, state: state)]
  }

  /// Shows what was given a name.
  mutating func go(to name: String) throws(CommandMistake) {
    guard let state = bookmarks[name] else {
      let names = bookmarks.names
      throw CommandMistake(
        description: names.isEmpty
          ? "there is no bookmark yet; type :bookmark NAME"
          : "there is no bookmark '\(name)'; there are \(names.joined(separator: ", "))")
    }
    try takeState(state)
  }
}
