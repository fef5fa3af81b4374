extension Quiz.Answer: Codable {
  private enum Key: String, CodingKey { case choices, number, task }

  /// Reads `{"choices": [0, 2]}`, `{"number": "0.25"}` or `{"task": true}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if let choices = try container.decodeIfPresent(Set<Int>.self, forKey: .choices) {
      self = .choices(choices.filter(Clamped.choices.contains))
    } else if let text = try container.decodeIfPresent(String.self, forKey: .number),
      let number = Double(text)
    {
      self = .number(number)
    } else if try container.decodeIfPresent(Bool.self, forKey: .task) == true {
      self = .taskMet
    } else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "no answer"))
    }
  }

  /// Writes what ``init(from:)`` reads. A number is a text, since JSON has no infinity.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .choices(let choices): try container.encode(choices.sorted(), forKey: .choices)
    case .number(let number): try container.encode(number.description, forKey: .number)
    case .taskMet: try container.encode(true, forKey: .task)
    }
  }
}
