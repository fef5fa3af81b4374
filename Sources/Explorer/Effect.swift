/// Something that the program shall do to the world: the run loop carries it out.
public enum Effect: Hashable, Sendable {
  /// End the program and give the terminal back.
  case quit
  /// Stop the process as ^Z does, and repaint when it goes on.
  case suspend
  /// Let the program see the mouse, or leave it to the terminal.
  case mouse(enabled: Bool)
}
