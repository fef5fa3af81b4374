import Host

/// The file in which progress is kept: `$XDG_STATE_HOME/hillock/progress.json`, else
/// `~/.local/state/hillock/progress.json`.
package struct ProgressFile: Sendable {
  /// The path of the file.
  package var path: String

  /// A file at a path.
  package init(path: String) { self.path = path }

  /// The file that belongs to an environment.
  ///
  /// A relative `XDG_STATE_HOME` counts as unset, as its specification says.
  package init(environment: [String: String]) throws(ProgressError) {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      path = state + "/hillock/progress.json"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      path = home + "/.local/state/hillock/progress.json"
    } else {
      throw .noPlace
    }
  }

  /// The content of a file.
  package struct Loaded: Sendable {
    /// The progress; a new learner's if there was no file, or none that could be read.
    package var progress: Progress
    /// The path to which a file that could not be read was moved, to be told to the learner.
    package var setAside: String?
  }

  /// Reads the file. A corrupt one is moved aside, never overwritten.
  ///
  /// - Throws: ``ProgressError`` if the file belongs to a newer version or cannot be read; then it is
  ///   not to be saved either.
  package func load() throws(ProgressError) -> Loaded {
    var loaded = try load(else: Progress(learner: .random(in: .min ... .max)))
    for other in try beside() { loaded.progress.merge(other.progress) }
    return loaded
  }

  private func load(else new: Progress) throws(ProgressError) -> Loaded {
    guard let bytes = try StateFile.bytes(of: path, limit: ProgressCoding.sizeLimit) else {
      return Loaded(progress: new)
    }
    do {
      return Loaded(progress: try ProgressCoding.decode(bytes))
    } catch {
      switch error {
      case .newer(let version): throw .newer(path: PathText.shown(path), version: version)
      case .corrupt:
        let aside = try StateFile.setAside(path)
        return Loaded(progress: new, setAside: PathText.shown(aside))
      }
    }
  }

  /// Merges with what another program may have written meanwhile, writes the result, and returns it.
  ///
  /// At every moment the file is whole: the old one or the new one.
  @discardableResult
  package func save(_ progress: Progress) throws(ProgressError) -> Loaded {
    try StateFile.locked(path) { () throws(ProgressError) in
      var current = try load(else: progress)
      current.progress.merge(progress)
      let beside = try beside()
      for other in beside { current.progress.merge(other.progress) }
      let bytes = ProgressCoding.encode(current.progress)
      guard bytes.count <= ProgressCoding.sizeLimit else {
        let reason = FileFailure.tooLarge(limit: ProgressCoding.sizeLimit)
        throw .inaccessible(path: PathText.shown(path), reason: reason.description)
      }
      try StateFile.replace(path, with: bytes)
      for other in beside { RegularFile.remove(other.path) }
      return current
    }
  }
}
