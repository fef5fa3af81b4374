public import ActivationMath
public import ArgumentParser
import Plotting
public import TerminalGrid

extension Order: ExpressibleByArgument {}

extension Family: ExpressibleByArgument {}

/// How `list` and `info` write: for people or for programs.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

/// How `eval` writes: for people or for programs.
enum EvaluationFormat: String, CaseIterable, ExpressibleByArgument {
  case text, csv, json
}

/// The width of the numbers that `eval` computes in.
enum Precision: String, CaseIterable, ExpressibleByArgument {
  case float64, float32
}

extension ColorChoice: ExpressibleByArgument {}

/// How `plot` draws.
enum PlotFormat: String, CaseIterable, ExpressibleByArgument {
  /// Braille, or ASCII where the locale is not UTF-8.
  case auto
  case braille, block, ascii

  /// What curves are drawn with on this display.
  func canvas(on display: Display) -> CanvasKind {
    switch self {
    case .auto: display.charset == .ascii ? .ascii : .braille
    case .braille: .braille
    case .block: .block
    case .ascii: .ascii
    }
  }
}
