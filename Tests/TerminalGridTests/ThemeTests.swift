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

  /// What each theme stands on: the default one on black and on the grey of many terminals.
  static let grounds: [(theme: Theme, grounds: [UInt32], text: Double)] = [
    (.default, [0x000000, 0x1E1E1E], 4.5), (.light, [0xFFFFFF], 4.5), (.highContrast, [0], 7),
  ]

  @Test("text has 4.5:1 against the ground, lines have 3:1", arguments: [0, 1, 2])
  func contrast(index: Int) throws {
    let (theme, grounds, text) = Self.grounds[index]
    let lines: Set<Role> = [.guide, .ghost, .frame]
    for role in Role.allCases where role != .selection {
      for depth in [ColorDepth.trueColor, .indexed256] {
        // What has no colour of its own has the terminal's.
        guard let ink = rgb(role, theme, depth) else { continue }
        for ground in grounds {
          let contrast = ink.exactContrast(with: RGB(ground))
          #expect(contrast >= (lines.contains(role) ? 3 : text), "\(role) \(depth) \(contrast)")
        }
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

  @Test("the chosen row is readable in every theme", arguments: colored)
  func selection(theme: Theme) throws {
    let look = theme.look(of: Style(.selection), depth: .trueColor)
    guard case .rgb(let ink) = look.foreground, case .rgb(let ground) = look.background else {
      Issue.record("no colours")
      return
    }
    #expect(ink.exactContrast(with: ground) >= 4.5)
  }

  @Test("the light theme paints its ground, and gives all text a colour of its own")
  func paintedGround() {
    for depth in [ColorDepth.sixteen, .indexed256, .trueColor] {
      for role in Role.allCases {
        let look = Theme.light.look(of: Style(role), depth: depth)
        #expect(look.background != nil && look.foreground != nil, "\(role)")
      }
      #expect(Theme.light.look(of: .plain, depth: depth).background != nil)
      #expect(Theme.light.withoutCanvas.look(of: .plain, depth: depth).background == nil)
      #expect(Theme.default.look(of: .plain, depth: depth) == Look())
    }
  }

  @Test("only a theme that nobody chose follows the ground")
  func ground() {
    #expect(Theme.automatic.fitting(isLight: true) == .light)
    #expect(Theme.automatic.fitting(isLight: false) == .default)
    for theme in Theme.all { #expect(theme.fitting(isLight: true) == theme) }
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

  @Test(
    "the heat scale runs from blue through the ground to orange, and text on it stays readable",
    arguments: [(Theme.default, 0x26262C), (.highContrast, 0x26262C), (.light, 0xF7F7F7)]
      as [(Theme, UInt32)])
  func heat(theme: Theme, zero: UInt32) {
    func ground(_ step: Int8) -> Color? {
      theme.look(of: Style(on: .heat(step)), depth: .trueColor).background
    }
    func part(_ step: Int8, _ part: KeyPath<RGB, UInt8>) -> UInt8 {
      if case .rgb(let color)? = ground(step) { color[keyPath: part] } else { 0 }
    }
    #expect(ground(0) == .rgb(RGB(zero)))
    #expect(part(-100, \.blue) > part(-100, \.red) && part(100, \.red) > part(100, \.blue))
    #expect(ground(.min) == ground(-100) && ground(.max) == ground(100))
    for step in -100...100 {
      for ink in [Ink.role(.text), .role(.probe), .role(.dim), .none] {
        let style = Style(ink, on: .heat(Int8(step)))
        let look = theme.look(of: style, depth: .trueColor)
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

  private func rgb(
    _ role: Role, _ theme: Theme, _ depth: ColorDepth = .trueColor
  ) -> RGB? {
    switch theme.look(of: Style(role), depth: depth).foreground {
    case .rgb(let rgb): rgb
    case .indexed(let index): RGB(indexed: index)
    case .ansi, nil: nil
    }
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
