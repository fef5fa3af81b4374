import ActivationMath

/// The hands that a class raised for the choices of a question, in two rounds.
package struct Vote: Hashable, Codable, Sendable {
  /// The hands of each round, by the choices in their written order.
  private(set) var rounds: [[Int]] = []
  /// Whether hands are being counted.
  private(set) var isOpen = false

  /// A second vote is as many as there are.
  static let rounds = 2
  /// No class is larger.
  private static let largest = 100_000

  /// Opens the next round, or closes the one that is open; false if both are over.
  mutating func toggle(choices: Int) -> Bool {
    if isOpen {
      isOpen = false
      return true
    }
    guard rounds.count < Self.rounds else { return false }
    rounds.append([Int](repeating: 0, count: choices))
    isOpen = true
    return true
  }

  /// Adds a hand to the round that is open; false if none is, or there is no such choice.
  mutating func add(_ choice: Int) -> Bool {
    guard isOpen, let last = rounds.indices.last, rounds[last].indices.contains(choice) else {
      return false
    }
    rounds[last][choice] = min(rounds[last][choice] + 1, Self.largest)
    return true
  }

  /// Takes the hands of a whole round and closes it: of the one that is open, else of the first; false
  /// if they are not one number for each choice.
  mutating func take(_ hands: [Int], choices: Int) -> Bool {
    guard hands.count == choices, hands.allSatisfy((0...Self.largest).contains) else {
      return false
    }
    if rounds.isEmpty { rounds.append([]) }
    rounds[rounds.count - 1] = hands
    isOpen = false
    return true
  }

  /// Closes what is open.
  mutating func close() { isOpen = false }

  /// Whether it is a vote on a question with so many choices, as a file or another program may not say.
  func fits(choices: Int) -> Bool {
    rounds.count <= Self.rounds
      && rounds.allSatisfy {
        $0.count == choices && $0.allSatisfy((0...Self.largest).contains)
      }
  }

  /// The advice of peer instruction (Mazur, 1997) for the share of right answers; nil without
  /// hands.
  func advice(right: Int) -> String? {
    guard let hands = rounds.last, hands.indices.contains(right) else { return nil }
    let all = hands.reduce(0, +)
    guard all > 0 else { return nil }
    let share = Double(hands[right]) / Double(all)
    let isLast = rounds.count == Self.rounds
    let rest =
      switch share {
      case ..<0.3: "explain again"
      case ...0.7: isLast ? "explain the difference" : "let them discuss, then vote again"
      default: "go on"
      }
    return "\(Int(clamping: (share * 100).rounded())) % right: \(rest)"
  }
}
