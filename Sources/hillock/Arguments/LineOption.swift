import ArgumentParser

/// `--lines`: the program as a conversation.
struct LineOption: ParsableArguments {
  @Flag(
    name: .customLong("lines"),
    help: "Talk in lines instead of drawing a screen, for screen readers and braille displays.")
  var isOn = false
}
