#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Progress {
  /// The progress in the bytes of a file; nil if they hold none that this program knows.
  package init?(reading bytes: [UInt8]) {
    guard let progress = try? ProgressCoding.decode(bytes) else { return nil }
    self = progress
  }
}

/// The text of the progress file.
enum ProgressCoding {
  /// The version that this program writes.
  static let version = 1
  /// A longer file is neither read nor written: no learner comes so far.
  static let sizeLimit = 4 << 20

  /// Why a text is no progress.
  enum Failure: Error, Hashable {
    /// It was written by a newer program.
    case newer(version: Int)
    /// It cannot be read at all.
    case corrupt
  }

  private struct Header: Codable { var version: Int }

  private struct Document: Codable {
    var version = ProgressCoding.version
    var progress: Progress
  }

  /// JSON with sorted keys, so that two files can be compared by eye.
  static func encode(_ progress: Progress) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    guard let data = try? encoder.encode(Document(progress: progress)) else {
      preconditionFailure("progress holds nothing that JSON cannot say")
    }
    return Array(data) + [UInt8(ascii: "\n")]
  }

  static func decode(_ bytes: [UInt8]) throws(Failure) -> Progress {
    let decoder = JSONDecoder()
    let data = Data(bytes)
    guard let header = try? decoder.decode(Header.self, from: data) else { throw .corrupt }
    guard header.version > 0 else { throw .corrupt }
    guard header.version <= version else { throw .newer(version: header.version) }
    guard let document = try? decoder.decode(Document.self, from: data) else { throw .corrupt }
    return document.progress
  }
}
