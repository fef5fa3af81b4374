import Foundation

/// A JSON Schema, as much of draft 2020-12 as `assets/schema` uses.
struct JSONSchema {
  private let root: [String: Any]

  /// The schema of that name in `assets/schema`.
  init(named name: String) throws {
    let repository = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = repository.appendingPathComponent("assets/schema/\(name).schema.json")
    root = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
  }

  /// What is wrong with a text, each mistake with its place; empty if it is as described.
  ///
  /// A member that the schema does not know is a mistake, too: here it was forgotten in the schema.
  func mistakes(in text: String) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return mistakes(in: value, by: root, at: "$")
  }

  private func mistakes(in value: Any, by schema: [String: Any], at place: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      return mistakes(in: value, by: definition(reference), at: place)
    }
    var mistakes: [String] = []
    if let type = schema["type"] as? String, !Self.is(value, a: type) {
      mistakes.append("\(place) is no \(type)")
    }
    if let constant = schema["const"], !Self.areEqual(constant, value) {
      mistakes.append("\(place) is not \(constant)")
    }
    if let cases = schema["enum"] as? [Any], !cases.contains(where: { Self.areEqual($0, value) }) {
      mistakes.append("\(place) is none of \(cases)")
    }
    for keyword in ["anyOf", "oneOf"] {
      guard let choices = schema[keyword] as? [[String: Any]] else { continue }
      let fitting = choices.filter { self.mistakes(in: value, by: $0, at: place).isEmpty }
      if fitting.isEmpty || keyword == "oneOf" && fitting.count > 1 {
        mistakes.append("\(place) fits \(fitting.count) of \(keyword)")
      }
    }
    return mistakes + self.mistakes(inMembersOf: value, by: schema, at: place)
  }

  private func mistakes(
    inMembersOf value: Any, by schema: [String: Any], at place: String
  ) -> [String] {
    if let elements = value as? [Any], let items = schema["items"] as? [String: Any] {
      return elements.enumerated().flatMap { mistakes(in: $1, by: items, at: "\(place)[\($0)]") }
    }
    guard let object = value as? [String: Any] else { return [] }
    let required = schema["required"] as? [String] ?? []
    let missing = required.filter { object[$0] == nil }.map { "\(place).\($0) is missing" }
    let properties = schema["properties"] as? [String: [String: Any]]
    let others = schema["additionalProperties"] as? [String: Any]
    return object.reduce(into: missing) { mistakes, member in
      let path = "\(place).\(member.key)"
      if let known = properties?[member.key] ?? others {
        mistakes += self.mistakes(in: member.value, by: known, at: path)
      } else if schema["type"] != nil {
        mistakes.append("\(path) is unknown")
      }
    }
  }

  private func definition(_ reference: String) -> [String: Any] {
    let definitions = root["$defs"] as? [String: [String: Any]]
    return definitions?[String(reference.dropFirst("#/$defs/".count))] ?? ["const": reference]
  }

  private static func `is`(_ value: Any, a type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": (value as? NSNumber).map(isBool) ?? false
    case "number": (value as? NSNumber).map { !isBool($0) } ?? false
    case "integer": (value as? NSNumber).map { !isBool($0) && $0.doubleValue.isWhole } ?? false
    default: false
    }
  }

  private static func isBool(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }

  private static func areEqual(_ a: Any, _ b: Any) -> Bool {
    (a as? NSObject).map { $0.isEqual(b) } ?? false
  }
}

extension Double {
  fileprivate var isWhole: Bool { self == rounded() }
}
