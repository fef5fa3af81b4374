/// The characters that a terminal can show.
public enum Charset: Hashable, Sendable {
  /// Everything.
  case unicode
  /// ASCII only, for locales that are not UTF-8.
  case ascii

  /// The replacement for a visible character, of as many cells.
  ///
  /// Only the characters that the program draws and the Latin letters have a look-alike; others
  /// become `?`, braille becomes `*`.
  public func transliterate(_ character: Character) -> Character {
    if self == .unicode || character.isASCII { return character }
    guard let scalar = character.unicodeScalars.first else { return "?" }
    if let known = Self.lookAlikes[scalar] { return known }
    switch scalar.value {
    case 0x2800: return " "
    case 0x2801...0x28FF: return "*"
    case 0x2500...0x257F: return Self.boxDrawing(scalar)
    case 0x41...0x5A, 0x61...0x7A: return Character(scalar)
    default: return "?"
    }
  }

  /// A text with each character transliterated; it keeps its width.
  public func transliterate(_ text: String) -> String {
    if self == .unicode { return text }
    var result = ""
    TextWidth.forEachCell(in: text[...]) { character, cells in
      result.append(transliterate(character))
      if cells == 2 { result.append(" ") }
      return true
    }
    return result
  }

  /// Lines without a look-alike of their own are joints.
  private static func boxDrawing(_ scalar: Unicode.Scalar) -> Character {
    switch scalar.value {
    case 0x2571: "/"
    case 0x2572: "\\"
    case 0x2573: "X"
    default: "+"
    }
  }

  private static let lookAlikes: [Unicode.Scalar: Character] = {
    var table: [Unicode.Scalar: Character] = [:]
    for (ascii, characters) in groups {
      for scalar in characters.unicodeScalars { table[scalar] = ascii }
    }
    return table
  }()

  private static let groups: [(Character, String)] = [
    ("a", "ᵃᵅ"), ("b", "ᵇᵝ"), ("d", "ᵈᵟ"), ("k", "ᵏ"), ("m", "ᵐ"), ("o", "ᶿ"), ("p", "ᵖ"),
    ("r", "ʳ"),
    ("s", "ˢ"), ("t", "ᵗ"), ("u", "ᵘ"), ("v", "ᵛ"), ("w", "ʷ"), ("y", "ʸᵞ"), ("z", "ᶻ"), ("(", "⁽"),
    (")", "⁾"), ("3", "∛"), ("^", "▵"), ("*", "✎"),
    (" ", "\u{A0}\u{2009}\u{202F}"),
    ("-", "⁻₋─━╌╍┄┅┈┉╴╶╸╺╼╾═−–—‐‑‒―▬▔⎯"),
    ("|", "│┃╎╏┆┇┊┋╵╷╹╻╽╿║▏▎▍▌▐▕∣"),
    ("#", "▙▛▜▟█▇▆▅▉▊▋■▪◼"), ("%", "▓"), (":", "▒∶"),
    ("_", "␣▁▂▃▄"),
    ("\"", "″‴“”„▀"),
    ("'", "▘▝′‘’‚ˈ"),
    (".", "▖▗…·∙⋯․░⋅"),
    ("*", "▚▞☑⊛•●★×∗⁎✱✶◉"),
    ("o", "□☐⊙○◌◯∘°◦ο↻"),
    ("+", "⁺₊◆◇✦✚⊕±†"),
    (">", "▸▶▹▷→≥»›⇒↦⟶❯"),
    ("<", "↵⏎↩⌫◂◀◃◁←≤«‹⇐⟵❮"),
    ("^", "⌃▲△↑⇧ˆ▴∧"),
    ("v", "▼▽↓⇩▾√ν∨"),
    ("x", "ˣχ✕✖ₓξ"),
    ("=", "⁼₌≡≈≃≅"),
    ("~", "∼∿¬"),
    ("!", "≠¡⚠"),
    ("/", "÷∕⁄"),
    ("(", "⟨⌈⌊"),
    (")", "⟩⌉⌋"),
    ("a", "αₐª"), ("b", "βß"), ("g", "γ"), ("d", "δ∂∇"), ("e", "εϵ∈ηₑᵉ"), ("z", "ζ"),
    ("t", "θτᵀ"), ("k", "κₖ"), ("l", "λ"), ("m", "μµ"), ("p", "πρ"), ("s", "σς"),
    ("u", "υ"), ("f", "φϕƒ"), ("y", "ψ✓✔"), ("w", "ω"), ("i", "ιᵢⁱ"), ("j", "ⱼʲ"), ("n", "ₙⁿ✗✘"),
    ("S", "ΣΣ∑"), ("D", "Δ"), ("P", "ΠΦ∏"), ("O", "ΩΘ"), ("L", "ΛΓ"), ("W", "Ψ"), ("R", "ℝ"),
    ("I", "∫"), ("8", "∞⁸₈"), ("0", "⁰₀"), ("1", "¹₁"), ("2", "²₂½"), ("3", "³₃"),
    ("4", "⁴₄¼"), ("5", "⁵₅"), ("6", "⁶₆"), ("7", "⁷₇"), ("9", "⁹₉"),
    ("A", "ÀÁÂÃÄÅÆ"), ("C", "Ç"), ("E", "ÈÉÊË"), ("N", "Ñ"), ("U", "∪ÙÚÛÜ"), ("Y", "Ý"),
    ("a", "àáâãäåæ"), ("c", "ç©"), ("e", "èéêë"), ("i", "ìíîï"), ("n", "ñ"), ("o", "òóôõöø"),
    ("u", "ùúûü"), ("y", "ýÿ"), ("O", "ÒÓÔÕÖØ"), ("I", "ÌÍÎÏ"), ("S", "§"),
    ("-", "↔⇔⟷"), ("|", "↕⇕"),
  ]
}
