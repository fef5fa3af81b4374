/// Why progress cannot be kept, with the remedy. None of these stops anything but the saving.
package enum ProgressError: Error, Hashable, CustomStringConvertible {
  /// Neither XDG_STATE_HOME nor HOME says where to keep it.
  case noPlace
  /// The file belongs to a newer version, and is left alone.
  case newer(path: String, version: Int)
  /// The file cannot be read or written, for the reason that the system gives.
  case inaccessible(path: String, reason: String)
  /// Another program holds the file; the next save tries again.
  case busy(path: String)

  /// The fault and its remedy.
  package var description: String {
    switch self {
    case .noPlace:
      "progress is not kept: neither XDG_STATE_HOME nor HOME is set"
    case .newer(let path, let version):
      "progress is not kept: '\(path)' has the format \(version) of a newer Hillock; update this one"
    case .inaccessible(let path, let reason):
      "progress is not kept: '\(path)': \(reason); "
        + "mend that, or set XDG_STATE_HOME to another directory"
    case .busy(let path):
      "progress is not saved yet: another program holds '\(path)'; "
        + "end that one"
    }
  }
}
