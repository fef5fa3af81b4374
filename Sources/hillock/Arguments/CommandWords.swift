import LessonKit

/// The words of the command line as ``PathText``: names of files need not be UTF-8.
enum CommandWords {
  /// The words after the program's name.
  static var all: [String] {
    stride(from: 1, to: Int(CommandLine.argc), by: 1).compactMap { index in
      CommandLine.unsafeArgv[index].map { PathText.decode(cString: $0) }
    }
  }
}
