import Host

/// Reads the files of a directory of lessons.
enum FileReader {
  /// Why a file was not read, as a finding says it.
  struct Failure: Error {
    var message: String
    var remedy: String?
    var line = 1
  }

  /// The names in a directory, in order.
  static func names(in directory: String) throws(CourseError) -> [String] {
    do {
      return try Directory.names(in: directory)
    } catch {
      throw .unreadable(directory: directory, reason: error.description)
    }
  }

  /// The text of a regular file of at most `limit` bytes.
  static func text(at path: String, limit: Int) -> Result<String, Failure> {
    do {
      let bytes = try RegularFile.bytes(of: path, limit: limit, links: .refused)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        return .failure(notUTF8(bytes))
      }
      return .success(text)
    } catch {
      return .failure(Failure(error))
    }
  }

  private static func notUTF8(_ bytes: [UInt8]) -> Failure {
    var line = 1
    for piece in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      if String(validating: piece, as: UTF8.self) == nil { break }
      line += 1
    }
    return Failure(
      message: "the line is not UTF-8", remedy: "save the file in the encoding UTF-8", line: line)
  }
}

extension FileReader.Failure {
  /// The finding for a lesson that comes after too many others.
  static var courseIsFull: FileReader.Failure {
    FileReader.Failure(
      message:
        "the lessons of the directory have more than \(FileFailure.size(LessonLimits.course))",
      remedy: "put some of them into a directory of their own")
  }

  /// The finding for a file that was not read.
  init(_ reason: FileFailure) {
    switch reason {
    case .link:
      self.init(message: "the file is a link", remedy: "put the file itself into the directory")
    case .irregular: self.init(message: "this is no file", remedy: "rename or remove it")
    case .tooLarge(let limit):
      self.init(
        message: "the file has more than \(FileFailure.size(limit))",
        remedy: "split it into several lessons")
    case .missing, .system: self.init(message: "the file cannot be read: \(reason)")
    }
  }
}
