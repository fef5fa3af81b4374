import Foundation
import TestSupport
import Testing

/// The gallery shows what the program draws; where it does not, `bin/gallery` draws it anew.
@Suite struct PlotGalleryTests {
  private static let gallery = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("assets/gallery")

  /// The names of the pictures and the commands that draw them, from the gallery's own page.
  private static func pictures() throws -> [(name: Substring, command: Substring)] {
    let page = try read("README.md").split(separator: "\n")
    return zip(page, page.dropFirst()).filter { $0.0.hasPrefix("## ") }
      .map { ($0.dropFirst(3), $1.drop { $0 == " " }) }
  }

  @Test func everyPictureIsWhatItsCommandDraws() throws {
    let pictures = try Self.pictures()
    #expect(pictures.count >= 10)
    for (name, command) in pictures {
      #expect(
        try CommandRun.shell("\(command) --format svg").output == Self.read("\(name).svg"),
        "\(name)")
      #expect(
        try CommandRun.shell("\(command) --size 80x24").output == Self.read("\(name).txt"),
        "\(name)")
    }
  }

  private static func read(_ name: String) throws -> String {
    try String(contentsOf: gallery.appendingPathComponent(name), encoding: .utf8)
  }
}
