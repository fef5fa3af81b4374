import ActivationMath
import ArgumentParser
import LessonKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is said about an error, where, and with which exit status.
struct Report {
  private var text = ""
  private var descriptor = STDERR_FILENO
  private var status = Failure.Status.failure.rawValue

  /// The report on an error that ended a command.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure:
      text = "hillock: \(failure.message)\n"
      status = failure.status.rawValue
    case let error as ReferenceError:
      text = "hillock: \(error)\n"
      status = Failure.Status.usage.rawValue
    case let error as CourseError:
      text = "hillock: \(error)\n"
      status = error.status.rawValue
    case is ReaderGone:
      status = EXIT_SUCCESS
    default:
      self.init(parsing: error)
    }
  }

  /// What the argument parser has to say: help on standard output, its errors in our own voice.
  private init(parsing error: any Error) {
    status = Hillock.exitCode(for: error).rawValue
    descriptor = status == EXIT_SUCCESS ? STDOUT_FILENO : STDERR_FILENO
    let message = Hillock.fullMessage(for: error)
    text = message.isEmpty ? "" : Self.inOurVoice(message) + "\n"
  }

  private static func inOurVoice(_ message: String) -> String {
    message.hasPrefix("Error: ") ? "hillock: " + message.dropFirst("Error: ".count) : message
  }

  /// Says it and ends the process.
  func leave() -> Never {
    var output = Output(descriptor: descriptor, name: "standard output")
    do {
      try output.write(text)
      try output.flush()
    } catch let failure as Failure where descriptor == STDOUT_FILENO {
      Report(failure).leave()
    } catch {
      // Nobody reads: there is no one left to tell.
    }
    exit(status)
  }
}

extension CourseError {
  /// What the process exits with.
  fileprivate var status: Failure.Status {
    switch self {
    case .unreadable: .inputOutput
    case .noLessons: .data
    case .notFound: .failure
    }
  }
}
