import Foundation
import Testing

@testable import TerminalGrid
@testable import TestSupport

@Suite("Theme")
struct ThemeTests {
  static let colored = Theme.all.filter { $0.name != "mono" }

  @Test("f, f′ and f″ differ in hue and in lightness", arguments: colored)
  func derivatives(theme: Theme) throws {
    let levels = try [Role.curve1, .slope, .curvature].map {
      lightness(try #require(rgb($0, theme)))
    }
    for (first, second) in [(0, 1), (0, 2), (1, 2)] {
      #expect(abs(levels[first] - levels[second]) > 8, "\(theme.name) \(levels)")
    }
  }

  @Test("curves shown together differ at every depth", arguments: colored)
  func curves(theme: Theme) {
    let together: [[Role]] = [
      [.curve1, .slope, .curvature, .ghost],
      [.curve1, .curve2, .curve3, .curve4, .curve5, .curve6],
    ]
    for depth in [ColorDepth.sixteen, .indexed256, .trueColor] {
      for roles in together {
        let looks = Set(roles.map { theme.look(of: Style($0), depth: depth) })
        #expect(looks.count == roles.count, "\(theme.name) \(depth) \(roles)")
      }
    }
  }

  @Test("the default theme is readable on black and on white; the others on their own ground")
  func contrast() throws {
    let (black, white) = (RGB(0), RGB(0xFFFFFF))
    for role in Role.allCases {
      for ground in [black, white] {
        guard let ink = rgb(role, .default), role != .selection else { continue }
        #expect(ink.contrast(with: ground) > 2, "\(role)")
      }
      if let ink = rgb(role, .light), role != .selection {
        #expect(ink.contrast(with: white) > 3, "\(role)")
      }
      if let ink = rgb(role, .highContrast), role != .selection {
        #expect(ink.contrast(with: black) > 7, "\(role)")
      }
    }
  }

  @Test("right is green, wrong is red, in 24 bit and among the sixteen", arguments: colored)
  func goodAndBad(theme: Theme) throws {
    let (good, bad) = (try #require(rgb(.good, theme)), try #require(rgb(.bad, theme)))
    #expect(good.green > good.red && bad.red > bad.green, "\(theme.name)")
    func ansi(_ role: Role) -> Color? { theme.look(of: Style(role), depth: .sixteen).foreground }
    #expect([.ansi(2), .ansi(10)].contains(ansi(.good)), "\(theme.name)")
    #expect([.ansi(1), .ansi(9)].contains(ansi(.bad)), "\(theme.name)")
  }

  @Test("every role of every theme looks as it was looked at", arguments: Theme.all)
  func looks(theme: Theme) {
    let roles = Role.allCases.map { role in
      let looks = [ColorDepth.mono, .sixteen, .indexed256, .trueColor].map {
        Self.text(theme.look(of: Style(role), depth: $0))
      }
      return ([String(describing: role)] + looks).joined(separator: " | ")
    }
    #expect(Snapshot.difference(roles.joined(separator: "\n"), from: "theme-\(theme.name)") == nil)
  }

  private static func text(_ look: Look) -> String {
    func text(_ color: Color?) -> String {
      switch color {
      case nil: "own"
      case .ansi(let number)?: "ansi \(number)"
      case .indexed(let number)?: "\(number)"
      case .rgb(let rgb)?: "\(rgb.red),\(rgb.green),\(rgb.blue)"
      }
    }
    let ground = look.background.map { " on \(text($0))" } ?? ""
    return text(look.foreground) + ground + (look.attributes.mark.map { " \($0.meaning)" } ?? "")
  }

  @Test("without colours roles are told apart by weight, and a ground by exchanging it")
  func mono() {
    for theme in Theme.all {
      let selection = theme.look(of: Style(.selection), depth: .mono)
      #expect(selection == Look(attributes: [.bold, .reverse]))
      let row = theme.look(of: Style(.role(.text), on: .role(.selection)), depth: .mono)
      #expect(row == Look(attributes: .reverse))
    }
    for role in Role.allCases {
      let look = Theme.mono.look(of: Style(role), depth: .trueColor)
      #expect(look.foreground == nil && look.background == nil)
      #expect(look == Theme.mono.look(of: Style(role), depth: .mono))
    }
  }

  @Test("a shared cell is the mean in 24 bit and the first curve's otherwise")
  func blend() {
    let style = Style(.blend(.curve1, .slope))
    let look = Theme.default.look(of: style, depth: .trueColor)
    #expect(look.foreground == .rgb(RGB(0x748C82)))
    for depth in [ColorDepth.sixteen, .indexed256] {
      let first = Theme.default.look(of: Style(.curve1), depth: depth)
      #expect(Theme.default.look(of: style, depth: depth).foreground == first.foreground)
    }
  }

  @Test("the heat scale runs from blue through white to orange, and text on it stays readable")
  func heat() {
    func ground(_ step: Int8) -> Color? {
      Theme.default.look(of: Style(on: .heat(step)), depth: .trueColor).background
    }
    #expect(ground(-100) == .rgb(RGB(0x2166AC)))
    #expect(ground(0) == .rgb(RGB(0xF7F7F7)))
    #expect(ground(100) == .rgb(RGB(0xD95F02)))
    #expect(ground(.min) == ground(-100) && ground(.max) == ground(100))
    for step in -100...100 {
      for ink in [Ink.role(.text), .role(.probe), .role(.dim), .none] {
        let style = Style(ink, on: .heat(Int8(step)))
        let look = Theme.default.look(of: style, depth: .trueColor)
        guard case .rgb(let ink) = look.foreground, case .rgb(let ground) = look.background
        else {
          Issue.record("no colours at \(step)")
          return
        }
        #expect(ink.contrast(with: ground) >= 2.5)
      }
    }
  }

  @Test(
    "the nearest of the 256",
    arguments: [
      (0x000000, 16), (0xFFFFFF, 231), (0xFF0000, 196), (0x808080, 244), (0x5F87AF, 67),
      (0x767676, 243), (0x121212, 233),
    ] as [(UInt32, UInt8)])
  func nearest(hex: UInt32, index: UInt8) {
    #expect(RGB(hex).nearestIndexed == index)
  }

  @Test("themes are found by name")
  func named() {
    for theme in Theme.all { #expect(Theme.named(theme.name) == theme) }
    #expect(Theme.named("solarized") == nil)
  }

  private func rgb(_ role: Role, _ theme: Theme) -> RGB? {
    guard case .rgb(let rgb) = theme.look(of: Style(role), depth: .trueColor).foreground else {
      return nil
    }
    return rgb
  }

  /// CIE L*, 0 … 100.
  private func lightness(_ rgb: RGB) -> Double {
    func linear(_ part: UInt8) -> Double {
      let c = Double(part) / 255
      return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
    }
    let y = 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue)
    return 116 * cbrt(y) - 16
  }
}
