/// What a finished command left: its output, its errors and its status.
public struct CommandRun: Equatable, Sendable {
  /// What it wrote to standard output.
  public var output: String
  /// What it wrote to standard error.
  public var errors: String
  /// What it exited with; a signal's number plus 128 where one ended it.
  public var status: Int32

  /// What a command is expected to leave.
  public init(output: String = "", errors: String = "", status: Int32 = 0) {
    self.output = output
    self.errors = errors
    self.status = status
  }

  /// Runs `hillock` with the arguments and waits for it.
  ///
  /// The environment holds nothing but a UTF-8 locale, an empty home and what `environment` adds.
  public static func hillock(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> CommandRun {
    try run(BuiltProduct.hillock, arguments, input: input, environment: environment)
  }

  /// Runs `hillock` with a list of arguments and waits for it.
  public static func hillock(_ arguments: [String]) throws -> CommandRun {
    try run(BuiltProduct.hillock, arguments, input: "", environment: [:])
  }

  /// Runs a line of shell in which `hillock` is the program, such as `hillock list | head -n 1`.
  public static func shell(
    _ script: String, environment: [String: String] = [:]
  ) throws -> CommandRun {
    let function = "hillock() { '\(BuiltProduct.hillock)' \"$@\"; }\n"
    return try run(
      "/bin/sh", ["-c", function + script], input: "",
      environment: environment)
  }

  /// Runs a program and waits for it.
  static func run(
    _ executable: String, _ arguments: [String], input: String, environment: [String: String]
  ) throws -> CommandRun {
    // Files rather than pipes: no reader has to keep up, whatever the amount.
    let directory = try TemporaryDirectory()
    let child = ChildProcess(
      executable: executable, arguments: arguments,
      environment: Environment.controlled(home: directory.path).merging(environment) { $1 },
      files: (
        try directory.write(input, to: "in"), try directory.write("", to: "out"),
        try directory.write("", to: "err")
      ))
    let status = try child.run()
    return CommandRun(
      output: try directory.read("out"), errors: try directory.read("err"), status: status)
  }
}

/// The environment of the commands under test.
enum Environment {
  /// A UTF-8 locale, a plain search path, and no wishes about colour.
  static func controlled(home: String) -> [String: String] {
    ["LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin", "HOME": home]
  }
}
