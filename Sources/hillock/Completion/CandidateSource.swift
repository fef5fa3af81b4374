import ActivationMath
import LessonKit
import NetworkLab
import TerminalGrid

/// The source of an argument's completions, chosen by the name of its value in help.
struct CandidateSource {
  /// The words that are given by their places.
  let values: [String]
  /// The options that are given with their values.
  let options: [String: String]

  /// The completions of an argument.
  func candidates(for argument: CommandDescription.Argument, typed word: String) -> Candidates {
    if let values = argument.allValues { return .words(values.map { Candidate(word: $0) }) }
    switch argument.valueName {
    case "function", "functions", "first", "second": return .words(functions(like: word))
    case "lesson": return .files(lessons)
    case "file", "output": return .files([])
    case "dir", "directory": return .directories
    case "theme": return .words(Theme.all.map { Candidate(word: $0.name) })
    case "data": return named(DataSource.names)
    case "head": return named(Head.allCases.map(\.rawValue))
    case "start": return named(Start.names)
    case "optimizer": return named(Optimizer.names)
    case "claim":
      return .words(Claim.prepared.map { Candidate(word: $0.name, meaning: $0.sentence) })
    case "name=v1,v2,…": return .words(parameters)
    default: return .unknown
    }
  }

  private func named(_ names: [String]) -> Candidates { .words(names.map { Candidate(word: $0) }) }

  // MARK: Functions

  /// By their ids, with their parameters where they have any, and as a library calls them where a
  /// library's name is begun.
  private func functions(like word: String) -> [Candidate] {
    functions.flatMap { function in
      let profile = function.profile
      let names = [profile.id] + (profile.parameters.isEmpty ? [] : [call(of: profile)])
      return (names + (word.contains(".") ? Self.calls(of: profile) : [])).map {
        Candidate(word: $0, meaning: profile.title)
      }
    }
  }

  /// `nn.ELU`, `torch.nn.ELU`
  private static func calls(of profile: Profile) -> [String] {
    let calls = profile.listedSpellings.filter { !$0.isRecipe }.flatMap { spelling in
      spelling.library.prefixes.map { "\($0).\(spelling.name)" }
    }
    return Set(calls).sorted()
  }

  /// `elu(alpha=1)`
  private func call(of profile: Profile) -> String {
    let arguments = profile.parameters.map { "\($0.name)=\(NumberText.exact($0.default))" }
    return "\(profile.id)(\(arguments.joined(separator: ",")))"
  }

  private var functions: [Function] {
    var vocabulary = vocabulary
    return vocabulary?.catalogue.functions ?? Catalogue.standard.functions
  }

  /// The person's own functions; mistakes in them are said when the command runs.
  private var vocabulary: Vocabulary? {
    let files = options["--functions"].map { [$0] } ?? []
    let definitions = options["--define"].map { [$0] } ?? []
    return (try? Vocabulary(files: files, definitions: definitions)) ?? (try? Vocabulary())
  }

  /// The parameters of the functions that are given, `alpha=`.
  private var parameters: [Candidate] {
    var vocabulary = vocabulary
    let functions = values.compactMap { try? vocabulary?.resolve($0).function }
    return functions.flatMap(\.profile.parameters).map {
      Candidate(word: $0.name + "=", meaning: $0.meaning)
    }
  }

  // MARK: Lessons

  private var lessons: [Candidate] {
    let directory = try? LessonDirectory(explicit: options["--lessons"])
    let course = try? directory?.outlined().get()
    return (course?.lessons ?? []).map { Candidate(word: $0.id, meaning: $0.title) }
  }
}
