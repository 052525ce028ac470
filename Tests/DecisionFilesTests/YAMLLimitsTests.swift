import DecisionFiles
import Diagnostics
import Testing

@Suite struct YAMLLimitsTests {
  private func codes(_ text: String) -> [String] {
    do throws(DiagnosticsError) {
      _ = try YAMLReader.read(text, file: "d")
      return []
    } catch {
      return error.list.map(\.code)
    }
  }

  @Test func aFileOfMoreThan4MiBIsRefused() {
    #expect(codes(String(repeating: "a", count: 4 * 1024 * 1024 + 1)) == ["too-large"])
  }

  @Test func moreThan200000ValuesAreRefused() {
    #expect(codes(String(repeating: "- a\n", count: 200_001)) == ["too-many-values"])
  }

  @Test(arguments: [65, 900, 5000])
  func deepListsAreRefused(depth: Int) {
    let flow = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(codes(flow) == ["too-deep"])
    #expect(codes(String(repeating: "- ", count: depth) + "a") == ["too-deep"])
  }

  @Test func aBombOfAliasesIsRefusedBeforeItIsLit() {
    var text = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for (name, earlier) in zip("bcdefghijkl", "abcdefghijk") {
      let aliases = Array(repeating: "*\(earlier)", count: 10).joined(separator: ", ")
      text += "\(name): &\(name) [\(aliases)]\n"
    }
    #expect(codes(text + "*l : x\n") == ["yaml-anchor"])
  }

  @Test func keysWithinKeysAreRefusedWithoutHashingThem() {
    let list = "[" + String(repeating: "a,", count: 100_000) + "]"
    #expect(codes(String(repeating: "? ", count: 900) + list) == ["yaml-syntax"])
    #expect(codes("{? {? [a] : b} : c}").contains("yaml-syntax"))
  }

  @Test(arguments: ["?why", "why ?", "\"? x\"", "a ? b; no"])
  func questionMarksInTextsStay(text: String) throws {
    guard case .mapping(let entries) = try YAMLReader.read("a: " + text, file: "d").content,
      case .scalar(let scalar)? = entries.first?.value.content
    else {
      Issue.record("not a text")
      return
    }
    #expect(scalar.text == text.replacing("\"", with: ""))
  }

  @Test func aFileOfOneLongTextIsFine() {
    #expect(codes("a: " + String(repeating: "b ", count: 1_000_000)) == [])
  }

  @Test(arguments: ["", "# nothing\n", "---\n"])
  func anEmptyFileIsNotAMapping(text: String) {
    #expect(!complaints(about: text).isEmpty)
  }
}
