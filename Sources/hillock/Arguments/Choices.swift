public import ActivationMath
public import ArgumentParser
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
