import Host
import LessonKit
import NetworkLab

/// A person's file of points.
enum PointsFile {
  /// Larger files have more points than are read.
  private static let sizeLimit = 64 << 20

  /// The points of a file; mistakes name its lines.
  static func read(_ path: String, valued: Bool) throws -> DataSet {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try RegularFile.bytes(of: path, limit: sizeLimit)
    } catch {
      throw Failure.inputOutput("cannot read: \(error)", path: path)
    }
    do throws(PointsReader.Mistake) {
      return try PointsReader.read(
        String(decoding: ByteOrderMark.skipped(in: bytes), as: UTF8.self), valued: valued)
    } catch {
      throw Failure.data(error.message, at: error.line.map { "\(path):\($0)" } ?? path)
    }
  }
}
