// The only file that imports libyaml.
import CYAML

/// The events that libyaml reads in a text, one by one.
struct YAMLParser: ~Copyable {
  /// Why a text is no YAML.
  struct Mistake: Error {
    /// The message of libyaml.
    var problem: String
    /// Where; nil if only the text as a whole is known to be wrong.
    var mark: YAMLMark?
  }

  // libyaml keeps both addresses.
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  /// A parser at the begin of a text.
  init(_ text: String) {
    bytes = .allocate(capacity: text.utf8.count)
    _ = bytes.initialize(from: text.utf8)
    parser.initialize(to: yaml_parser_t())
    precondition(yaml_parser_initialize(parser) == 1, "no memory is left")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    bytes.deallocate()
  }

  /// The next event; the begin of the stream is none.
  func next() throws(Mistake) -> YAMLEvent {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { throw mistake }
      defer { yaml_event_delete(&event) }
      if let event = YAMLEvent(event) { return event }
    }
  }

  private var mistake: Mistake {
    let problem = parser.pointee.problem.map { String(cString: $0) }
    let isPlaced = [YAML_SCANNER_ERROR, YAML_PARSER_ERROR].contains(parser.pointee.error)
    return Mistake(
      problem: problem ?? "no memory is left",
      mark: isPlaced ? YAMLMark(parser.pointee.problem_mark) : nil)
  }
}

extension YAMLMark {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}

extension YAMLEvent {
  fileprivate init?(_ event: yaml_event_t) {
    let data = event.data
    let found: (kind: Kind, anchor: UnsafeMutablePointer<UInt8>?)? =
      switch event.type {
      case YAML_SCALAR_EVENT:
        (.scalar(Self.text(data.scalar.value, data.scalar.length)), data.scalar.anchor)
      case YAML_SEQUENCE_START_EVENT: (.sequence, data.sequence_start.anchor)
      case YAML_MAPPING_START_EVENT: (.mapping, data.mapping_start.anchor)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: (.end, nil)
      case YAML_ALIAS_EVENT: (.alias(String(cString: data.alias.anchor)), nil)
      case YAML_DOCUMENT_START_EVENT: (.documentStart, nil)
      case YAML_DOCUMENT_END_EVENT: (.documentEnd, nil)
      case YAML_STREAM_END_EVENT: (.streamEnd, nil)
      default: nil
      }
    guard let found else { return nil }
    self.init(
      kind: found.kind, anchor: found.anchor.map { String(cString: $0) },
      mark: YAMLMark(event.start_mark))
  }

  private static func text(_ start: UnsafePointer<UInt8>, _ count: Int) -> String {
    String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }
}
