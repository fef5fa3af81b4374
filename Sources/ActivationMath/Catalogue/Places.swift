/// Where the functions of a catalogue stand.
///
/// Most of what is asked for is an id, and that of one function: a profile is made when it is looked at,
/// and the other names are gone through when the first is asked for.
final class Places: Sendable {
  private let functions: [Function]
  private let named: Deferred<Named>

  /// Their indices by alias.
  fileprivate struct Named: Sendable {
    /// By bare title or spelling.
    var titles: [String: [Int]] = [:]
    /// By the small letters of any library's name.
    var calls: [String: [Int]] = [:]
  }

  init(of functions: [Function]) {
    self.functions = functions
    named = Deferred {
      functions.indices.reduce(into: Named()) { $0.add(functions[$1].profile, at: $1) }
    }
  }

  /// The place of the function with exactly this id, of several the first.
  func place(id: String) -> Int? { functions.firstIndex { $0.profile.id == id } }

  /// The places of the functions that have a bare title or spelling.
  func spelled(_ name: String) -> [Int] {
    (named.value.titles[name] ?? []).filter { functions[$0].profile.isSpelled(name) }
  }

  /// The places of the functions of which some library has a name with these small letters.
  func called(_ letters: String) -> [Int] { named.value.calls[letters] ?? [] }
}

extension Places.Named {
  fileprivate mutating func add(_ profile: Profile, at place: Int) {
    let own = profile.spellings.filter(\.isOwn).map(\.name)
    for name in Set([profile.title] + profile.nicknames + own) {
      titles[name, default: []].append(place)
    }
    for name in Set(profile.spellings.map { $0.name.lowercased() }) {
      calls[name, default: []].append(place)
    }
  }
}

extension Profile {
  /// Whether it is a bare title, or a name that alone is this function.
  fileprivate func isSpelled(_ name: String) -> Bool {
    title == name || nicknames.contains(name)
      || spellings.contains { $0.name == name && $0.isPlain }
  }
}
