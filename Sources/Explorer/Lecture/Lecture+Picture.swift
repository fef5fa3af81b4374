import ActivationMath
import Formula
import LessonKit
import Plotting
import TerminalGrid
import ViewSpec

// MARK: - The pointer

extension Lecture {
  /// Moves the pointer of the picture.
  mutating func point(by steps: Int) {
    onPicture { $0.point(by: max(-100, min(100, steps))) }
  }

  /// Puts the pointer under a cell of the screen as it is at a size.
  mutating func point(at place: Point, in size: Size) {
    let size = Size(columns: min(size.columns, 1000), rows: min(size.rows, 1000))
    guard hidingQuestion == nil, let room = AudienceLayout(self, in: size).picture,
      room.contains(place)
    else { return }
    let context = context(in: room)
    onPicture { $0.point(at: place, in: context) }
  }

  private mutating func onPicture(_ body: (inout any Instrument) -> Bool) {
    guard hidingQuestion == nil, var picture else { return message = "there is no picture here" }
    if !body(&picture) { message = "this picture has no pointer" }
    if trial == nil { live = picture } else { trial?.live = picture }
  }

  /// The surroundings of the picture.
  func context(in room: Rect) -> Context {
    var context = Context(catalogue: lesson.catalogue, canvas: canvas)
    (context.isPane, context.isProjected, context.room) = (true, true, room)
    return context
  }
}

// MARK: - Trials

extension Lecture {
  /// Shows functions, a state, or the picture with another value of a slider over the step: `elu(alpha=-1)`,
  /// `vectors: softmax | temperature=0.1`, `alpha=-1`.
  mutating func tryOut(_ text: String) {
    let text = text.trimmed
    guard !text.isEmpty else { return message = "type a function, a state or a slider's value" }
    do throws(CommandMistake) {
      var shown = try slid(text)
      if shown == nil { shown = try described(text) }
      guard let shown else { return }
      trial = Trial(
        text: text, live: shown, arrangement: trial?.arrangement ?? arrangement,
        page: trial?.page ?? page)
      if arrangement == .words { arrangement = .pictureAndWords }
      page = min(page, pages - 1)
    } catch {
      message = error.description
    }
  }

  /// The picture with a slider at another value; nil if the text names none.
  private func slid(_ text: String) throws(CommandMistake) -> (any Instrument)? {
    let parts = text.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
    guard parts.count == 2, var picture, let index = picture.sliders.index(of: parts[0]) else {
      return nil
    }
    let value = try CommandMistake.number(parts[1])
    try picture.sliders[index].check(value)
    var context = context(in: Rect(size))
    _ = try picture.set(slider: index, to: value, in: &context)
    return picture
  }

  private func described(_ text: String) throws(CommandMistake) -> any Instrument {
    let isState = text.contains("|") || ViewSpec.isState(text)
    let spec = isState ? try state(text) : try functions(text)
    guard let shown = Instruments.showing(spec, in: context(in: Rect(size))) else {
      throw CommandMistake(description: "nothing shows that")
    }
    return shown
  }

  private func state(_ line: String) throws(CommandMistake) -> ViewSpec {
    do throws(Diagnostics) {
      return try ViewSpec(parsing: line, catalogue: lesson.catalogue)
    } catch {
      throw CommandMistake(error.all)
    }
  }

  /// The functions in place of those that are shown, with the picture's other settings.
  private func functions(_ text: String) throws(CommandMistake) -> ViewSpec {
    let usage = CommandUsage("", "")
    let named = CommandArgument(text, usage: usage, catalogue: lesson.catalogue)
    let functions = try named.functions()
    do throws(UnfitFunctions) {
      let spec = try ViewSpec(showing: functions)
      let shown = [picture, live].compactMap { $0?.spec }
      return shown.lazy.compactMap { $0.showing(spec) }.first ?? spec
    } catch {
      throw CommandMistake(description: error.description)
    }
  }
}

extension ViewSpec {
  /// This view with the functions of another of its kind, without what belongs to its own; nil if the kinds differ.
  fileprivate func showing(_ other: ViewSpec) -> ViewSpec? {
    switch (content, other.content) {
    case (var plot as PlotSpec, let new as PlotSpec):
      if plot.functions.count == 1 { plot.isFocused = new.isFocused }
      plot.functions = new.functions
      (plot.difference, plot.gap, plot.naive, plot.sweep) = (nil, nil, nil, nil)
      (plot.controls, plot.parameter, plot.annotations) = ([], nil, [])
      return ViewSpec(plot)
    case (var vectors as VectorsSpec, let new as VectorsSpec):
      (vectors.functions, vectors.controls, vectors.parameter) = (new.functions, [], nil)
      return ViewSpec(vectors)
    default: return nil
    }
  }

  /// Whether a text begins with the word of a kind of views.
  fileprivate static func isState(_ text: String) -> Bool {
    standardKinds.contains { text.hasPrefix("\($0.kind):") }
  }
}
