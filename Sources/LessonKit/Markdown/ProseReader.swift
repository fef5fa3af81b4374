import ActivationMath
import Host

/// Turns markdown nodes into blocks and runs of text.
struct ProseReader {
  /// The deepest nesting of lists, quotations and emphasis that is read.
  static let depthLimit = 24

  /// The notes that references point to, in the order of their numbers.
  var footnotes: [[Block]] = []
  /// The functions that equations may use.
  let catalogue: Catalogue
  /// Whether every number of the prose is noted.
  var listsNumbers = false
  /// The numbers met so far, if they are noted.
  var numbers: [StatedNumber] = []
  /// The first number of the sentence that is being read.
  var sentenceStart = 0
  /// Whether the text so far ends a sentence.
  var endsSentence = false
  /// How much inline code has been read as formulas.
  var equations = 0
  /// What follows the live view and has not been checked yet.
  var expressions: [ViewExpression] = []
  /// Finds pieces of text in the file.
  var positions = PositionFinder()
  /// The links met so far, for the check that their files exist.
  private(set) var links: [LocalLink] = []
  private(set) var isInFootnote = false
  /// How many pieces of markdown have been read.
  private var pieces = 0
  /// Finds links, which come in another order than code.
  private var linkPositions = PositionFinder()
  private var htmlPositions = PositionFinder()
  private var depth = 0

  init(catalogue: Catalogue) { self.catalogue = catalogue }

  /// Reads the definitions, which the parser moves to the end of the document in numeric order.
  mutating func readFootnotes(of document: MarkdownNode, _ findings: inout Findings) {
    isInFootnote = true
    for node in document.children where node.kind == .footnoteDefinition {
      guard footnotes.count < LessonLimits.footnotes else {
        findings.refuse(
          "the lesson has more than \(LessonLimits.footnotes) footnotes",
          at: findings.source.position(of: node), remedy: "say some of it in the text")
        break
      }
      footnotes.append(blocks(of: node, &findings))
    }
    isInFootnote = false
  }

  /// Counts what markdown makes of a text; false if the lesson is more than is read, which is flagged
  /// once.
  mutating func count(_ document: MarkdownNode, _ findings: inout Findings) -> Bool {
    let limit = LessonLimits.pieces
    guard pieces <= limit else { return false }
    pieces += document.count(upTo: limit + 1 - pieces)
    guard pieces > limit else { return true }
    findings.refuse(
      "the lesson has more than \(limit) pieces: items, cells, links, runs of text", at: .start,
      remedy: "split it into several lessons")
    return false
  }

  // MARK: Pieces of a quiz

  /// The blocks in lines taken out of their context.
  mutating func blocks(in piece: QuizScript.Piece, _ findings: inout Findings) -> [Block] {
    guard !piece.isBlank,
      MarkdownBounds(piece.lines, firstLine: piece.firstLine).check(&findings)
    else { return [] }
    return MarkdownNode.withDocument(piece.text, firstLine: piece.firstLine) {
      count($0, &findings) ? blocks(of: $0, &findings) : []
    }
  }

  /// The run of text in lines taken out of their context.
  mutating func inlines(in piece: QuizScript.Piece, _ findings: inout Findings) -> [Inline] {
    var piece = piece
    piece.lines.removeAll { $0.allSatisfy(\.isWhitespace) }
    let blocks = blocks(in: piece, &findings)
    if blocks.count == 1, case .paragraph(let inlines) = blocks[0] { return inlines }
    return piece.isBlank ? [] : [.text(piece.text)]
  }

  // MARK: Blocks

  /// The block that a node is; nil for what is not shown.
  mutating func block(_ node: MarkdownNode, _ findings: inout Findings) -> Block? {
    switch node.kind {
    case .heading: .heading(level: node.headingLevel, inlines(of: node, node, &findings))
    case .paragraph: .paragraph(inlines(of: node, node, &findings))
    case .list: list(node, &findings)
    case .quote: .quote(blocks(of: node, &findings))
    case .code: code(node, &findings)
    case .table: table(node, &findings)
    case .rule: .rule
    case .html: hidden(node, &findings)
    default: nil
    }
  }

