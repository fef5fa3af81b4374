import ActivationMath
import ViewSpec

@testable import LessonKit

/// Reads a whole file.
func read(_ text: String) -> LessonReader.Outcome {
  LessonReader.read(text, file: "x.md", catalogue: .stub)
}

/// Front matter that is right, in five lines; the body begins in line 6.
let header = """
  ---
  format: 1
  id: x
  title: X
  ---

  """

/// Reads a body below front matter that is right; its first line is line 6 of the file.
func readBody(_ body: String) -> LessonReader.Outcome { read(header + body) }

/// The steps of a body that has no mistake.
func steps(_ body: String) -> [Step] { readBody(body).lesson?.steps ?? [] }

/// The blocks of a step with the given body.
func blocks(_ body: String) -> [Block] { steps("## Step\n" + body).first?.parts[0].blocks ?? [] }

/// The view that a fence with this YAML gives.
func readView(_ yaml: String) -> LiveView? {
  steps("## Step\n```view\n\(yaml)\n```\n").first?.view
}

extension LiveView {
  /// The curves that it shows; nil if it shows something else.
  var plot: PlotSpec? { spec.content as? PlotSpec }
}

/// The findings in a fence with this YAML, which begins in line 8 of the file.
func viewFindings(_ yaml: String) -> [String] {
  readBody("## Step\n```view\n\(yaml)\n```\n").headlines
}

extension LessonReader.Outcome {
  /// The first lines of all findings, in the order of the file.
  var headlines: [String] { findings.sorted.map(\.headline) }

  /// All remedies, in the order of the file.
  var remedies: [String?] { findings.sorted.map(\.remedy) }
}
