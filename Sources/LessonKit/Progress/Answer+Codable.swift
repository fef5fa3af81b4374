extension Quiz.Answer: Codable {
  private enum Key: String, CodingKey { case choices, number, task, pairs, guess }

  /// Reads `{"choices": [0, 2]}`, `{"number": "0.25"}`, `{"task": true}`, `{"pairs": [1, 0]}` or
  /// `{"guess": ["0.5"]}`.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if let choices = try container.decodeIfPresent(Set<Int>.self, forKey: .choices) {
      self = .choices(choices.filter(Clamped.choices.contains))
    } else if let text = try container.decodeIfPresent(String.self, forKey: .number),
      let number = Double(text)
    {
      self = .number(number)
    } else if try container.decodeIfPresent(Bool.self, forKey: .task) == true {
      self = .taskMet
    } else if let pairs = try container.decodeIfPresent([Int].self, forKey: .pairs) {
      self = .pairs(pairs.prefix(Clamped.choices.count).map { max(0, min($0, 63)) })
    } else if let texts = try container.decodeIfPresent([String].self, forKey: .guess) {
      self = .guess(texts.prefix(Clamped.choices.count).compactMap(Double.init).filter(\.isFinite))
    } else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "no answer"))
    }
  }

  /// Writes what ``init(from:)`` reads. A number is a text, since JSON has no infinity.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .choices(let choices): try container.encode(choices.sorted(), forKey: .choices)
    case .number(let number): try container.encode(number.description, forKey: .number)
    case .taskMet: try container.encode(true, forKey: .task)
    case .pairs(let pairs): try container.encode(pairs, forKey: .pairs)
    case .guess(let heights): try container.encode(heights.map(\.description), forKey: .guess)
    }
  }
}