  private mutating func blocks(of node: MarkdownNode, _ findings: inout Findings) -> [Block] {
    guard enter(node, &findings) else { return [] }
    defer { depth -= 1 }
    var blocks: [Block] = []
    for child in node.children {
      if let block = block(child, &findings) { blocks.append(block) }
    }
    return blocks
  }

  private mutating func list(_ node: MarkdownNode, _ findings: inout Findings) -> Block {
    var items: [[Block]] = []
    for item in node.children { items.append(blocks(of: item, &findings)) }
    return .list(start: node.listStart, items: items)
  }

  private func code(_ node: MarkdownNode, _ findings: inout Findings) -> Block {
    let language = String(node.fenceInfo.prefix { !$0.isWhitespace })
    if Fence(rawValue: language) != nil {
      findings.error(
        "a \(language) block inside a list, a quotation or a quiz is not read",
        at: findings.source.position(of: node),
        remedy: "move it out, to the left margin")
    }
    var text = node.literal
    if text.hasSuffix("\n") { text.removeLast() }
    return .code(language: language, text: text)
  }

  private mutating func table(_ node: MarkdownNode, _ findings: inout Findings) -> Block {
    let first = numbers.count
    var header: [[Inline]] = []
    var rows: [[[Inline]]] = []
    for row in node.children {
      var cells: [[Inline]] = []
      for cell in row.children { cells.append(inlines(of: cell, node, &findings)) }
      checkCells(of: row, count: cells.count, &findings)
      if row.kind == .tableHeader { header = cells } else { rows.append(cells) }
    }
    if header.joined().contains(where: \.isFootnote) { citeNumbers(from: first) }
    return .table(header: header, alignments: node.alignments, rows: rows)
  }

  /// Flags what the parser leaves out: more cells than the header has.
  private func checkCells(of row: MarkdownNode, count: Int, _ findings: inout Findings) {
    let number = row.lines.lowerBound
    let line = findings.source.line(number)
    guard line.cellCount > count else { return }
    findings.warning(
      "the row has more cells than the header, and the rest is not shown",
      at: Position(line: number, column: 1),
      remedy: "write a bar inside a cell as \\|, also in code")
  }

  private func hidden(_ node: MarkdownNode, _ findings: inout Findings) -> Block? {
    let position = findings.source.position(of: node)
    for comment in Comment.all(in: node.literal, at: position, &findings) {
      if let name = Directive.name(in: comment.text) {
        findings.error(
          "'\(name)' inside a list, a quotation or a quiz is not read", at: comment.position,
          remedy: "move the comment out, to the left margin")
      }
    }
    return nil
  }

  // MARK: Runs of text

  /// The runs of text in a node; `block` is the block around them, for places in the file.
  mutating func inlines(
    of node: MarkdownNode, _ block: MarkdownNode, _ findings: inout Findings
  ) -> [Inline] {
    guard enter(block, &findings) else { return [] }
    defer { depth -= 1 }
    if node.isBlock { beginSentence() }
    var inlines: [Inline] = []
    for child in node.children {
      if let inline = inline(child, block, &findings) { inlines.append(inline) }
    }
    return inlines
  }

  private mutating func inline(
    _ node: MarkdownNode, _ block: MarkdownNode, _ findings: inout Findings
  ) -> Inline? {
    switch node.kind {
    case .text: text(node, block, &findings)
    case .softBreak: softBreak()
    case .lineBreak: .lineBreak
    case .codeSpan: code(node.literal, block, &findings)
    case .emphasis: .emphasis(inlines(of: node, block, &findings))
    case .strong: .strong(inlines(of: node, block, &findings))
    case .link: link(node, block, &findings)
    case .image: image(node, block, &findings)
    case .footnoteReference: footnote(node, block, &findings)
    case .inlineHTML: inlineHTML(node, block, &findings)
    default: nil
    }
  }

