import ActivationMath
import LessonKit
import Plotting
package import TerminalGrid

extension Lecture {
  /// The audience's screen, as it is at a size.
  package func audience(_ size: Size) -> Grid {
    var grid = Grid(size)
    guard !isBlank else { return grid }
    let layout = AudienceLayout(self, in: size)
    if let room = layout.words { drawWords(in: room, of: size, on: &grid) }
    if let room = layout.picture { drawPicture(in: room, on: &grid) }
    grid.cursor = nil
    return grid
  }

  private func drawWords(in room: Rect, of size: Size, on grid: inout Grid) {
    let inside = room.inset(left: 1, right: 1)
    for (row, line) in zip(inside.rows, page(in: size)) {
      grid.write(line, at: Point(column: inside.origin.column, row: row), clip: inside)
    }
  }

  private func drawPicture(in room: Rect, on grid: inout Grid) {
    guard hidingQuestion == nil else { return drawCover(in: room, on: &grid) }
    picture?.draw(in: room, on: &grid, context(in: room))
  }

  /// Draws the cover of a picture that would answer a question.
  private func drawCover(in room: Rect, on grid: inout Grid) {
    let text = StyledText("What do you think?", Style(.title, .bold))
    let place = Point(
      column: room.origin.column + max(0, (room.size.columns - text.width) / 2),
      row: room.origin.row + room.size.rows / 2)
    grid.write(text, at: place, clip: room)
  }

  /// How many pages the words have on the audience's screen.
  var pages: Int {
    let layout = AudienceLayout(self, in: size)
    guard layout.words != nil else { return 1 }
    return max(1, (words(in: size).count + layout.wordRows - 1) / layout.wordRows)
  }
}

// MARK: - Words

extension Lecture {
  /// The lines of the words that stand on a screen of a size: on the audience's a page of all, in a smaller
  /// copy the same words, whose lines break elsewhere.
  func page(in size: Size) -> ArraySlice<StyledLine> {
    let (lines, projected) = (words(in: size), words(in: self.size).count)
    let rows = AudienceLayout(self, in: self.size).wordRows
    // The last page is as full as the others, so that nothing seems to be missing above.
    let top = min(min(page, pages - 1) * rows, max(0, projected - rows))
    let bottom = min(projected, top + rows)
    guard size != self.size, projected > 0 else { return lines[top..<bottom] }
    return lines[
      lines.count * top / projected..<(lines.count * bottom + projected - 1) / projected]
  }

  /// The words of the step on a screen of a size: all parts that are shown, or the last one where all would
  /// leave the audience's picture no room.
  func words(in size: Size) -> [StyledLine] {
    let all = words(of: parts, columns: AudienceLayout.textColumns(self.size))
    return words(
      of: all.count <= Self.fewLines ? parts : parts.suffix(1),
      columns: AudienceLayout.textColumns(size))
  }

  /// So many lines stand together; with more, the parts before the last one go.
  private static let fewLines = 7

  private func words(of parts: ArraySlice<Part>, columns: Int) -> [StyledLine] {
    let context = ProseContext(
      bindings: picture?.bindings ?? [:], charset: canvas.charset, isPlain: true)
    var prose = Prose(columns: columns, context: context)
    prose.add(StyledText(current.title, Style(.title, .bold)))
    for part in parts {
      for block in part.blocks {
        if case .quiz(let quiz) = block {
          prose.addForAudience(quiz, vote: votes[quiz.id], isRevealed: revealed.contains(quiz.id))
        } else {
          prose.add([block])
        }
      }
    }
    return prose.lines
  }
}

extension Prose {
  /// Sets a question as a class sees it: the choices with letters in the order written, and once the
  /// answer is revealed, which are right, what was voted, and why.
  mutating func addForAudience(_ quiz: Quiz, vote: Vote?, isRevealed: Bool) {
    add(quiz.question)
    for (index, choice) in quiz.choices.enumerated() {
      let letter = LectureReport.letter(index)
      let style = isRevealed && choice.isRight ? Style(.good, .bold) : .plain
      var label = StyledText("  \(letter) ", Style(.key, .bold))
      if isRevealed { label.append(choice.isRight ? "✓ " : "✗ ", choice.isRight ? .good : .bad) }
      let hands = isRevealed ? vote?.rounds.map { "\($0[index])" } ?? [] : []
      let count = hands.isEmpty ? "" : "  (\(hands.joined(separator: " → ")))"
      add(label + text(choice.text, style) + StyledText(count, .probe), hanging: label.width)
    }
    addPairs(of: quiz, isRevealed)
    guard isRevealed else { return }
    switch quiz.kind {
    case .number(let number):
      let unit = number.isPercent ? " %" : ""
      add(StyledText("  = \(NumberText.short(number.value))\(unit)", Style(.good, .bold)))
    case .task(let task): add(StyledText("  until ", .dim) + StyledText(task.source, .code))
    case .prediction(let prediction):
      let truths = prediction.handles.map { "\($0.label): \(NumberText.short($0.truth))" }
      add(StyledText("  " + truths.joined(separator: "   "), Style(.good, .bold)), hanging: 2)
    case .one, .several, .match: break
    }
    add(quiz.explanation)
  }

  /// The things of a matching question, with their partners once those are revealed.
  private mutating func addPairs(of quiz: Quiz, _ isRevealed: Bool) {
    guard case .match(let matching) = quiz.kind else { return }
    for item in matching.items {
      let partner =
        isRevealed
        ? text(matching.partners[item.partner], Style(.good, .bold)) : StyledText("?", .dim)
      add(StyledText("  ") + text(item.text) + StyledText(" → ", .dim) + partner, hanging: 4)
    }
    guard !isRevealed else { return }
    let partners = matching.partners.map(\.plainText).joined(separator: "   ")
    add(StyledText("  \(partners)", .key), hanging: 2)
  }
}
