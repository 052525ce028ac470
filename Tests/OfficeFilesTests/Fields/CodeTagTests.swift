import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import Testing

/// Tags in the code of Word's fields, as forms have them that were made for docxtpl.
@Suite struct CodeTagTests {
  private static func runs(_ texts: String...) -> String {
    let run = WordFieldMarkup.run
    return run("<w:fldChar w:fldCharType=\"begin\"/>", "")
      + texts.map {
        run("<w:instrText xml:space=\"preserve\">\(WordFieldMarkup.escaped($0))</w:instrText>", "")
      }.joined()
      + run("<w:fldChar w:fldCharType=\"separate\"/>", "") + WordFieldMarkup.words("old")
      + run("<w:fldChar w:fldCharType=\"end\"/>", "")
  }

  /// What links of the tests lead to.
  private static let mark =
    "<w:bookmarkStart w:id=\"1\" w:name=\"b_c\"/><w:bookmarkEnd w:id=\"1\"/>"

  private static func code(_ field: String, _ data: Record) throws -> String {
    let document = try WordFieldMarkup.document(WordFieldMarkup.paragraph(mark + field), data)
    return try document.tree("word/document.xml").all("w:instrText").map(\.text).joined()
  }

  static let filled: [(code: String, filled: String)] = [
    ("HYPERLINK \"https://a.example/{{ x }}\"", "HYPERLINK \"https://a.example/b c\""),
    ("HYPERLINK \"https://a.example/{{ x }}/{{ n }}\"", "HYPERLINK \"https://a.example/b c/2\""),
    ("HYPERLINK \"{{ page }}\" \\o \"{{ x }}\"", "HYPERLINK \"https://b.example\" \\o \"b c\""),
    ("QUOTE \"{{ x if n > 1 else \"none\" }}\"", "QUOTE \"b c\""),
    ("QUOTE \"{{ quoted }}\"", "QUOTE \"say \\\"yes\\\"\""),
  ]
  static let data: Record = [
    "x": "b c", "n": 2, "page": "https://b.example", "quoted": "say \"yes\"",
  ]

  @Test(arguments: filled)
  func aTagInACodeIsFilledIn(code: String, filled: String) throws {
    let field = Self.runs(code)
    #expect(try Self.code(field, Self.data) == filled)
  }

  @Test(arguments: filled)
  func wordDividesACodeAsItLikes(code: String, filled: String) throws {
    let letters = Array(code)
    for cut in stride(from: 1, to: letters.count, by: 3) {
      let field = Self.runs(
        String(letters[..<cut]), String(letters[cut..<min(cut + 2, letters.count)]),
        String(letters[min(cut + 2, letters.count)...]))
      #expect(try Self.code(field, Self.data) == filled, "divided at \(cut)")
    }
  }

  @Test(arguments: filled)
  func aFieldThatIsOneElementIsFilledInToo(code: String, filled: String) throws {
    let field = WordFieldMarkup.simple(code, shows: "page")
    let document = try WordFieldMarkup.document(
      WordFieldMarkup.paragraph(Self.mark + field), Self.data)
    #expect(try document.body() == ["page"])
    let codes = try document.tree("word/document.xml").all("w:instrText").map(\.text)
    #expect(codes.joined() == filled)
  }

  /// What a program keeps with a field, and that it is not to be worked out anew.
  @Test func aFieldThatIsOneElementKeepsWhatIsSaidOfIt() throws {
    let field =
      "<w:fldSimple w:instr=\"QUOTE &quot;{{ x }}&quot;\" w:fldLock=\"true\"><w:fldData>AAAA"
      + "</w:fldData>\(WordFieldMarkup.words("old"))</w:fldSimple>"
    let document = try WordFieldMarkup.document(WordFieldMarkup.paragraph(field), Self.data)
    let begin = try document.tree("word/document.xml").all("w:fldChar").first
    #expect(begin?.attributes["w:fldLock"] == "true")
    #expect(begin?.first("w:fldData")?.text == "AAAA")
    #expect(try document.body() == ["old"])
  }

  @Test func aFieldThatIsOneElementKeepsThePrefixesItDeclares() throws {
    let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let field =
      "<v:fldSimple xmlns:v=\"\(main)\" xmlns:q=\"urn:q\" q:z=\"1\" v:instr="
      + "\"HYPERLINK &quot;https://a.example/{{ x }}&quot;\"><v:r><v:t>one</v:t></v:r>"
      + "<v:fldSimple v:instr=\"QUOTE &quot;{{ x }}&quot;\"><v:r q:y=\"2\"><v:t>two</v:t></v:r>"
      + "</v:fldSimple></v:fldSimple>"
    let document = try WordFieldMarkup.document(WordFieldMarkup.paragraph(field), Self.data)
    let tree = try document.tree("word/document.xml")
    #expect(tree.all("v:t").map(\.text) == ["one", "two"])
    #expect(tree.all("v:instrText").map(\.text).joined().hasPrefix("HYPERLINK"))
    #expect(tree.all("v:r").compactMap { $0.attributes["q:y"] } == ["2"])
    #expect(tree.all("v:fldChar").allSatisfy { $0.attributes["q:z"] == nil })
  }

