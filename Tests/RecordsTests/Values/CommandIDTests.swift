import Records
import Testing

@Suite struct CommandIDTests {
  @Test func noTwoCommandsAreTakenForOne() {
    let commands = Set((0..<1000).map { _ in CommandID.random() })
    #expect(commands.count == 1000)
    #expect(commands.allSatisfy { $0.text.utf8.count == 32 && $0.isComplete })
  }
}
