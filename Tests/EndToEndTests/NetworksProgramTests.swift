import Testing
import TestSupport

/// The program computes beside itself what takes longer than a key may wait.
@Suite("Networks in the running program")
struct NetworksProgramTests {
  private func terminal(_ state: String) throws -> PseudoTerminal {
    try PseudoTerminal(
      script: "exec \"$HILLOCK\" explore --state \"$STATE\"", environment: ["STATE": state])
  }

  @Test("A training runs to its last epoch, and then nothing moves") func run() throws {
    let terminal = try terminal("train: relu | epochs=30 | run")
    try terminal.wait(for: "paused")
    try terminal.waitForQuiet()
    #expect(try terminal.staysQuiet(seconds: 0.5))
  }

  @Test("Keys are answered while it runs") func keys() throws {
    let terminal = try terminal("train: relu elu | hidden=32,32 | epochs=100000 | run")
    try terminal.wait(for: "running")
    try terminal.write("?")
    try terminal.wait(for: "back to where the page began")
    try terminal.write("q")
    try terminal.write(" ")
    try terminal.wait(for: "paused")
  }

  @Test("A flow is measured and shown") func flow() throws {
    let terminal = try terminal("flow: tanh | depth=9")
    try terminal.wait(for: "first over last gradient")
  }
}
