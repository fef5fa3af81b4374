import TerminalGrid

/// The open help: how far it is scrolled.
struct HelpModel: Hashable, Sendable {
  private(set) var scroll = 0

  /// Takes an input; false if it closes the help.
  mutating func update(_ input: Input) -> Bool {
    switch input {
    case .key(.up), .character("k"): scroll = max(0, scroll - 1)
    case .key(.down), .character("j"): scroll += 1
    case .key(.pageUp), .key(.backspace): scroll = max(0, scroll - 10)
    case .key(.pageDown), .character(" "): scroll += 10
    case .mouse(let event): turn(event)
    case .tick, .resize: break
    default: return false
    }
    return true
  }

  private mutating func turn(_ event: MouseEvent) {
    if event.action == .scrollUp { scroll = max(0, scroll - 3) }
    if event.action == .scrollDown { scroll += 3 }
  }
}
