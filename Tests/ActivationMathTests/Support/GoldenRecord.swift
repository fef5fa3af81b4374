import ActivationMath
import Foundation

/// One line of a golden file: exact values, correctly rounded once to Double.
struct GoldenRecord<Point: Decodable & Sendable>: Decodable, Sendable {
  var t: String
  var p: [String: String]
  var xh: Point
  var fh: Point

  /// f′ and f″ in hexadecimal, in records of scalar functions.
  var d1h: String?
  var d2h: String?

  /// The Jacobian in hexadecimal, in records of vector functions.
  var Jh: [[String]]?

  /// The function with the record's parameters.
  func configured(_ function: Function) throws -> Function {
    var function = function
    for (index, parameter) in function.profile.parameters.enumerated() {
      let names = [parameter.name] + parameter.aliases
      guard let text = names.compactMap({ p[$0] }).first else { throw GoldenError.noParameter(p) }
      function.arguments[index] = try number(text)
    }
    return function
  }
}

enum GoldenError: Error {
  case noFile(String)
  case noNumber(String)
  case noParameter([String: String])
}

/// The records of the function with this id.
func golden<Point>(_ id: String) throws -> [GoldenRecord<Point>] {
  guard let url = Bundle.module.url(forResource: "Golden/\(id)", withExtension: "jsonl") else {
    throw GoldenError.noFile(id)
  }
  let decoder = JSONDecoder()
  return try Data(contentsOf: url).split(separator: UInt8(ascii: "\n")).map {
    try decoder.decode(GoldenRecord<Point>.self, from: $0)
  }
}

/// A number in decimal or hexadecimal notation.
func number(_ text: String) throws -> Double {
  guard let x = Double(text) else { throw GoldenError.noNumber(text) }
  return x
}
