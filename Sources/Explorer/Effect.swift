package import Formula
package import LessonKit
package import TerminalGrid

/// Something that the program shall do to the world: the run loop carries it out.
package enum Effect: Hashable, Sendable {
  /// End the program and give the terminal back.
  case quit
  /// Draw the whole screen anew.
  case redraw
  /// Stop the process as ^Z does, and repaint when it goes on.
  case suspend
  /// Let the program see the mouse, or leave it to the terminal.
  case mouse(enabled: Bool)
  /// Put a text on the clipboard, as far as the terminal lets programs do so.
  case copy(String)
  /// Write a picture. A file that exists is left alone unless the export says so: `Model.mayOverwrite`
  /// then asks. The outcome goes to `Model.report`.
  case write(Export)
  /// Put definitions into a file of functions, the person's own if there is no path; everything else in
  /// the file stays. The outcome goes to `Model.report`.
  case saveFunctions([Definition], path: String?)
  /// Keep a state under a name. What the file holds afterwards goes to `Model.take`, a failure to
  /// `Model.report`.
  case saveBookmark(name: String, state: String)
  /// Play a sound. What went wrong goes to `Model.report`.
  case play(wav: [UInt8])
  /// Draw with other colours.
  case theme(Theme)
  /// Keep what the learner has done, soon; a later one replaces it.
  case saveProgress(Progress)
}
