import Explorer
import Host

/// The file in which a console keeps votes, one round in a row.
struct VotesFile {
  private let path: String
  /// The text before this lecture.
  private let former: String
  private var written = ""

  private static let header = "lesson,step,question,round,hands\n"
  private static let limit = 4 << 20

  /// The file at a path; rows that it has already stay.
  ///
  /// - Throws: `Failure` if it holds something else, or cannot be read.
  init(path: String) throws {
    self.path = path
    do throws(FileFailure) {
      former = String(
        decoding: try RegularFile.bytes(of: path, limit: Self.limit), as: UTF8.self)
    } catch .missing {
      former = Self.header
    } catch {
      throw Failure.inputOutput("votes cannot be kept: \(error)", path: PathText.shown(path))
    }
    guard former.hasPrefix(Self.header) else {
      throw Failure.data(
        "this is no file of votes, and stays as it is; name another with --votes",
        at: PathText.shown(path) + ":1")
    }
  }

  /// Writes the rounds of a lecture behind what was there before, if they are new.
  mutating func keep(_ rounds: [LectureReport.Round], of lesson: String) throws {
    let rows = rounds.map { round in
      let hands = round.hands.map(String.init).joined(separator: " ")
      return "\(lesson),\(round.step),\(round.question),\(round.round),\(hands)\n"
    }.joined()
    guard !rows.isEmpty, rows != written else { return }
    do throws(FileFailure) {
      try RegularFile.replace(path, with: Array((former + rows).utf8))
    } catch {
      throw Failure.inputOutput("the votes are not kept: \(error)", path: PathText.shown(path))
    }
    written = rows
  }
}
