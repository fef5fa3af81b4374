import Host

extension ProgressFile {
  /// Puts progress beside the file, since another program holds that; whoever reads the file next takes
  /// it up, and whoever writes it removes it. Returns where it is.
  package func putBeside(_ progress: Progress) throws(ProgressError) -> String {
    let target = try StateFile.target(of: path)
    let place = "\(target).unsaved-\(RunningProgram.process)"
    try StateFile.replace(place, with: ProgressCoding.encode(progress))
    return PathText.shown(place)
  }

  /// The files beside the file: their paths, and all that they hold. What cannot be read stays there.
  func beside() throws(ProgressError) -> [(path: String, progress: Progress)] {
    let target = try StateFile.target(of: path)
    let directory = Directory.parent(of: target)
    let start = target.split(separator: "/").last.map { "\($0).unsaved-" } ?? target
    let names = (try? Directory.names(in: directory)) ?? []
    return names.filter { $0.hasPrefix(start) }.prefix(100).compactMap { name in
      let path = "\(directory)/\(name)"
      guard let bytes = try? RegularFile.bytes(of: path, limit: ProgressCoding.sizeLimit),
        let progress = try? ProgressCoding.decode(bytes)
      else { return nil }
      return (path, progress)
    }
  }
}
