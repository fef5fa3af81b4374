import ActivationMath
import TestSupport
import Testing

/// What programs get is what `assets/schema` says.
@Suite struct JSONSchemaTests {
  @Test func theListIsAsDescribed() throws {
    let output = try CommandRun.hillock("list", "--format", "json").output
    #expect(try JSONSchema(named: "list").mistakes(in: output) == [])
  }

  @Test(arguments: Catalogue.standard.functions.map(\.profile.id))
  func everyFunctionIsAsDescribed(id: String) throws {
    let output = try CommandRun.hillock("info", id, "--format", "json").output
    #expect(try JSONSchema(named: "info").mistakes(in: output) == [])
  }

  @Test(arguments: [
    (#"{"functions": []}"#, ["$.schema is missing"]),
    (#"{"schema": 2, "functions": []}"#, ["$.schema is not 1"]),
    (#"{"schema": 1, "functions": {}}"#, ["$.functions is no array"]),
    (#"{"schema": 1, "functions": [], "more": 1}"#, ["$.more is unknown"]),
  ])
  func theCheckFindsMistakes(text: String, mistakes: [String]) throws {
    #expect(try JSONSchema(named: "list").mistakes(in: text) == mistakes)
  }
}
