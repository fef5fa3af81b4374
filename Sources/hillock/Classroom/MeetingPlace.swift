import Host

/// The meeting place of a presenter and its consoles: a socket in a directory that nobody else can
/// write to.
struct MeetingPlace {
  /// The directory.
  let directory: String

  /// `$XDG_RUNTIME_DIR/hillock`, else below the directory of states.
  ///
  /// - Throws: `Failure` if there is neither.
  static func own() throws -> MeetingPlace {
    if let runtime = Variable.value("XDG_RUNTIME_DIR"), runtime.hasPrefix("/"),
      FileKind(of: runtime) == .directory
    {
      return MeetingPlace(directory: runtime + "/hillock")
    }
    guard let state = Variable.directory("XDG_STATE_HOME", elseBelowHome: ".local/state") else {
      throw Failure(
        message: "presenter and console cannot meet: neither XDG_RUNTIME_DIR nor HOME is set",
        status: .inputOutput)
    }
    return MeetingPlace(directory: state + "/hillock/present")
  }

  /// The socket.
  var socket: String { directory + "/socket" }

  /// Listens there, alone. What a crash left gives way.
  func listen() throws -> (listener: SocketListener, lock: FileLock) {
    do {
      try PrivateDirectory.make(directory)
      guard let lock = try FileLock(of: directory + "/lock") else {
        throw Failure(
          message: "another presentation is running; leave it first with q", status: .failure)
      }
      return (try SocketListener(at: socket), lock)
    } catch let refusal as PrivateDirectory.Refusal {
      throw failure(refusal)
    } catch let error as FileFailure {
      throw Failure.inputOutput("presenter and console cannot meet: \(error)", path: directory)
    } catch let error as SystemError {
      throw Failure.inputOutput("presenter and console cannot meet: \(error)", path: socket)
    }
  }

  /// Connects to the presenter; nil while none is there.
  ///
  /// - Throws: `Failure` if somebody else could be listening there.
  func connect() throws -> LineChannel? {
    do throws(PrivateDirectory.Refusal) {
      try PrivateDirectory.check(directory)
    } catch .failed(.missing) {
      return nil
    } catch {
      throw failure(error)
    }
    return try? LineChannel(to: socket, limit: Self.reportLimit)
  }

  /// A longer report is none.
  private static let reportLimit = 8 << 20

  private func failure(_ refusal: PrivateDirectory.Refusal) -> Failure {
    let reason =
      switch refusal {
      case .failed(let failure): "presenter and console cannot meet: \(failure)"
      case .foreign: "it belongs to somebody else; presenter and console do not meet there"
      case .open: "others can write to it; 'chmod 700' makes it yours alone"
      case .noDirectory: "it is no directory; presenter and console meet in one of their own"
      }
    return .inputOutput(reason, path: PathText.shown(directory))
  }
}
