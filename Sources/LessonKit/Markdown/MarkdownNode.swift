import CCommonMark

/// A node of a parsed markdown document; valid only inside ``withDocument(_:firstLine:_:)``.
struct MarkdownNode {
  /// The kind of a node.
  enum Kind {
    case document, heading, paragraph, list, item, quote, code, html, rule, footnoteDefinition
    case table, tableHeader, tableRow, tableCell
    case text, softBreak, lineBreak, codeSpan, inlineHTML, emphasis, strong, link, image
    case footnoteReference
    case other
  }

  private let pointer: OpaquePointer
  private let lineOffset: Int

  /// Parses a text that begins on the given line of a file, and hands its document node to the
  /// closure.
  static func withDocument<Result>(
    _ text: String, firstLine: Int, _ body: (MarkdownNode) -> Result
  ) -> Result {
    var text = text
    let document = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        hillock_parse_markdown($0.baseAddress, $0.count)
      }
    }
    guard let document else { preconditionFailure("cmark always returns a document") }
    defer { cmark_node_free(document) }
    return body(MarkdownNode(pointer: document, lineOffset: firstLine - 1))
  }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .codeSpan
    case CMARK_NODE_HTML_INLINE: .inlineHTML
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
    default: blockKind
    }
  }

  private var blockKind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    default: tableKind
    }
  }

  // Extensions number their node types at run time, so these go by name.
  private var tableKind: Kind {
    switch String(cString: cmark_node_get_type_string(pointer)) {
    case "table": .table
    case "table_header": .tableHeader
    case "table_row": .tableRow
    case "table_cell": .tableCell
    default: .other
    }
  }

  /// Whether it begins a text of its own rather than going on with one.
  var isBlock: Bool {
    switch kind {
    case .paragraph, .heading, .tableCell: true
    default: false
    }
  }

  /// The children in order.
  var children: some Sequence<MarkdownNode> {
    sequence(first: cmark_node_first_child(pointer)) { cmark_node_next($0) }
      .lazy.compactMap { node in
        node.map { MarkdownNode(pointer: $0, lineOffset: lineOffset) }
      }
  }

  /// How many nodes are inside, counted up to a limit.
  func count(upTo limit: Int) -> Int { Int(hillock_count_nodes(pointer, max(0, limit))) }

  /// The text of a leaf.
  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }

  /// The text after the opening fence on its line.
  var fenceInfo: String { cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? "" }

  /// Whether a code block has fences rather than indentation.
  var isFenced: Bool { fenceLength > 0 }

  /// How many backticks or tildes open a fenced block; 0 for an indented one.
  var fenceLength: Int {
    var (length, offset, character) = (Int32(0), Int32(0), CChar(0))
    let fenced = cmark_node_get_fenced(pointer, &length, &offset, &character)
    return fenced != 0 ? Int(length) : 0
  }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  var destination: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }

  /// The first number of an ordered list; nil for bullets.
  var listStart: Int? {
    guard cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST else { return nil }
    return Int(cmark_node_get_list_start(pointer))
  }

  var alignments: [Alignment] {
    guard let bytes = hillock_table_alignments(pointer) else { return [] }
    return (0..<hillock_table_columns(pointer)).map {
      switch bytes[$0] {
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .left
      }
    }
  }

  /// The first and the last line in the file; the last is reliable for blocks other than HTML.
  var lines: ClosedRange<Int> {
    let first = lineOffset + max(1, Int(cmark_node_get_start_line(pointer)))
    return first...max(first, lineOffset + Int(cmark_node_get_end_line(pointer)))
  }

  /// The column of its first byte, from 1.
  var byteColumn: Int { max(1, Int(cmark_node_get_start_column(pointer))) }
}

extension SourceText {
  /// The position of a node.
  func position(of node: MarkdownNode) -> Position {
    position(line: node.lines.lowerBound, byteColumn: node.byteColumn)
  }
}
