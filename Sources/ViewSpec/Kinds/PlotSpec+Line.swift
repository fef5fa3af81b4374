import ActivationMath
package import Formula

extension PlotSpec {
  /// The first word of its line.
  package static let kind = "plot"
  /// The kind in a phrase.
  package static let summary = "curves of functions of one number"
  /// The functions, as help describes them.
  package static let subject = SubjectDescription(
    form: "FUNCTION …",
    meaning: "up to \(capacity) functions of one number, the one that the keys move first",
    example: "plot: prelu(a=0.3) relu | x=-4...4")

  /// The settings, in the order in which they are written.
  package static let settings: [ViewSetting<PlotSpec>] = [
    ViewSetting(
      "x", \.x, .range(within: reach), neutral: homeRange, example: "-4...4",
      "from left to right"),
    ViewSetting(
      "y", \.y, .range(within: reach), neutral: "fitted to the curves", example: "-1...2",
      "from bottom to top"),
    derivatives,
    shownSetting,
    ViewSetting(
      "probe", \.probe, .number(), neutral: homeProbe, example: "-1.5", "where the numbers are read"
    ),
    ViewSetting(flag: "tangent", \.showsTangent, "the tangent at the probe"),
    ViewSetting(
      "input", \.input, .input, neutral: "none", example: "normal(0, 1)",
      "what a distribution of inputs becomes"),
    ViewSetting(
      "difference", \.difference, .difference, neutral: "none", example: "gelu,gelu_tanh",
      "the first minus the second, as a curve"),
    ViewSetting(
      "gap", \.gap, .number(), neutral: "none", example: "1",
      "the distance from an asymptote in powers of ten, in place of f"),
    ViewSetting(
      "precision", \.precision, .choice, neutral: .double, example: "float32",
      "the arithmetic of the curves"),
    ViewSetting(
      "compare", \.naive, .literal, neutral: "none", example: "\"exp(x) - 1\"",
      "a naive form of the function, drawn beside it, both computed in 32 bits as they are written"
    ).butNot("precision", "gap", "sweep"),
    ViewSetting(
      "chain", \.chain, .chain, neutral: "none", example: "20:1.5",
      "how many layers of slopes are multiplied at the probe and drawn as bars, and the weight beside each"
    ),
    sweepSetting,
    controlsSetting,
    parameterSetting,
    annotateSetting,
    ViewSetting(flag: "points", \.showsPoints, "roots, extrema, inflections and kinks marked"),
    ViewSetting(flag: "focus", \.isFocused, "derivatives of the first function alone"),
    ViewSetting(flag: "stack", \.isStacked, "f above its derivatives instead of with them"),
    .canvas(\.canvas),
  ]

  /// The functions, parted by blanks.
  package var subjectText: String { functions.map(Quotation.reference).joined(separator: " ") }

  /// Reads the functions.
  package init(subject: StateValue) throws(Diagnostics) {
    self.init(
      try subject.functions(1...Self.capacity) { function, place in
        Self.objection(to: function, at: place)
      })
  }

  /// The reason why a plot cannot show a function; nil if it can.
  static func objection(
    to function: Function, at place: StateValue
  ) -> Diagnostic? {
    guard case .vector = function else { return nil }
    let profile = function.profile
    let kind = profile.family == .gated ? GLUSpec.kind : VectorsSpec.kind
    return place.mistake(
      .vectorFunction, "\(profile.id) is a function of a whole vector",
      remedy: "write \(kind): \(profile.id)")
  }

  /// The mistake of a setting that is said twice or does nothing.
  package func objection(_ said: SaidSettings) -> Diagnostic? {
    guard shown.contains(.parameter),
      functions.allSatisfy({ $0.profile.parameters.isEmpty })
    else { return nil }
    return said["show"]?.mistake(
      .contradiction, "no function here has a parameter to differentiate by",
      remedy: "leave 'parameter' out, or show one such as elu")
  }
}

// MARK: - Settings of their own

extension PlotSpec {
  private static let derivatives = ViewSetting<PlotSpec>(
    SettingDescription(
      "d", "0, 1 or 2", neutral: "0", example: "1", "how many derivatives are drawn besides f"),
    read: { value, plot throws(Diagnostic) in
      plot.shown = Shown.derivatives(try value.integer(in: 0...2))
    },
    write: { plot in
      (1...2).first { Shown.derivatives($0) == plot.shown }.map { "\($0)" }
    })

  private static let shownSetting = ViewSetting<PlotSpec>(
    SettingDescription(
      "show", "f,slope,curvature,parameter", neutral: "as `d` says", example: "f,curvature",
      "what is drawn of each function, where `d` cannot say it"),
    read: { value, plot throws(Diagnostic) in
      plot.shown = try value.list { item throws(Diagnostic) in try item.choice() }
    },
    write: { plot in
      (0...2).contains { Shown.derivatives($0) == plot.shown }
        ? nil : plot.shown.map(\.rawValue).joined(separator: ",")
    }
  ).butNot("d")

  private static let sweepSetting = ViewSetting<PlotSpec>(
    SettingDescription(
      "sweep", "NAME:NUMBER,…", neutral: "none", example: "alpha:0.25,0.5,1",
      "a curve for each value of a parameter of the one function"),
    read: { value, plot throws(Diagnostic) in plot.sweep = try value.sweep(of: plot.functions) },
    write: { plot in
      plot.sweep.map { sweep in
        "\(sweep.parameter):\(sweep.values.map { NumberText.exact($0) }.joined(separator: ","))"
      }
    }
  ).butNot("tangent")

  private static let annotateSetting = ViewSetting<PlotSpec>(
    SettingDescription(
      "annotate", "X[:Y]:TEXT,…", neutral: "none", example: "2:saturated",
      "words beside a point of the first curve, or at a height"),
    read: { value, plot throws(Diagnostic) in plot.annotations = try value.annotations() },
    write: { plot in
      plot.annotations.isEmpty ? nil : plot.annotations.map(\.line).joined(separator: ",")
    }
  )

  private static let controlsSetting = ViewSetting<PlotSpec>(
    SettingDescription(
      "controls", "FUNCTION.NAME,…", neutral: "all", example: "elu.alpha",
      "the sliders on offer"),
    read: { value, plot throws(Diagnostic) in
      let functions = plot.functions
      plot.controls = try value.list { item throws(Diagnostic) in
        try item.control(of: functions)
      }
    },
    write: { plot in
      plot.controls.isEmpty ? nil : plot.controls.map(\.text).joined(separator: ",")
    })

  private static let parameterSetting = ViewSetting<PlotSpec>(
    SettingDescription(
      "parameter", "NAME", neutral: "the first", example: "alpha",
      "the parameter that the keys move"),
    read: { value, plot throws(Diagnostic) in
      let own = plot.functions.flatMap(\.profile.parameters)
      plot.parameter = try value.parameterName(
        among: own, besides: plot.input == nil ? [] : Input.parameters)
    },
    write: { $0.parameter }
  ).after("input")
}
