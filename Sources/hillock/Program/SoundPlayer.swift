import Host

/// Plays sounds with a program of the system.
enum SoundPlayer {
  private static let programs = ["paplay", "pw-play", "aplay", "afplay"]

  /// Starts a program that plays a sound, and says that it does; the program goes on meanwhile.
  static func play(_ wav: [UInt8]) throws -> String {
    let place = try MeetingPlace.own().directory
    let path = place + "/sound.wav"
    do {
      try PrivateDirectory.make(place)
      try RegularFile.replace(path, with: wav)
    } catch {
      throw Failure.inputOutput("the sound cannot be kept: \(error)", path: PathText.shown(path))
    }
    // The shell leaves at once, and the player is nobody's child.
    let script =
      "for p in \(programs.joined(separator: " ")); do command -v $p >/dev/null 2>&1 && "
      + "{ $p \"$1\" </dev/null >/dev/null 2>&1 & exit 0; }; done; exit 3"
    let run = try? Filter("sh", ["-c", script, "sh", path], isSilent: true).run()
    guard run?.status == 0 else {
      throw Failure(
        message: "no player is found: \(programs.joined(separator: ", ")); "
          + "'hillock plot relu -o relu.wav' writes a file",
        status: .failure)
    }
    return "playing: from left to right, the pitch for the value"
  }
}
