import Explorer
import TerminalGrid

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A console's message to the presenter: a line of JSON.
struct ConsoleMessage: Codable {
  var version = LectureWire.version
  /// How much room the console has for the projected screen.
  var columns: Int
  var rows: Int
  /// The speaker's command; nil where only the room has changed.
  var command: LectureCommand?
}

/// A presenter's message to its consoles: a line of JSON.
struct PresenterMessage: Codable {
  var version = LectureWire.version
  var report: LectureReport
}

/// The lines that presenter and consoles exchange.
enum LectureWire {
  /// The version that this program speaks.
  static let version = 1
  /// No line of a console is longer.
  static let consoleLimit = 256 << 10

  /// Why a line is none.
  struct Mistake: Error, CustomStringConvertible {
    let description: String
  }

  private struct Header: Decodable { var version: Int }

  /// The line of a message.
  static func line(_ message: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(message) else {
      preconditionFailure("messages hold nothing that JSON cannot say")
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// The message of a line.
  static func message<Message: Decodable>(
    _ line: String, as type: Message.Type = Message.self
  ) throws(Mistake) -> Message {
    let decoder = JSONDecoder()
    let data = Data(line.utf8)
    guard let header = try? decoder.decode(Header.self, from: data) else {
      throw Mistake(description: "it sent what is no message")
    }
    guard header.version == version else {
      throw Mistake(
        description: "it speaks version \(header.version) and this program version \(version)")
    }
    guard let message = try? decoder.decode(type, from: data) else {
      throw Mistake(description: "it sent a message that cannot be understood")
    }
    return message
  }
}
