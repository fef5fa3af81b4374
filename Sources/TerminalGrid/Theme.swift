/// A theme: the colours and weights of each role.
public struct Theme: Hashable, Sendable, CustomStringConvertible {
  /// The name that people give: `default`, `light`, `high-contrast`, `mono`.
  public let name: String
  /// The background of the whole screen, or nil for the terminal's own.
  var canvas: Tint?
  /// Whether another theme may stand in for it once the terminal's ground is known.
  var followsGround = false
  private let paints: [Paint]
  private let isColorless: Bool
  /// Whether it is made for a light ground, whether it paints that or not.
  private let isForLightGround: Bool

  /// The name.
  public var description: String { name }

  /// A theme; roles that are not listed look like ordinary text.
  init(name: String, canvas: Tint? = nil, _ paints: KeyValuePairs<Role, Paint>) {
    self.init(name: name, canvas: canvas) { role in
      paints.first { $0.key == role }?.value ?? Paint(nil)
    }
  }

  /// A theme with a paint for each role.
  init(name: String, canvas: Tint? = nil, paint: (Role) -> Paint) {
    self.name = name
    self.canvas = canvas
    paints = Role.allCases.map(paint)
    isForLightGround = canvas.map { $0.readableInk.rgb == RGB(0) } ?? false
    isColorless = self.paints.allSatisfy { $0.tint == nil }
  }

  /// How a style looks with so many colours.
  ///
  /// Text on a coloured ground turns black or white where its own colour would not be readable. In
  /// mono every ground but a heat map's is shown by exchanging ink and ground.
  public func look(of style: Style, depth: ColorDepth) -> Look {
    var attributes = style.attributes
    let isPixel = attributes.remove(.pixel) != nil
    if case .role(let role) = style.ink {
      attributes.formUnion(depth == .mono ? role.plainAttributes : paints[role].attributes)
    }
    guard depth > .mono, !isColorless else {
      if case .role = style.ground { attributes.insert(.reverse) }
      return Look(attributes: attributes)
    }
    let ground = groundTint(of: style)
    var ink = tint(of: style.ink)
    // A glyph in the very colour of its ground is meant to be seen only where there is no colour.
    let isHidden = style.ink == style.ground
    if let ground, !isHidden, !isPixel, (ink?.rgb.contrast(with: ground.rgb) ?? 0) < 2.5 {
      ink = ground.readableInk
    }
    return Look(
      foreground: ink?.color(depth), background: ground?.color(depth), attributes: attributes)
  }

  /// The theme for a terminal whose ground is light or dark.
  public func fitting(isLight: Bool) -> Theme {
    followsGround ? (isLight ? .light : .default) : self
  }

  /// Whether it is to be chosen by the terminal's ground.
  public var isChosenByGround: Bool { followsGround }

  /// The same inks on whatever ground there is, for lines of text among others.
  public var withoutCanvas: Theme {
    var theme = self
    theme.canvas = nil
    return theme
  }

  private func tint(of ink: Ink) -> Tint? {
    switch ink {
    case .none: nil
    case .role(let role): paints[role].tint
    case .heat(let step): .heat(step, onLight: isForLightGround)
    }
  }

  private func groundTint(of style: Style) -> Tint? {
    switch style.ground {
    case .role(let role): paints[role].ground ?? paints[role].tint ?? canvas
    case .heat(let step): .heat(step, onLight: isForLightGround)
    case .none:
      if case .role(let role) = style.ink { paints[role].ground ?? canvas } else { canvas }
    }
  }
}

/// The look of a cell on a terminal.
public struct Look: Hashable, Sendable {
  /// The colour of the glyph; nil is the terminal's own.
  public var foreground: Color?
  /// The colour behind it; nil is the terminal's own.
  public var background: Color?
  /// Weight and emphasis.
  public var attributes: Attributes

  /// A look; the terminal's own unless said otherwise.
  public init(
    foreground: Color? = nil, background: Color? = nil, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// A colour in 24 bit and the one of the sixteen chosen for it by hand.
struct Tint: Hashable, Sendable {
  var rgb: RGB
  var ansi: UInt8
  /// The one of the 256, where the nearest would spoil a scale.
  var indexed: UInt8?

  init(_ rgb: RGB, ansi: UInt8, indexed: UInt8? = nil) {
    self.rgb = rgb
    self.ansi = ansi
    self.indexed = indexed
  }

  func color(_ depth: ColorDepth) -> Color? {
    switch depth {
    case .mono: nil
    case .sixteen: .ansi(ansi)
    case .indexed256: .indexed(indexed ?? rgb.nearestIndexed)
    case .trueColor: .rgb(rgb)
    }
  }

  /// Black or white, whichever is easier to read on this colour.
  var readableInk: Tint {
    let black = Tint(RGB(0), ansi: 0)
    let white = Tint(RGB(0xFFFFFF), ansi: 15)
    return rgb.contrast(with: black.rgb) > rgb.contrast(with: white.rgb) ? black : white
  }

  /// The heat map's scale: blue for negative, orange for positive; zero is as light or as dark as the
  /// ground, so that what is nothing does not shine.
  static func heat(_ step: Int8, onLight: Bool) -> Tint {
    let stops: [RGB] = (onLight ? lightStops : darkStops).map { RGB($0) }
    let place = Double(min(100, max(-100, Int(step))) + 100) / 50
    let index = min(3, Int(place))
    let rgb = stops[index].mixed(with: stops[index + 1], part: place - Double(index))
    let ansi: UInt8 =
      switch step {
      case ..<(-60): 4
      case ..<(-20): 6
      case ...20: onLight ? 7 : 0
      case ...60: 3
      default: 1
      }
    let ramp = onLight ? lightRamp : darkRamp
    return Tint(rgb, ansi: ansi, indexed: ramp[Int((place * 2.5).rounded())])
  }

  private static let lightStops: [UInt32] = [0x2166AC, 0x92C5DE, 0xF7F7F7, 0xFDB863, 0xD95F02]
  private static let darkStops: [UInt32] = [0x3D8FE0, 0x1F4A78, 0x26262C, 0x7A4310, 0xE87B1A]
  /// The colours of the 256 that come near, without the jumps of the nearest ones.
  private static let lightRamp: [UInt8] = [25, 67, 74, 110, 153, 255, 230, 223, 215, 208, 166]
  private static let darkRamp: [UInt8] = [32, 25, 24, 24, 17, 235, 52, 94, 130, 166, 208]
}

/// How a theme paints one role.
struct Paint: Hashable, Sendable {
  var tint: Tint?
  /// The background of the role, if it has one of its own.
  var ground: Tint?
  var attributes: Attributes

  init(_ tint: Tint?, on ground: Tint? = nil, _ attributes: Attributes = []) {
    self.tint = tint
    self.ground = ground
    self.attributes = attributes
  }

  init(_ hex: UInt32, _ ansi: UInt8, _ attributes: Attributes = []) {
    self.init(Tint(RGB(hex), ansi: ansi), on: nil, attributes)
  }
}

extension Array where Element == Paint {
  fileprivate subscript(role: Role) -> Paint { self[Int(role.rawValue)] }
}

extension Role {
  /// The attributes that tell the role apart where there is no colour.
  var plainAttributes: Attributes {
    switch self {
    case .title, .key, .focusedFrame, .probe, .highlight, .good, .bad, .warning, .emphasis: .bold
    case .selection: [.bold, .reverse]
    case .dim, .guide, .ghost: .dim
    case .link: .underline
    default: []
    }
  }
}
