import Markdown
import TestTiming
import Testing

private func repeated(_ text: String, bytes: Int) -> String {
  String(repeating: text, count: bytes / text.utf8.count)
}

@Suite struct MarkdownBoundsTests {
  /// Sources over which cmark-gfm 0.29.0.gfm.6 takes seconds or minutes.
  static let torments: [String] = [
    repeated("a|b\n-|\n", bytes: 200_000), repeated("a\n|-|-\n", bytes: 200_000),
    repeated("![[]()", bytes: 300_000), repeated("a<?", bytes: 300_000),
    repeated("a<![CDATA[", bytes: 300_000),
    repeated("|a", bytes: 4000) + "|\n" + repeated("|-", bytes: 4000) + "|\n"
      + repeated("x\n", bytes: 80_000),
    repeated("|a", bytes: 80_000) + "|\n" + repeated("|-", bytes: 80_000) + "|\n",
    "[a]: " + repeated("b", bytes: 160_000) + "\n\n" + repeated("[a]", bytes: 160_000),
    "> [a]:\n> " + repeated("b", bytes: 160_000) + "\n\n" + repeated("[a]", bytes: 160_000),
    repeated("- ", bytes: 4000) + "a\n" + repeated("\n", bytes: 1_000_000),
    repeated(">", bytes: 400_000),
  ]

  @Test(arguments: torments.indices)
  func noSourceTakesLong(_ index: Int) {
    let time = processorTime {
      #expect(!MarkdownText.blocks(of: Self.torments[index]).isEmpty)
    }
    #expect(time < .seconds(3))
    #expect(MarkdownText.problem(in: Self.torments[index]) != nil)
  }

  /// cmark-gfm keeps about 400 bytes for each piece of text: 800 MiB for 4 MB of `*a_ `.
  @Test(arguments: [
    repeated("*a_ ", bytes: 1_200_000), repeated("a\n\n", bytes: 1_000_000),
  ])
  func whatWouldTakeMuchMemoryIsNotParsed(_ source: String) {
    #expect(MarkdownText.problem(in: source) != nil)
  }

  @Test func aSourceThatIsNotParsedLosesNoWords() {
    let filler = repeated("a<?", bytes: 300_000)
    let blocks = MarkdownText.blocks(of: "**One**\r\ntwo\r\n\r\n\(filler)\n \nthree")
    #expect(blocks.count == 3)
    #expect(blocks.first == .paragraph([.text("**One**"), .softBreak, .text("two")]))
    #expect(blocks.last == .paragraph([.text("three")]))
  }

  @Test func aSourceBeyondTheLimitIsPlain() {
    let source = repeated("**word** ", bytes: MarkdownText.bytes + 100)
    #expect(
      MarkdownText.problem(in: source)?.description
        == "the text has 4194396 bytes; at most 4194304 are read as Markdown")
    #expect(MarkdownText.blocks(of: source) == [.paragraph([.text(source)])])
  }

  @Test func aLongReportIsParsed() {
    let section = """
      ## Heading

      Some **words** of a [report](https://example.org), which go on [1]: and on!

      1. First
         - second, indented

      | Item | Cost |
      |------|-----:|
      | a    |  £10 |

      [1]: https://example.org/1

      ---


      """
    let source = String(repeating: section, count: 800)
    #expect(MarkdownText.problem(in: source) == nil)
    #expect(MarkdownText.blocks(of: source).count == 800 * 5)
  }

  @Test func aLongTableIsParsed() {
    let source = "|a|b|c|d|\n|-|-|-|-|\n" + String(repeating: "|1|2|3|4|\n", count: 20_000)
    #expect(MarkdownText.problem(in: source) == nil)
  }

  @Test func deepNestingBecomesPlainText() {
    let quotes = repeated("> ", bytes: 400) + "deep *words*"
    #expect(String(describing: MarkdownText.blocks(of: quotes)).contains("deep words"))
    let marks = repeated("*a **b ", bytes: 1400) + repeated("** *", bytes: 1400)
    #expect(!MarkdownText.blocks(of: marks).isEmpty)
  }

  @Test func blocksAreNestedNoDeeperThanTheLimit() {
    func depth(of blocks: [MarkdownBlock]) -> Int {
      blocks.map { if case .quote(let inner) = $0 { 1 + depth(of: inner) } else { 0 } }.max() ?? 0
    }
    let blocks = MarkdownText.blocks(of: repeated("> ", bytes: 400) + "deep")
    #expect(depth(of: blocks) <= MarkdownText.depth + 1)
    #expect(depth(of: MarkdownText.blocks(of: "> > > a")) == 3)
  }
}
