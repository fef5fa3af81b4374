/// A line that is being typed on the Vectors screen, and what it is for.
enum VectorsPrompt: Hashable, Sendable {
  /// The chosen logit's value.
  case value(LineEditor)
  /// The chosen logit's name.
  case name(LineEditor)

  /// What stands before the line.
  var label: String {
    switch self {
    case .value: "value "
    case .name: "name "
    }
  }

  /// The line.
  var editor: LineEditor {
    get {
      switch self {
      case .value(let editor), .name(let editor): editor
      }
    }
    set {
      switch self {
      case .value: self = .value(newValue)
      case .name: self = .name(newValue)
      }
    }
  }
}
