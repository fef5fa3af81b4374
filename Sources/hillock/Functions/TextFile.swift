import Host
import LessonKit

/// A file of text.
enum TextFile {
  /// Larger files are mistakes.
  private static let sizeLimit = 1 << 20

  /// The text of a file, without the mark that some editors begin it with; nil if there is no file.
  ///
  /// - Throws: `Failure` with the reason and exit status 74.
  static func readIfPresent(_ path: String) throws -> String? {
    do throws(FileFailure) {
      let bytes = try RegularFile.bytes(of: path, limit: sizeLimit)
      return String(decoding: ByteOrderMark.skipped(in: bytes), as: UTF8.self)
    } catch .missing {
      return nil
    } catch {
      throw Failure.inputOutput("cannot read: \(error)", path: path)
    }
  }

  /// The text of a file that must be there.
  static func read(_ path: String) throws -> String {
    guard let text = try readIfPresent(path) else {
      throw Failure.inputOutput("cannot read: \(FileFailure.missing)", path: path)
    }
    return text
  }
}

/// The three bytes with which some editors begin a text in UTF-8.
enum ByteOrderMark {
  private static let bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// How many bytes of the mark a text begins with: all of them or none.
  static func length(at start: ArraySlice<UInt8>) -> Int { start.starts(with: bytes) ? 3 : 0 }

  /// The text without the mark.
  static func skipped(in text: [UInt8]) -> ArraySlice<UInt8> {
    text.dropFirst(length(at: text[...]))
  }
}
