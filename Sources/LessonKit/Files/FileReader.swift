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
      return try DirectoryNames.all(in: directory)
    } catch {
      throw .unreadable(directory: PathText.shown(directory), reason: error.description)
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
      return .failure(failure(error))
    }
  }

  private static func failure(_ reason: FileFailure) -> Failure {
    switch reason {
    case .link:
      Failure(
        message: "the file is a link", remedy: "put the file itself into the directory")
    case .irregular: Failure(message: "this is no file", remedy: "rename or remove it")
    case .tooLarge(let limit):
      Failure(
        message: "the file has more than \(FileFailure.size(limit))",
        remedy: "split it into several lessons")
    case .missing, .system: Failure(message: "the file cannot be read: \(reason)")
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
