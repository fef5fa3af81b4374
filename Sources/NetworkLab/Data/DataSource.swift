package import ActivationMath
import Formula
import RealModule

/// A source of data: a reference such as `circles(n=400, noise=0.1, seed=11)`.
package struct DataSource: Sendable, Equatable {
  /// The shape.
  enum Shape: Sendable, Equatable {
    case circles, xor, moons, spirals, venn
    case blobs(centers: [[Double]])
    /// Points with y above or below something: a condition on x and y.
    case side(Expression)
    /// A line bent to f(x).
    case target(Expression)
    /// The points of a file; nil before it has been read.
    case file(DataSet?)
  }

  private(set) var shape: Shape
  /// The name and the settings that are not the defaults, in the order of writing.
  package let notation: String
  /// How many points there are; 0 in a file that has not been read.
  package private(set) var count: Int
  /// How far points lie from where they belong.
  package let noise: Double
  /// The seed of the points; those to test with have the next one.
  package let seed: UInt64
}

extension DataSource {
  /// The names in references.
  package static let names = [
    "circles", "xor", "two_blobs", "three_blobs", "collinear", "moons", "spirals", "venn", "side",
    "target",
  ]

  /// Two rings, one inside the other, as a reference without settings has them.
  package static let circles = DataSource(
    shape: .circles, notation: "circles(n=400, seed=1)", count: 400, noise: 0.1, seed: 1)

  /// The data of a reference.
  package init(parsing text: String, catalogue: Catalogue) throws(LabError) {
    if let path = try Self.path(in: text) {
      self = .file(path)
      return
    }
    var reference = try SettingReference(parsing: text, kind: "data set", names: Self.names)
    let name = reference.name
    var shape = Self.plain[name]
    var formula: String?
    if shape == nil {
      formula = reference.text("formula")
      shape = try Self.shape(of: name, formula, catalogue)
    }
    guard let shape else { throw LabError("'\(name)' is no data set") }
    let noise = Self.noise[name] ?? 0
    self.shape = shape
    count = try reference.integer("n", default: 400, in: 2...DataSet.largest)
    self.noise = try reference.number("noise", default: noise, in: 0...)
    seed = UInt64(try reference.integer("seed", default: 1, in: 0...(1 << 53)))
    try reference.end()
    let settings = [
      formula, "n=\(count)", self.noise == noise ? nil : "noise=\(NumberText.exact(self.noise))",
      "seed=\(seed)",
    ]
    notation = "\(name)(\(settings.compactMap(\.self).joined(separator: ", ")))"
    if let formula { try checkPoints(formula) }
  }

  /// Refuses a formula that gives nothing to learn.
  private func checkPoints(_ formula: String) throws(LabError) {
    for data in [training, make(seed: seed &+ 1)] {
      if let index = data.targets.firstIndex(where: { !$0.isFinite }) {
        let x = NumberText.short(data.points[index * data.inputs])
        throw LabError("'\(formula)' is no finite number at x = \(x), which lies between −1 and 1")
      }
      if case .side = shape, Set(data.targets).count < 2 {
        throw LabError(
          "'\(formula)' is the same for all points of the square from −1 to 1",
          remedy: "write one that tells points apart, such as side(y > sin(3*x))")
      }
    }
  }

  private static func shape(
    of name: String, _ formula: String?, _ catalogue: Catalogue
  ) throws(LabError) -> Shape {
    let isSide = name == "side"
    guard let formula else {
      throw LabError(
        "\(name) needs a formula, such as \(isSide ? "side(y > sin(3*x))" : "target(sin(3*x))")")
    }
    do throws(Diagnostics) {
      let expression = try Expression(
        parsing: formula, variables: isSide ? ["x", "y"] : ["x"], catalogue: catalogue)
      return isSide ? .side(expression) : .target(expression)
    } catch {
      let first = error.all.first.map { "column \($0.column): \($0.message)" } ?? "it is no formula"
      throw LabError("the formula '\(formula)' of \(name): \(first)")
    }
  }

  private static let plain: [String: Shape] = [
    "circles": .circles, "xor": .xor, "moons": .moons, "spirals": .spirals, "venn": .venn,
    "two_blobs": .blobs(centers: [[-1, 0], [1, 0]]),
    "three_blobs": .blobs(centers: (0..<3).map { corner($0) }),
    "collinear": .blobs(centers: [[-2, 0], [0, 0], [2, 0]]),
  ]

  private static let noise = [
    "circles": 0.1, "two_blobs": 0.5, "three_blobs": 0.6, "collinear": 0.4, "moons": 0.1,
    "spirals": 0.02,
  ]

  /// Three directions, the first upwards.
  static func corner(_ index: Int, radius: Double = 1) -> [Double] {
    let angle = Double.pi * (0.5 + 2 * Double(index) / 3)
    return [radius * .cos(angle), radius * .sin(angle)]
  }

  /// The same points with another noise.
  package func with(noise: Double, catalogue: Catalogue) -> DataSource? {
    // What `noise=` says now goes; the rest of the reference stays.
    let inside = notation.dropFirst(name.count + 1).dropLast()
    let rest = inside.topLevelPieces.map { $0.drop { $0 == " " } }.filter {
      !$0.hasPrefix("noise=")
    }
    let settings = rest + ["noise=\(NumberText.exact(noise))"]
    return try? DataSource(
      parsing: "\(name)(\(settings.joined(separator: ", ")))", catalogue: catalogue)
  }

  /// The name of the data set.
  package var name: String { String(notation.prefix { $0 != "(" }) }

  /// The points to learn from; none in a file that has not been read.
  package var training: DataSet { make(seed: seed) }

  /// The head that suits the points.
  package var properHead: Head {
    switch shape {
    case .venn: .sigmoid
    case .target: .linear
    case .file(let points): points?.properHead ?? .softmax
    default: .softmax
    }
  }

  /// As many points of the same kind to test with; nil where the points are those of a file.
  package var test: DataSet? { path == nil ? make(seed: seed &+ 1) : nil }
}
