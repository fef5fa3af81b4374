import ActivationMath
import NetworkLab
import Testing

@Suite struct DataTests {
  @Test(arguments: DataSource.names) func everyDataSetIsMade(name: String) throws {
    let formula = ["side": "y > sin(3*x), ", "target": "sin(3*x), "][name] ?? ""
    let source = try DataSource(parsing: "\(name)(\(formula)n=60)", catalogue: .standard)
    let data = source.training
    #expect(data.count == 60 && data.points.allSatisfy { $0.isFinite })
    let again = try DataSource(parsing: source.notation, catalogue: .standard)
    #expect(data == again.training)
    #expect(data != source.test)
    if case .classes(let count) = data.kind {
      #expect(Set(data.targets) == Set((0..<count).map(Double.init)))
    }
  }

  @Test(arguments: [
    ("circels", "did you mean circles?"), ("circles(noize=1)", "did you mean noise?"),
    ("circles(noise=-1)", "0 or greater"), ("circles(n=1e9)", "from 2 to 100000"),
    ("circles(n=2.5)", "whole number"), ("circles(noise=a)", "must be a number"),
    ("circles(noise=1, noise=2)", "given twice"), ("circles(n=5", "closing parenthesis"),
    ("side(n=5)", "needs a formula"), ("target(sin(q))", "column 5"),
    ("circles(5, 1, 2, 3)", "no place for"), ("target(log(x))", "no finite number at x = −"),
    ("side(y > 5)", "is the same for all points"),
  ])
  func mistakesAreNamed(text: String, part: String) {
    #expect {
      try DataSource(parsing: text, catalogue: .standard)
    } throws: { "\($0)".contains(part) }
  }

  @Test func aFileHasItsClassesByName() throws {
    let data = try PointsReader.read(
      "x,y,colour\n# no point\n0,1,red\n\n-1.5,2,blue\n", valued: false)
    #expect(data.points == [0, 1, -1.5, 2])
    #expect(data.names == ["blue", "red"] && data.targets == [1, 0])
    let values = try PointsReader.read("0,1\n1,3.5\n", valued: true)
    #expect(values.kind == .values(1) && values.inputs == 1 && values.targets == [1, 3.5])
  }

  @Test(arguments: [
    ("0,1,a\n0,x,b\n", 2, "column 2: 'x' is not a finite number"),
    ("0,1,a\n0,nan,b\n", 2, "'nan'"), ("0,1,a\n0,,b\n", 2, "an empty cell"),
    ("0,1,a\n0,1\n", 2, "2 columns"), ("7\n", 1, "one column"),
    ("0,1,a\n2,1,a\n", nil, "one class, 'a'"), ("", nil, "no points"), ("0,1,a", nil, "one point"),
  ])
  func mistakesInFilesAreNamed(text: String, line: Int?, part: String) {
    #expect {
      try PointsReader.read(text, valued: false)
    } throws: { error in
      guard let mistake = error as? PointsReader.Mistake else { return false }
      return mistake.line == line && mistake.message.contains(part)
    }
  }

  @Test func tooManyRowsAndClassesAreRefused() {
    let rows = String(repeating: "0,1,a\n", count: DataSet.largest + 1)
    #expect(throws: PointsReader.Mistake.self) { try PointsReader.read(rows, valued: false) }
    let classes = (0..<50).map { "0,1,\($0)\n" }.joined()
    #expect {
      try PointsReader.read(classes, valued: false)
    } throws: { error in
      "\(error)".contains("head linear")
    }
  }

  @Test(arguments: ["sgd(rate=0.3)", "sgd(rate=0.01, momentum=0.9)", "adam(rate=0.01, beta1=0.8)"])
  func optimizersReadWhatTheyWrite(text: String) throws {
    #expect(try Optimizer(parsing: text).notation == text)
  }

  @Test func momentumIsGradientDescentWithSome() throws {
    #expect(try Optimizer(parsing: "momentum(0.2)") == .sgd(rate: 0.2, momentum: 0.9))
    #expect(throws: LabError.self) { try Optimizer(parsing: "adamm(beta3=1)") }
    #expect(throws: LabError.self) { try Optimizer(parsing: "sgd(rate=-1)") }
  }

  @Test func orthogonalStartsKeepLengths() throws {
    var settings = FlowSettings(function: try #require(catalogued("identity")))
    (settings.depth, settings.width, settings.start) = (10, 16, .orthogonal(gain: 1))
    let flow = try Flow(settings)
    #expect(abs(flow.layers[0].second - flow.layers[9].second) < 1e-12)
    #expect(abs(flow.gradientRatio - 1) < 1e-12)
  }

  /// A source names a file; its points come in when somebody has read the text.
  @Test func aFileIsReadLater() throws {
    let source = try DataSource(parsing: "file(my points, 2.csv)", catalogue: .standard)
    #expect(source.path == "my points, 2.csv" && !source.isRead && source.count == 0)
    #expect(source.notation == "file(my points, 2.csv)")
    let read = try source.read("x,y,kind\n0,1,red\n2,3,blue\n4,5,red\n", valued: false)
    #expect(read.isRead && read.count == 3 && read.training.names == ["blue", "red"])
    #expect(read.test == nil && read.unread == source && read.notation == source.notation)
    #expect(read.properHead == .softmax)
    #expect(try source.read("0,1,5\n2,3,6", valued: true).properHead == .linear)
    #expect(throws: LabError.self) { try source.read("0,1,red\n2,x,red", valued: false) }
  }

  @Test(
    "What is typed is a data set or a path",
    arguments: [
      ("moons", nil), ("moons(n=50)", nil), ("points.csv", "points.csv"),
      ("./my moons", "./my moons"), ("/tmp/moons", "/tmp/moons"), ("file(a.txt)", "a.txt"),
      ("side(y > x/2)", nil),
    ])
  func typed(text: String, path: String?) throws {
    #expect(try DataSource(typed: text, catalogue: .standard).path == path)
  }

  @Test(arguments: ["file()", "file", "file(a|b)", "a|b.csv", "moonz"])
  func noData(text: String) {
    #expect(throws: LabError.self) { try DataSource(typed: text, catalogue: .standard) }
  }
}
