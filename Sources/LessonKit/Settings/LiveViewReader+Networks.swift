import ActivationMath
import Formula
import ViewSpec

extension LiveViewReader {
  /// Reads a view of networks: the settings of its line of state, as YAML.
  ///
  ///     flow: {functions: [sigmoid, relu], depth: 20}
  ///     train: {a: relu, b: elu, hidden: [8, 8], epochs: 40}
  func network<Content: ViewContent>(
    _ kind: Content.Type, besides keys: [String], _ findings: inout Findings
  ) -> ViewSpec? {
    checkKeys(beside: Content.kind, keys, &findings)
    let names = Content.settings.map(\.name).filter { !keys.contains($0) }
    let own = ["functions", "a", "b"] + names
    guard let node = settings[Content.kind],
      let inner = Settings(node, name: "'\(Content.kind)'", keys: own, &findings)
    else { return nil }
    var line = NetworkLine(Content.kind, at: node.position)
    line.addFunctions(inner, self, &findings)
    let flags = Set(Content.settings.filter(\.description.isFlag).map(\.name))
    for (name, position) in inner.keys where names.contains(name) {
      line.add(name, inner, at: position, isFlag: flags.contains(name), &findings)
    }
    for key in keys where settings[key] != nil {
      let position = settings.keys.first { $0.name == key }?.position ?? node.position
      line.add(key, settings, at: position, isFlag: flags.contains(key), &findings)
    }
    return line.isWhole ? line.spec(catalogue, &findings) : nil
  }
}

/// A line of state that is put together from YAML, and where each piece of it was written.
private struct NetworkLine {
  private var text: String
  private var places: [(columns: Range<Int>, position: Position)] = []
  private let start: Position
  /// Whether everything could be read so far.
  private(set) var isWhole = true

  init(_ kind: String, at position: Position) { (text, start) = (kind + ":", position) }

  /// The functions, listed or as `a` and `b`.
  mutating func addFunctions(
    _ inner: Settings, _ reader: LiveViewReader, _ findings: inout Findings
  ) {
    let listed = inner.list("functions", &findings) ?? []
    let named = ["a", "b"].compactMap { inner.text($0, &findings) }
    if !listed.isEmpty, let extra = named.first {
      findings.error(
        "the functions are said twice", at: extra.position,
        remedy: "write functions: [relu, elu], or a: relu and b: elu")
      isWhole = false
    }
    let all = ReferenceList.mended(listed.isEmpty ? named : listed, &findings)
    guard !all.isEmpty else {
      findings.error("no function is named", at: start, remedy: "write functions: [relu]")
      return isWhole = false
    }
    for item in all {
      guard let function = ReferenceList.resolve(item, reader.catalogue, &findings) else {
        isWhole = false
        continue
      }
      append(" " + Quotation.reference(function), at: item.position)
    }
  }

  /// A setting and its value: a text, a list, or whether it is on.
  mutating func add(
    _ name: String, _ settings: Settings, at position: Position, isFlag: Bool,
    _ findings: inout Findings
  ) {
    if isFlag {
      guard let isOn = settings.flag(name, &findings) else { return isWhole = false }
      if isOn { append(" | \(name)", at: position) }
      return
    }
    guard let values = settings.list(name, &findings), let first = values.first else {
      return isWhole = false
    }
    let value = values.map(\.text).joined(separator: ",")
    guard !value.contains("|"), !value.contains(where: \.isNewline) else {
      findings.error("'\(name)' cannot have a bar or a new line in it", at: first.position)
      return isWhole = false
    }
    append(" | \(name)=\(value)", at: first.position)
  }

  private mutating func append(_ piece: String, at position: Position) {
    places.append((text.count..<(text.count + piece.count), position))
    text += piece
  }

  /// The view of the line; each mistake at the YAML that made it.
  func spec(_ catalogue: Catalogue, _ findings: inout Findings) -> ViewSpec? {
    do {
      return try ViewSpec(parsing: text, catalogue: catalogue)
    } catch {
      for mistake in error.all {
        let place = places.first { $0.columns.contains(mistake.column - 1) }
        findings.error(
          mistake.message, at: place?.position ?? start,
          remedy: mistake.remedy.isEmpty ? nil : mistake.remedy)
      }
      return nil
    }
  }
}
