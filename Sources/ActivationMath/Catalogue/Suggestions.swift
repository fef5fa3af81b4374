extension Catalogue {
  /// The ids of at most three functions whose names come nearest, best first.
  func suggestions(for name: String) -> [String] {
    let bare = name.split(separator: ".").last.map(String.init) ?? name
    let wanted = EditDistance.Word(bare)
    let nearest = functions.map { function in
      let profile = function.profile
      let spellings = profile.spellings.filter(\.isPlain)
      let names = [profile.id, profile.title] + spellings.map(\.name)
      let distance = Set(names).map { wanted.distance(to: EditDistance.Word($0)) }.min()
      return (id: profile.id, distance: distance ?? .max)
    }
    return nearest.filter { $0.distance <= wanted.tolerance }
      .sorted { $0.distance < $1.distance }
      .prefix(3).map(\.id)
  }
}

/// How far apart two names are, for "did you mean".
package enum EditDistance {
  /// A name without case, underscores, hyphens and blanks, which people mix up most.
  package struct Word {
    package var letters: [Character]

    /// The letters that count.
    package init(_ name: String) {
      letters = name.lowercased().filter { !"_- ".contains($0) }
    }

    /// The largest distance at which another name is still near.
    var tolerance: Int { max(1, (letters.count + 1) / 3) }

    /// Letters to insert, remove, replace or swap with a neighbour; 1 for a beginning of the other.
    package func distance(to other: Word) -> Int {
      if letters.count >= 3, letters.count < other.letters.count,
        other.letters.starts(with: letters)
      {
        return 1
      }
      // So many letters more or less are too many; comparing a long text takes its length each time.
      let difference = abs(letters.count - other.letters.count)
      if difference > max(tolerance, other.tolerance) { return difference }
      return EditDistance.between(letters, other.letters)
    }
  }

  /// The candidate that `name` probably means, or nil if none is near.
  package static func nearest(_ candidates: [String], to name: String) -> String? {
    let wanted = Word(name)
    return ranked(candidates, for: name).first.flatMap { nearest in
      wanted.distance(to: Word(nearest)) <= wanted.tolerance ? nearest : nil
    }
  }

  /// The candidates, the one nearest to `name` first.
  static func ranked(_ candidates: [String], for name: String) -> [String] {
    let wanted = Word(name)
    return candidates.map { ($0, wanted.distance(to: Word($0))) }
      .sorted { $0.1 < $1.1 }
      .map(\.0)
  }

  private static func between(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        let substitution = last[j] + (a[i] == b[j] ? 0 : 1)
        var best = min(substitution, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
