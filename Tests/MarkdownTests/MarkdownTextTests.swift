import Markdown
import Testing

@Suite struct MarkdownTextTests {
  @Test(
    arguments: [
      ("", []),
      (
        "One\ntwo\n\nthree",
        [
          .paragraph([.text("One"), .softBreak, .text("two")]), .paragraph([.text("three")]),
        ]
      ),
      (
        "# A\n### *B*",
        [
          .heading(level: 1, [.text("A")]), .heading(level: 3, [.emphasis([.text("B")])]),
        ]
      ),
      (
        "> a\n> b\n\n---",
        [.quote([.paragraph([.text("a"), .softBreak, .text("b")])]), .thematicBreak]
      ),
      ("```swift\na < b\n```", [.code("a < b\n")]),
      ("    a\n", [.code("a\n")]),
      ("<div>a</div>", [.html("<div>a</div>\n")]),
    ] as [(String, [MarkdownBlock])])
  func blocksAreFound(_ source: String, _ blocks: [MarkdownBlock]) {
    #expect(MarkdownText.blocks(of: source) == blocks)
  }

  @Test(
    arguments: [
      (
        "a **b _c_** `d*`",
        [
          .text("a "), .strong([.text("b "), .emphasis([.text("c")])]), .text(" "), .code("d*"),
        ]
      ),
      ("~~a~~ ~5", [.strikethrough([.text("a")]), .text(" ~5")]),
      (
        "[a *b*](http://x/?a&amp;b \"t\")",
        [
          .link(destination: "http://x/?a&b", [.text("a "), .emphasis([.text("b")])])
        ]
      ),
      (
        "a[^1] b[^x]\n\n[^x]: X\n[^1]: One\n",
        [
          .text("a"), .footnote([.paragraph([.text("One")])]), .text(" b"),
          .footnote([.paragraph([.text("X")])]),
        ]
      ),
      ("<http://x>", [.link(destination: "http://x", [.text("http://x")])]),
      ("![a *b*](p.png)", [.image(source: "p.png", alt: "a b")]),
      (
        "a  \nb\\\nc\nd",
        [
          .text("a"), .lineBreak, .text("b"), .lineBreak, .text("c"), .softBreak, .text("d"),
        ]
      ),
      ("a <b>c</b>", [.text("a "), .html("<b>"), .text("c"), .html("</b>")]),
      (
        "2*3 _x a_b_c \\* &pound; www.example.org",
        [
          .text("2*3 _x a_b_c * £ www.example.org")
        ]
      ),
      ("\"It's\" -- so...", [.text("\"It's\" -- so...")]),
    ] as [(String, [MarkdownInline])])
  func inlinesAreFound(_ source: String, _ inlines: [MarkdownInline]) {
    #expect(MarkdownText.blocks(of: source) == [.paragraph(inlines)])
  }

  @Test func listsKeepTheirNumbersAndNesting() {
    #expect(
      MarkdownText.blocks(of: "3. a\n4. b\n   - c\n\n     d\n") == [
        .list(
          MarkdownList(
            isOrdered: true, start: 3,
            items: [
              [.paragraph([.text("a")])],
              [
                .paragraph([.text("b")]),
                .list(
                  MarkdownList(
                    isOrdered: false,
                    items: [[.paragraph([.text("c")]), .paragraph([.text("d")])]])),
              ],
            ]))
      ])
  }

  @Test func tablesHaveTheirColumnsInEveryRow() {
    let source = """
      | Item | **Cost** | c | n |
      |:-----|-----:|:-:|---|
      | a \\| b | £1 | x | y |
      | short |
      | 1 | 2 | 3 | 4 | 5 |
      """
    let table = MarkdownTable(
      alignments: [.left, .right, .center, .none],
      header: [[.text("Item")], [.strong([.text("Cost")])], [.text("c")], [.text("n")]],
      rows: [
        [[.text("a | b")], [.text("£1")], [.text("x")], [.text("y")]],
        [[.text("short")], [], [], []],
        [[.text("1")], [.text("2")], [.text("3")], [.text("4")]],
      ])
    #expect(MarkdownText.blocks(of: source) == [.table(table)])
  }

  @Test func plainTextIsTheCharactersAlone() {
    guard
      case .paragraph(let inlines)? = MarkdownText.blocks(of: "a **b [c](d)**\n`e` ![f](g)").first
    else {
      Issue.record("no paragraph")
      return
    }
    #expect(inlines.plainText == "a b c e f")
  }

  @Test func textsAreParsedAtOnce() async {
    await withTaskGroup { group in
      for _ in 0..<64 {
        group.addTask { MarkdownText.blocks(of: "| a |\n|---|\n| ~~b~~ |").count }
      }
      for await count in group {
        #expect(count == 1)
      }
    }
  }
}
