import ActivationMath
import Formula

/// Reads the parts of a line as one kind of view, and finds all mistakes in one go.
struct ContentReader<Content: ViewContent> {
  private let parts: StateParts
  private let catalogue: Catalogue
  private let kinds: [any ViewContent.Type]
  private var mistakes: [Diagnostic] = []
  private var said: [String: StateValue] = [:]

  init(parts: StateParts, catalogue: Catalogue, kinds: [any ViewContent.Type]) {
    (self.parts, self.catalogue, self.kinds) = (parts, catalogue, kinds)
  }

  /// The view.
  mutating func read() throws(Diagnostics) -> Content {
    for setting in parts.settings {
      attempt { reader throws(Diagnostic) in try reader.take(setting) }
    }
    guard var content = subject() else { throw sorted }
    for setting in Content.settings {
      attempt { reader throws(Diagnostic) in try reader.read(setting, into: &content) }
    }
    let all = SaidSettings(subject: subjectValue, values: said)
    if mistakes.isEmpty, let objection = content.objection(all) { mistakes.append(objection) }
    guard mistakes.isEmpty else { throw sorted }
    return content
  }

  private var sorted: Diagnostics {
    Diagnostics(all: mistakes.sorted { $0.column < $1.column })
  }

  private mutating func attempt(
    _ step: (inout ContentReader) throws(Diagnostic) -> Void
  ) {
    do throws(Diagnostic) { try step(&self) } catch { mistakes.append(error) }
  }

  // MARK: The subject

  private var subjectValue: StateValue {
    StateValue(
      name: Content.kind, example: Content.subject.example, catalogue: catalogue,
      line: parts.line, range: parts.subject, setting: parts.subject)
  }

  private mutating func subject() -> Content? {
    do throws(Diagnostics) {
      return try Content(subject: subjectValue)
    } catch {
      mistakes += error.all
      return nil
    }
  }

  // MARK: Settings

  /// Takes a setting of the line up, if there is such a one and it is the first of its name.
  private mutating func take(_ written: StateParts.Setting) throws(Diagnostic) {
    let line = parts.line
    let name = line.text(written.name)
    guard let setting = Content.settings.first(where: { $0.name == name }) else {
      throw line.mistake(.unknownSetting, written.name, unknownMessage(name), remedy(for: name))
    }
    guard said[name] == nil else {
      throw line.mistake(
        .duplicate, written.name, "'\(name)' is said twice", "keep one of the two")
    }
    let value = value(written, setting)
    said[name] = value
    let isBare = written.value?.isEmpty ?? !setting.description.isFlag
    guard !isBare else {
      said[name] = nil
      throw line.mistake(
        .missingOperand, written.name, "'\(name)' has no value", "write \(value.example)")
    }
  }

  private func value(
    _ written: StateParts.Setting, _ setting: ViewSetting<Content>
  ) -> StateValue {
    let end = written.name.upperBound
    let range = written.value ?? end..<end
    return StateValue(
      name: setting.name, example: setting.description.example, catalogue: catalogue,
      line: parts.line, range: range, setting: written.name.lowerBound..<range.upperBound)
  }

  /// Reads the value of a setting, unless it is not said or what it depends on is in doubt.
  private mutating func read(
    _ setting: ViewSetting<Content>, into content: inout Content
  ) throws(Diagnostic) {
    guard let value = said[setting.name], setting.basis.allSatisfy({ !doubtful.contains($0) })
    else { return }
    if let other = setting.rivals.first(where: { said[$0] != nil }) {
      throw value.mistakeOfSetting(
        .contradiction, "'\(setting.name)' and '\(other)' do not go together",
        remedy: "leave one of them out")
    }
    do throws(Diagnostic) {
      try setting.read(value, &content)
    } catch {
      doubtful.insert(setting.name)
      throw error
    }
  }

  /// Settings whose values could not be read.
  private var doubtful: Set<String> = []

  // MARK: Settings that there are not

  private func unknownMessage(_ name: String) -> String {
    owner(of: name) == nil
      ? "'\(Content.kind)' has no setting '\(name)'"
      : "'\(name)' means nothing to '\(Content.kind)'"
  }

  private func remedy(for name: String) -> String {
    let names = Content.settings.map(\.name)
    if let owner = owner(of: name) {
      return "it belongs to '\(owner)'; there are \(names.joined(separator: ", "))"
    }
    return names.isEmpty ? "it has none" : StateValue.remedy(for: name, among: names)
  }

  /// Another kind of view that has such a setting.
  private func owner(of name: String) -> String? {
    kinds.first { KindDescription($0).settings.contains { $0.name == name } }?.kind
  }
}
