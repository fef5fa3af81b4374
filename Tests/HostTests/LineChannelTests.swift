import TestSupport
import Testing

@testable import Host

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct LineChannelTests {
  /// Two ends of a socket in a directory of their own.
  private func ends(limit: Int = 1000) throws -> (
    directory: TemporaryDirectory, listener: SocketListener, guest: LineChannel, host: LineChannel
  ) {
    let directory = try TemporaryDirectory()
    let listener = try SocketListener(at: directory.path("socket"))
    let guest = try LineChannel(to: directory.path("socket"), limit: limit)
    let host = try #require(listener.accept(limit: limit))
    return (directory, listener, guest, host)
  }

  /// What comes until something has come, or the channel is closed.
  private func next(from channel: LineChannel) -> [LineChannel.Received] {
    while channel.isOpen {
      _ = Descriptors.readable([channel.descriptor], seconds: 10)
      let received = channel.receive()
      if !received.isEmpty { return received }
    }
    return []
  }

  @Test func linesGoBothWays() throws {
    let (directory, listener, guest, host) = try ends()
    guest.send("hello")
    #expect(next(from: host) == [.line("hello")])
    host.send("é")
    #expect(next(from: guest) == [.line("é")])
    #expect(host.receive().isEmpty && host.isOpen)
    guest.hangUp()
    #expect(next(from: host).isEmpty)
    #expect(!host.isOpen)
    host.send("nobody hears this")
    withExtendedLifetime((directory, listener)) {}
  }

  @Test func whatIsNoLineIsRubbish() throws {
    let long = String(repeating: "x", count: 300_000)
    for rubbish in [long, "good\n" + long] {
      let (directory, listener, guest, host) = try ends(limit: 2048)
      guest.send(rubbish)
      var received: [LineChannel.Received] = []
      while received.last.map({ $0 == .line("good") }) ?? true { received += next(from: host) }
      #expect(received.last == .rubbish("a line is longer than 2 KB"))
      withExtendedLifetime((directory, listener)) {}
    }
  }

  @Test func bytesThatAreNoTextAreRubbish() throws {
    let directory = try TemporaryDirectory()
    let listener = try SocketListener(at: directory.path("socket"))
    let descriptor = try LocalSocket.make()
    try LocalSocket.withAddress(of: directory.path("socket")) { connect(descriptor, $0, $1) }
    let host = try #require(listener.accept(limit: 100))
    try Descriptors.write([0x61, 0x0A, 0xFF, 0xFE, 0x0A], to: descriptor)
    #expect(next(from: host) == [.line("a"), .rubbish("it is not UTF-8")])
    close(descriptor)
  }

  @Test func aReaderWhoDoesNotReadHoldsNobodyUp() throws {
    let (directory, listener, guest, host) = try ends(limit: 1 << 24)
    for _ in 0..<100 { host.send(String(repeating: "x", count: 100_000)) }
    #expect(host.isSending)
    var lines = 0
    while lines < 100 {
      lines += next(from: guest).count
      host.flush()
    }
    #expect(!host.isSending)
    withExtendedLifetime((directory, listener)) {}
  }

  @Test func whatSomebodySaidBeforeLeavingIsReceivedAfterTelling() throws {
    let (directory, listener, guest, host) = try ends()
    guest.send("my last words")
    guest.hangUp()
    host.send("are you there?")
    #expect(host.isOpen && !host.isSending && fcntl(host.descriptor, F_GETFD) >= 0)
    #expect(next(from: host) == [.line("my last words")])
    #expect(!host.isOpen)
    withExtendedLifetime((directory, listener)) {}
  }

  @Test func aSocketThatACrashLeftGivesWay() throws {
    let directory = try TemporaryDirectory()
    let path = directory.path("socket")
    try directory.write("left behind", to: "socket")
    #expect(throws: SystemError.self) { try LineChannel(to: path, limit: 10) }
    let listener = try SocketListener(at: path)
    _ = try LineChannel(to: path, limit: 10)
    withExtendedLifetime(listener) {}
  }

  @Test func aPathThatIsTooLongIsRefused() throws {
    let directory = try TemporaryDirectory()
    let path = directory.path(String(repeating: "x", count: 120))
    #expect(throws: SystemError.self) { try SocketListener(at: path) }
  }
}
