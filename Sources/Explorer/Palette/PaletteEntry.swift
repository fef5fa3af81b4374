/// Something that the palette finds: the line of the prompt that does it, and what is shown and searched.
struct PaletteEntry: Sendable {
  /// The kind of an entry; of equal matches the earlier kinds come first.
  enum Kind: Int, Sendable {
    case recent, function, vector, command, value, lesson, step

    /// The word at the right of the list.
    var word: String {
      switch self {
      case .recent: "again"
      case .function: "function"
      case .vector: "Vectors"
      case .command: "command"
      case .value: ""
      case .lesson: "lesson"
      case .step: "step"
      }
    }
  }

  var kind: Kind
  /// The line that the prompt carries out.
  var line: String
  /// Whether the line is only a beginning.
  var needsMore = false
  /// The text in the list.
  var title: String
  /// A formula, or what it does.
  var detail: String
  /// The names, as they are written.
  var names: [String]
  private let searched: [SearchText]
  private let qualified: [SearchText]
  private let description: SearchText

  /// - Parameters:
  ///   - names: What it is called besides its title.
  ///   - qualified: Names that count where a dot is typed: `torch.nn.ELU`.
  ///   - about: What is searched besides its names.
  init(
    _ kind: Kind, line: String, title: String, detail: String, names: [String] = [],
    qualified: [String] = [], about: String = ""
  ) {
    (self.kind, self.line, self.title, self.detail) = (kind, line, title, detail)
    self.names = names
    var seen: Set<SearchText> = []
    searched = ([title] + names).map { SearchText($0) }.filter { seen.insert($0).inserted }
    self.qualified = qualified.map { SearchText($0) }
    description = SearchText(about)
  }

  /// Whether it stands for a function.
  var isFunction: Bool { kind == .function || kind == .vector }

  /// How it answers to a query; nil if it does not.
  func rank(of query: PaletteQuery) -> MatchRank? {
    let names = query.isQualified ? searched + qualified : searched
    if let best = names.lazy.compactMap({ $0.rank(of: query.text) }).min() { return best }
    guard query.text.count >= 2 else { return nil }
    let isDescribed = query.words.allSatisfy { word in
      description.hasWord(word) || searched.contains { $0.contains(word) }
    }
    if isDescribed, !query.words.isEmpty { return .described }
    let isShort = kind != .lesson && kind != .step
    return isShort && searched.contains { $0.hasInOrder(query.text) } ? .letters : nil
  }
}

/// The palette's text, prepared for searching.
struct PaletteQuery: Sendable {
  let text: SearchText
  let words: [SearchText]
  /// Whether a library's prefix was typed, as in `nn.GELU`.
  let isQualified: Bool

  init(_ text: String) {
    self.text = SearchText(text.trimmed)
    words = self.text.words
    isQualified = text.contains(".")
  }
}
