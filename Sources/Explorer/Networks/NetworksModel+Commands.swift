package import ActivationMath
import Formula
package import NetworkLab
import ViewSpec

extension NetworksModel {
  /// A command for each page, which takes what its line of state has behind the first word, and one for the
  /// points of Train.
  static let commands: [CommandWord<NetworksModel>] = [
    pageCommand(FlowSpec.self, .flow), pageCommand(TrainSpec.self, .train),
    pageCommand(ClaimSpec.self, .claim), pageCommand(CNNSpec.self, .cnn), dataCommand,
  ]

  private static func pageCommand<Content: ViewContent>(
    _ kind: Content.Type, _ page: Page
  ) -> CommandWord<NetworksModel> {
    CommandWord(
      "\(Content.kind) [\(Content.subject.form) | SETTING=VALUE …]", Content.summary,
      words: { _, context in Self.words(kind, context.catalogue) }
    ) { model, argument, context throws(CommandMistake) in
      guard !argument.text.isEmpty else {
        model.go(to: page)
        return .handled
      }
      do throws(Diagnostics) {
        let line = model.line(Content.kind, argument.text, of: page)
        _ = model.show(try ViewSpec(parsing: line, catalogue: context.catalogue))
      } catch {
        throw CommandMistake(error.all)
      }
      return .handled
    }
  }

  /// A line of state of what was typed: a line itself, or all but its first word; where that begins with a
  /// setting, what the page shows now stays.
  private func line(_ kind: String, _ text: String, of page: Page) -> String {
    let text = text.first == ":" ? text.dropFirst() : text[...]
    guard text.drop(while: \.isWhitespace).first == "|" else { return "\(kind): \(text)" }
    return "\(kind): \(subject(of: page)) \(text)"
  }

  private func subject(of page: Page) -> String {
    switch page {
    case .flow: flow.spec.subjectText
    case .train: train.spec.subjectText
    case .claim: claim.spec.subjectText
    case .cnn: cnn.spec.subjectText
    }
  }

  /// What may stand behind the word: functions or claims, then settings.
  private static func words<Content: ViewContent>(
    _ kind: Content.Type, _ catalogue: Catalogue
  ) -> [Candidate] {
    let subjects =
      kind is ClaimSpec.Type
      ? Claim.prepared.map { Candidate($0.name, $0.sentence) }
      : catalogue.layerFunctions.map { Candidate($0.profile.id) }
    return subjects + Content.settings.map { Candidate($0.description.example) }
  }

  private static let dataCommand = CommandWord<NetworksModel>(
    "data NAME|FILE.csv", "the points that Train learns: made ones, or those of a file",
    words: { _, _ in DataSource.names.map { Candidate($0, "points that Train learns") } }
  ) { model, argument, context throws(CommandMistake) in
    let text = try argument.required()
    do throws(LabError) {
      let data = try DataSource(typed: text, catalogue: context.catalogue)
      model.go(to: .train)
      model.train.learn(data)
    } catch {
      throw CommandMistake(description: error.description)
    }
    return .handled
  }
}

extension Model {
  /// Shows how functions learn some points, those of the example where none are named.
  package mutating func learn(_ data: DataSource, _ functions: [Function]) {
    var networks = self[NetworksModel.self]
    networks.go(to: .train)
    networks.train.learn(data)
    if !functions.isEmpty { networks.train.change { $0.functions = functions } }
    networks.train.message = nil
    self[NetworksModel.self] = networks
    screen = .networks
  }
}