  static let shown: [(code: String, shown: String)] = [
    ("IF \"{{ n }}\" = \"2\" \"yes\" \"no\"", "yes"),
    ("IF {{ n }} > 5 \"yes\" \"no {{ x }}\"", "no b c"),
    ("IF {MERGEFIELD n} = {{ n }} \"{{ x }} and {MERGEFIELD n}\" \"\"", "b c and 2"),
    ("IF {{ n }} = 2 \"{{ x }}\" \"\" \\* Upper", "B C"),
    ("IF {{ n }} = 2 \"{% if n %}{{ x }}{% endif %}\" \"\"", "b c"),
    ("COMPARE {{ x }} = \"b*\"", "1"),
  ]

  @Test(arguments: shown)
  func aFieldThatIsCarriedOutReadsTagsAsItDoesFields(code: String, shown: String) throws {
    // What stands in single braces is a field within; tags are put in afterwards.
    let field = WordFieldMarkup.field(
      code.replacing("{{", with: "\u{1}").replacing("}}", with: "\u{2}")
        .replacing("{%", with: "\u{3}").replacing("%}", with: "\u{4}"), shows: "old"
    ).replacing("\u{1}", with: "{{").replacing("\u{2}", with: "}}")
      .replacing("\u{3}", with: "{%").replacing("\u{4}", with: "%}")
    let document = try WordFieldMarkup.document(WordFieldMarkup.paragraph(field), Self.data)
    #expect(try document.body() == [shown])
  }

  static let refused: [(code: String, message: String)] = [
    (
      "QUOTE \"{% if x %}yes{% endif %}\"",
      "{% if x %} stands in the code of the field { QUOTE \"{% if x %}yes{% endif %}\" }, where only "
        + "{{ … }} with a value is read"
    ),
    (
      "HYPERLINK \"https://a.example/{{ x | }}\"",
      "{{ x | }} stands in the code of the field { HYPERLINK \"https://a.example/{{ x | }}\" }, where "
        + "only {{ … }} with a value is read"
    ),
    (
      "MERGEFIELD x \\b \"{{ n }}\"",
      "{{ n }} stands in a switch of the field { MERGEFIELD x \\b \"{{ n }}\" }, which takes words only"
    ),
    // What a field does is never for the data to say: it might run a program.
    ("{{ x }}", "what kind of field the field { {{ x }} } is would be for the data to say"),
    (
      "DDE{{ x }} a",
      "what kind of field the field { DDE{{ x }} a } is would be for the data to say"
    ),
    (
      "\"{{ x }}\" a",
      "what kind of field the field { \"{{ x }}\" a } is would be for the data to say"
    ),
    (
      "\\* {{ x }} a",
      "what kind of field the field { \\* {{ x }} a } is would be for the data to say"
    ),
    (
      "REF {{ x }} \\h", "where the field { REF {{ x }} \\h } leads to would be for the data to say"
    ),
    (
      "HYPERLINK \\l \"{{ x }}\"",
      "where the field { HYPERLINK \\l \"{{ x }}\" } leads to would be for the data to say"
    ),
    (
      "HYPERLINK \"{{ x }}\"",
      "“javascript:alert(1)” is no address of a page or of mail"
    ),
  ]

  @Test(arguments: refused)
  func whatCannotBeFilledInIsAFault(code: String, message: String) {
    let template = WordFieldMarkup.template(WordFieldMarkup.paragraph(Self.runs(code)))
    let faults = template.faults(.docx, ["x": "javascript:alert(1)", "n": "1"])
    #expect(faults.map(\.message) == [message])
    #expect(faults.first?.place?.document?.paragraph == 1)
    #expect(faults.first?.remedy?.isEmpty == false)
  }

  /// What number the page has only Word knows.
  @Test func aComparisonThatAsksWordStaysWithItsValues() throws {
    let field = WordFieldMarkup.field("IF {PAGE} = \u{1} \"\u{1}\" \"\"", shows: "old")
      .replacing("\u{1}", with: "{{ n }}")
    #expect(try Self.code(field, ["n": 2]) == "IF PAGE = 2 \"2\" \"\"")
  }

  /// In a longer address the value changes the page, not the place it leads to.
  @Test func aValueWithinAnAddressMayHoldAColon() throws {
    let field = Self.runs("HYPERLINK \"https://a.example/{{ x }}\" \\o \"{{ y }}\"")
    #expect(
      try Self.code(field, ["x": "item:1", "y": "Report: final"])
        == "HYPERLINK \"https://a.example/item:1\" \\o \"Report: final\"")
  }
}