  private mutating func text(
    _ node: MarkdownNode, _ block: MarkdownNode, _ findings: inout Findings
  ) -> Inline {
    let text = node.literal
    checkEntities(text, block, &findings)
    noteNumbers(in: text, block, findings)
    if let mark = text.footnoteMark { checkFootnote(mark, block, &findings) }
    return .text(text)
  }

  /// Flags a footnote that nothing defines, unless the source spells the mark in another way.
  private func checkFootnote(_ name: String, _ block: MarkdownNode, _ findings: inout Findings) {
    guard !findings.isFull(.warning),
      let place = findings.source.position(of: name, inLines: block.lines)
    else { return }
    findings.warning(
      "the footnote \(name) is not defined", at: place, remedy: "add a line \(name): …")
  }

  /// Flags a control character that the source spells as an entity; raw ones are flagged elsewhere.
  private func checkEntities(
    _ text: String, _ block: MarkdownNode, _ findings: inout Findings
  ) {
    guard !findings.isFull(.warning), let scalar = UnsafeCharacters.first(in: text) else { return }
    let source = findings.source
    guard source.position(of: String(scalar), inLines: block.lines) == nil else { return }
    findings.warning(
      "an entity stands for the control character \(UnsafeCharacters.name(scalar))",
      at: source.position(of: "&", inLines: block.lines) ?? source.position(of: block),
      remedy: "delete it; it is never sent to a terminal")
  }

  private mutating func link(
    _ node: MarkdownNode, _ block: MarkdownNode, _ findings: inout Findings
  ) -> Inline {
    note(node.destination, block, findings.source)
    let inner = inlines(of: node, block, &findings)
    if case .address = LinkTarget(node.destination) { citeSentence() }
    return .link(inner, destination: node.destination)
  }

  private mutating func image(
    _ node: MarkdownNode, _ block: MarkdownNode, _ findings: inout Findings
  ) -> Inline {
    note(node.destination, block, findings.source)
    let alt = inlines(of: node, block, &findings).plainText
    if alt.isEmpty, !findings.isFull(.warning) {
      findings.warning(
        "the picture has no alternative text, so nothing of it is shown",
        at: findings.source.position(of: "![", inLines: block.lines)
          ?? findings.source.position(of: block),
        remedy: "say between the brackets what it shows")
    }
    return .image(alt: alt)
  }

  private mutating func note(
    _ destination: String, _ block: MarkdownNode, _ source: SourceText
  ) {
    let link = LocalLink(destination, at: .start)
    guard link.path != nil || link.place != nil else { return }
    let position = linkPositions.position(of: destination, in: block, source)
    links.append(LocalLink(destination, at: position ?? source.position(of: block)))
  }

  private mutating func footnote(
    _ node: MarkdownNode, _ block: MarkdownNode, _ findings: inout Findings
  ) -> Inline? {
    guard let number = Int(node.literal) else { return nil }
    guard !isInFootnote else {
      findings.warning(
        "a footnote refers to a footnote", at: findings.source.position(of: block),
        remedy: "say it in the text")
      return .text("[\(number)]")
    }
    citeSentence()
    let note = footnotes.indices.contains(number - 1) ? footnotes[number - 1] : []
    return .footnote(number: number, note)
  }

  private mutating func inlineHTML(
    _ node: MarkdownNode, _ block: MarkdownNode, _ findings: inout Findings
  ) -> Inline? {
    let source = findings.source
    let position =
      htmlPositions.position(of: node.literal, in: block, source) ?? source.position(of: block)
    for comment in Comment.all(in: node.literal, at: position, &findings) {
      if let name = Directive.name(in: comment.text) {
        findings.error(
          "'\(name)' inside a line of text is not read", at: comment.position,
          remedy: "put the comment on a line of its own")
      }
    }
    return nil
  }

  /// Goes one level deeper, or says that this is too deep.
  private mutating func enter(_ node: MarkdownNode, _ findings: inout Findings) -> Bool {
    guard depth < ProseReader.depthLimit else {
      findings.error(
        "nested more than \(ProseReader.depthLimit) levels deep",
        at: findings.source.position(of: node), remedy: "use fewer levels")
      return false
    }
    depth += 1
    return true
  }
}
