import Explorer
import Host
import LessonKit
import NetworkLab

/// A person's file of points.
enum PointsFile {
  /// Larger files have more points than are read.
  private static let sizeLimit = 64 << 20

  /// The text of a file, or why there is none.
  @Sendable static func text(of path: String) -> Result<String, UnreadableFile> {
    do throws(FileFailure) {
      return .success(try contents(of: path))
    } catch {
      return .failure(UnreadableFile("\(error)"))
    }
  }

  private static func contents(of path: String) throws(FileFailure) -> String {
    let bytes = try RegularFile.bytes(of: path, limit: sizeLimit)
    return String(decoding: ByteOrderMark.skipped(in: bytes), as: UTF8.self)
  }

  /// The points of a file; mistakes name its lines.
  static func read(_ path: String, valued: Bool) throws -> DataSet {
    let text: String
    do throws(FileFailure) {
      text = try contents(of: path)
    } catch {
      throw Failure.inputOutput("cannot read: \(error)", path: path)
    }
    do throws(PointsReader.Mistake) {
      return try PointsReader.read(text, valued: valued)
    } catch {
      throw Failure.data(error.message, at: error.line.map { "\(path):\($0)" } ?? path)
    }
  }
}
