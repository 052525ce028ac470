import Records
import Testing

@Suite struct StreamIDTests {
  @Test(arguments: ["decision/havering-2020-1", "a/b/c", "a/ b"])
  func aStreamIsReadAsItIsWritten(_ text: String) {
    #expect(StreamID(text: text)?.text == text)
  }

  @Test(arguments: ["", "decision", "/", "decision/", "/name", "a/b\u{0}", "a/b\n"])
  func whatIsNoStreamIsNotRead(_ text: String) {
    #expect(StreamID(text: text) == nil)
  }

  @Test func theNameMayHaveSlashesAndTheKindNone() {
    #expect(StreamID(text: "a/b/c") == StreamID(kind: "a", name: "b/c"))
    #expect(!StreamID(kind: "a/b", name: "c").isComplete)
  }
}
