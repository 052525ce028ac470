import Diagnostics
import OfficeFiles
import TemplateLanguage
import TestSupport
import TestTiming
import Testing

/// Fields of Word as a form of a letter has them.
@Suite struct WordFieldTests {
  /// A field, what it is given, and what a reader then sees.
  struct Case: Sendable, CustomTestStringConvertible {
    var field: String
    var data: Record = [
      "x": "Elm Park", "n": Value.number(Number(decimal: "1234.5") ?? Number(0)), "blank": "",
    ]
    var shows: String
    var testDescription: String { field }

    init(_ field: String, _ shows: String, _ data: Record? = nil) {
      self.field = field
      self.shows = shows
      if let data { self.data = data }
    }
  }

  static let cases: [Case] = [
    Case("MERGEFIELD x", "Elm Park"),
    Case("MERGEFIELD \"First Name\" \\* Upper", "ANN", ["First Name": "Ann"]),
    Case("MERGEFIELD council.name", "Havering", ["council": ["name": "Havering"]]),
    Case("mergefield x \\* MERGEFORMAT", "Elm Park"),
    Case("MERGEFIELD x \\* lower \\b \"in \" \\f \"!\"", "in elm park!"),
    Case("MERGEFIELD blank \\b \"in \" \\f \"!\"", ""),
    Case("MERGEFIELD n \\# \"£#,##0.00\"", "£1,234.50"),
    Case("MERGEFIELD n \\#0", "1235"),
    Case("MERGEFIELD n \\* OrdText", "one thousand, two hundred and thirty-fifth"),
    Case("MERGEFIELD n \\* DollarText", "one thousand, two hundred and thirty-four and 50/100"),
    Case("MERGEFIELD n \\* Hex", "4D3"),
    Case("MERGEFIELD n \\* roman", "xiv", ["n": 14]),
    Case("MERGEFIELD n \\* ROMAN", "XIV", ["n": 14]),
    Case("MERGEFIELD n \\* alphabetic", "n", ["n": 14]),
    Case("MERGEFIELD n \\* ALPHABETIC", "N", ["n": 14]),
    Case("= {MERGEFIELD n} * 100 \\# 0%", "25%", ["n": "0.25"]),
    Case("= {MERGEFIELD n} * 100 \\# \"0.0 '% of' all\"", "17.5 % of all", ["n": "0.175"]),
    Case("MERGEFIELD n \\# \"0'%'\"", "25%", ["n": 25]),
    Case("MERGEFIELD d \\@ \"dddd d MMMM yyyy\"", "Wednesday 8 April 2020", ["d": "2020-04-08"]),
    Case(
      "MERGEFIELD d \\@ \"d MMMM yyyy 'at' HH:mm\"", "8 April 2020 at 00:00", ["d": "2020-04-08"]),
    Case("MERGEFIELD x \\v \\m", "Elm Park"),
    Case("IF {MERGEFIELD x} = \"Elm Park\" \"yes\" \"no\"", "yes"),
    Case("IF {MERGEFIELD x} = \"elm park\" \"yes\" \"no\"", "no"),
    Case("IF {MERGEFIELD x \\* Lower} = \"elm park\" \"yes\" \"no\"", "yes"),
    Case("IF {MERGEFIELD x}=\"Elm*\" \"yes\" \"no\"", "yes"),
    Case("IF {MERGEFIELD x} <> \"?lm Park\" \"yes\" \"no\"", "no"),
    Case("IF {MERGEFIELD n} >= 1000 \"many\" \"few\"", "many"),
    Case("IF {MERGEFIELD n} > 9 \"{MERGEFIELD x}, many\" \"few\"", "Elm Park, many"),
    Case("IF {MERGEFIELD blank} = \"\" \"none\"", "none"),
    Case("IF {MERGEFIELD n} < 9 \"few\"", ""),
    Case("IF 1 = 1 \"{IF {MERGEFIELD x} = y \"a\" \"b\"}\" \"c\"", "b"),
    Case("IF {MERGEFIELD x} = \u{201C}Elm Park\u{201D} \u{201C}yes\u{201D}", "yes"),
    Case("IF {IF 2 > 1 \"a\" \"b\"} = a \"inner\" \"outer\"", "inner"),
    Case("IF 1 = 1 \"say \\\"yes\\\"\"", "say \"yes\""),
    Case("COMPARE {MERGEFIELD n} > 1000", "1"),
    Case("= {MERGEFIELD n} * 2 + 1", "2470"),
    Case("=({MERGEFIELD n}-1,000)/(2 * 2) \\# \"£0.00\"", "£58.63"),
    Case("= {MERGEFIELD n} / 1000", "1.23"),
    Case("= -{MERGEFIELD n}", "-1234.5"),
    Case("IF {= {MERGEFIELD n} * 2} > 2000 \"more\" \"less\"", "more"),
    Case("= {MERGEFIELD blank} + {MERGEFIELD n}", "1234.5"),
    Case("MERGEREC", "1"),
    Case("IF {MERGEFIELD gone} = \"\" \"nothing\" \"something\"", "nothing"),
  ]

  @Test(arguments: cases)
  func aFieldShowsItsValue(one: Case) throws {
    let body = WordFieldMarkup.paragraph(WordFieldMarkup.field(one.field, shows: "old"))
    let document = try WordFieldMarkup.document(body, one.data)
    #expect(try document.body() == [one.shows])
    #expect(try document.tree("word/document.xml").all("w:fldChar").isEmpty)
    if !one.field.contains("{") {
      let simple = WordFieldMarkup.paragraph(WordFieldMarkup.simple(one.field))
      #expect(try WordFieldMarkup.document(simple, one.data).body() == [one.shows])
    }
  }

  /// The codes with an escape and switches of all kinds too; a field's code within another's is
  /// divided like its own.
  @Test(
    arguments: cases + [
      Case("IF 1 <> 2 \"say \\\"hi\\\" there\" \"same\"", "say \"hi\" there"),
      Case(
        "IF \"A b\" <= {MERGEFIELD x} \"C:\\\\{MERGEFIELD n \\# \"0.0\"}\" \"no\"", "C:\\1234.5"),
    ])
  func wordDividesACodeAsItLikes(one: Case) throws {
    let letters = Array(one.field)
    let division = String(WordFieldMarkup.division)
    let divided =
      (1..<letters.count).map { String(letters[..<$0]) + division + String(letters[$0...]) }
      + [letters.map { String($0) }.joined(separator: division)]
    let body = divided.map {
      WordFieldMarkup.paragraph(WordFieldMarkup.field($0, shows: "old"))
    }
    let lines = try WordFieldMarkup.document(body.joined(), one.data).body()
    for (code, line) in zip(divided, lines) where line != one.shows {
      Issue.record("\(code) shows \(line)")
    }
    #expect(lines.count == letters.count)
  }

  @Test func theWordsOfABranchHaveTheLooksOfTheirRuns() throws {
    let runs = [("IF 1 = 1 \"pl", ""), ("ai", "<w:b/>"), ("n\\", "<w:b/>"), ("\" end\"", "<w:i/>")]
    let code = runs.map { words, look in
      WordFieldMarkup.run(
        "<w:instrText xml:space=\"preserve\">\(WordFieldMarkup.escaped(words))</w:instrText>", look)
    }
    let body = WordFieldMarkup.field("", shows: "old")
      .replacing(
        "<w:r><w:fldChar w:fldCharType=\"sep",
        with: code.joined() + "<w:r><w:fldChar w:fldCharType=\"sep")
    let document = try WordFieldMarkup.document(WordFieldMarkup.paragraph(body), [:])
    let shown = try document.tree("word/document.xml").all("w:r")
    #expect(shown.map(\.text) == ["pl", "ain", "\" end"])
    #expect(shown.map { $0.all("w:b").count } == [0, 1, 0])
    #expect(shown.map { $0.all("w:i").count } == [0, 0, 1])
  }

  @Test func aValueHasTheLookOfWhatTheFieldShowed() throws {
    let look = "<w:b/>"
    let body = WordFieldMarkup.paragraph(
      WordFieldMarkup.words("Dear ") + WordFieldMarkup.field("MERGEFIELD x", shows: "y", look: look)
    )
    let document = try WordFieldMarkup.document(body, ["x": "Ann"])
    let runs = try document.tree("word/document.xml").all("w:r")
    #expect(runs.map { $0.all("w:b").count } == [0, 1])
    #expect(try document.body() == ["Dear Ann"])
  }

  @Test func aFieldInOneRunIsAField() throws {
    let body = """
      <w:p><w:r><w:t>To </w:t><w:fldChar w:fldCharType="begin"/><w:instrText>MERGE</w:instrText>\
      <w:instrText>FIELD x</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>old</w:t>\
      <w:fldChar w:fldCharType="end"/><w:t>!</w:t></w:r></w:p>
      """
    #expect(try WordFieldMarkup.document(body, ["x": "Ann"]).body() == ["To Ann!"])
  }

  /// A branch of one run, and what a reader sees of it; the paragraph has no code left.
  @Test(arguments: [
    ("<w:t>\"Tel:</w:t><w:tab/><w:t>123\"</w:t>", "Tel:→123"),
    ("<w:instrText>\"a</w:instrText><w:br/><w:instrText>b\"</w:instrText>", "a⏎b"),
    (
      "<w:t>\"</w:t><w:tab/><w:t>a</w:t><w:br/><w:instrText>\"</w:instrText>",
      "→a⏎"
    ),
  ])
  func aTabAndABreakStandAmidTheWordsOfABranch(content: String, shown: String) throws {
    let body = WordFieldMarkup.field("IF 1 = 1 {} \"no\"", shows: "old").replacing(
      WordFieldMarkup.field("", shows: "old"), with: WordFieldMarkup.run(content, "<w:b/>"))
    let document = try WordFieldMarkup.document(WordFieldMarkup.paragraph(body), [:])
    #expect(try document.body() == [shown])
    #expect(try document.tree("word/document.xml").all("w:instrText").isEmpty)
    #expect(
      try document.tree("word/document.xml").all("w:r").allSatisfy { $0.all("w:b").count == 1 })
  }

  @Test func aCodeOverTwoParagraphsIsOneField() throws {
    let body = """
      <w:p><w:r><w:t>a </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>\
      <w:r><w:instrText>IF 1 = 1 "one</w:instrText></w:r></w:p>\
      <w:p><w:r><w:instrText>two"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>\
      <w:r><w:t> b</w:t></w:r></w:p>
      """
    #expect(try WordFieldMarkup.document(body, [:]).body() == ["a one⏎two b"])
  }

  /// A list that somebody keeps in a spreadsheet has such headings; a record of a council has groups.
  @Test func aDottedNameIsAColumnOrLeadsIntoAGroup() throws {
    let body =
      WordFieldMarkup.paragraph(
        WordFieldMarkup.field("MERGEFIELD D.O.B") + WordFieldMarkup.words(", ")
          + WordFieldMarkup.field("MERGEFIELD ward.name"))
      + "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"9000\"/></w:tblGrid><w:tr><w:tc><w:tcPr/>"
      + WordFieldMarkup.paragraph(WordFieldMarkup.field("MERGEFIELD No.of"))
      + "</w:tc></w:tr></w:tbl>"
      + "<w:p/>"
    let data: Record = ["D.O.B": "1 May 1960", "ward": ["name": "Elm Park"], "No.of": 7]
    let lines = try WordFieldMarkup.document(body, data).body()
    #expect(lines == ["1 May 1960, Elm Park", "| 7 |", ""])
    let declared = RecordShape([
      FieldShape("D.O.B", .text), FieldShape("No.of", .number),
      FieldShape("ward", .record(RecordShape([FieldShape("name", .text)]))),
    ])
    #expect(WordFieldMarkup.template(body).faults(.docx, declared: declared).isEmpty)
  }

  @Test func tagsAndFieldsStandInOneDocument() throws {
    let body =
      WordFieldMarkup.paragraph(
        WordFieldMarkup.words("{% if ok %}{{ n }} ") + WordFieldMarkup.field("MERGEFIELD x")
          + WordFieldMarkup.words("{% endif %} and ")
          + WordFieldMarkup.field("IF {MERGEFIELD x} = a \"yes\" \"no\""))
      + WordFieldMarkup.paragraph(WordFieldMarkup.words("{% for x in list %}"))
      + WordFieldMarkup.paragraph(WordFieldMarkup.field("MERGEFIELD x"))
      + WordFieldMarkup.paragraph(WordFieldMarkup.words("{% endfor %}"))
    let data: Record = ["ok": true, "n": 2, "x": "a", "list": ["b", "c"]]
    #expect(try WordFieldMarkup.document(body, data).body() == ["2 a and yes", "b", "c"])
  }

  @Test func aValueIsNeverReadAsATemplateOrACode() throws {
    let body =
      WordFieldMarkup.paragraph(WordFieldMarkup.field("MERGEFIELD x", shows: "old"))
      + WordFieldMarkup.paragraph(
        WordFieldMarkup.field("HYPERLINK \"https://a.example/{MERGEFIELD x}\"", shows: "link"))
    let value = #"{{ n }} { IF 1 = 1 "a" } " \o "x"#
    let document = try WordFieldMarkup.document(body, ["x": .text(value)])
    #expect(try document.body() == [value, "link"])
    let codes = try document.tree("word/document.xml").all("w:instrText").map(\.text)
    #expect(codes.joined().contains(#"\" \\o \"x"#))
  }

  @Test(arguments: [
    ("MERGEFIELD first_name \\m", ["field-matched"]),
    ("MERGEFIELD first_name \\v", ["field-vertical"]),
    ("MERGEFIELD first_name \\m \\v \\* Upper", ["field-matched", "field-vertical"]),
    ("MERGEFIELD first_name \\b \"Dear \" \\f \",\"", []),
    ("MERGEFIELD first_name \\# 0%", ["field-hundredfold"]),
    ("MERGEFIELD first_name \\# \"0'%'\"", []),
  ])
  func switchesThatChangeNothingAreTold(code: String, codes: [String]) throws {
    let body = WordFieldMarkup.paragraph(WordFieldMarkup.field(code))
    let template = try WordFieldMarkup.template(body).template(.docx)
    #expect(template.diagnostics.map(\.code).sorted() == codes)
    #expect(template.diagnostics.allSatisfy { $0.severity == .warning })
    let document = try WordFieldMarkup.document(body, ["first_name": "Ann"])
    #expect(try document.body().joined().lowercased().contains("ann"))
  }

  @Test(arguments: [("javascript:alert(1)", 1), ("\\\\server\\x", 1), ("a.example/b", 0)])
  func aLinksAddressFromTheDataLeadsToAPage(value: String, faults: Int) {
    let body = WordFieldMarkup.paragraph(
      WordFieldMarkup.field("HYPERLINK \"{MERGEFIELD x}\"", shows: "link"))
    #expect(WordFieldMarkup.template(body).faults(.docx, ["x": .text(value)]).count == faults)
  }

  @Test(arguments: ["PAGE", "DATE \\@ \"d MMMM yyyy\"", "TOC \\o", "REF somewhere", "NUMPAGES"])
  func otherFieldsStayAsTheyAre(code: String) throws {
    let field = WordFieldMarkup.field(code, shows: "7")
    let body = WordFieldMarkup.paragraph(field + WordFieldMarkup.field("MERGEFIELD x"))
    let document = try WordFieldMarkup.document(body, ["x": "a"])
    #expect(try document.body() == ["7a"])
    #expect(try document.tree("word/document.xml").all("w:instrText").map(\.text) == [code])
  }

  /// Word divides a code over runs as it likes; the bookmark is there all the same.
  @Test func aReferenceWhoseCodeIsDividedLeadsToItsBookmark() throws {
    let runs = ["begin", " REF our", "ref \\h ", "end"].map {
      ["begin", "end"].contains($0)
        ? WordFieldMarkup.run("<w:fldChar w:fldCharType=\"\($0)\"/>")
        : WordFieldMarkup.run("<w:instrText xml:space=\"preserve\">\($0)</w:instrText>")
    }
    let body =
      "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"ourref\"/>\(WordFieldMarkup.words("{{ x }}"))"
      + "<w:bookmarkEnd w:id=\"1\"/>\(runs.joined())</w:p>"
    #expect(try WordFieldMarkup.document(body, ["x": "C/1"]).body() == ["C/1"])
  }

  @Test func anIfThatAsksWordStaysWithItsValues() throws {
    let body = WordFieldMarkup.paragraph(
      WordFieldMarkup.field("IF {PAGE} = 1 \"{MERGEFIELD x}\" \"\"", shows: "old"))
    let document = try WordFieldMarkup.document(body, ["x": "Ann"])
    let code = try document.tree("word/document.xml").all("w:instrText").map(\.text).joined()
    #expect(code == "IF PAGE = 1 \"Ann\" \"\"")
  }

  @Test func aFieldOfWordsInABranchStaysOneWithItsValues() throws {
    let body = WordFieldMarkup.paragraph(
      WordFieldMarkup.field(
        "IF 1 = 1 \"see {HYPERLINK \"https://a.example/{MERGEFIELD x}\"}\"", shows: "old"))
    let document = try WordFieldMarkup.document(body, ["x": "b"])
    #expect(try document.body() == ["see old"])
    let code = try document.tree("word/document.xml").all("w:instrText").map(\.text).joined()
    #expect(code == "HYPERLINK \"https://a.example/b\"")
  }

  @Test func anUnknownNameIsAFaultAndBlankUnderLenientRules() throws {
    let body = WordFieldMarkup.paragraph(WordFieldMarkup.field("MERGEFIELD \"Nobody knows\""))
    let template = WordFieldMarkup.template(body)
    let faults = template.faults(.docx, [:])
    #expect(faults.map(\.code) == ["cannot-print"])
    #expect(faults.first?.message.contains("Nobody knows") == true)
    let declared = template.faults(.docx, declared: RecordShape([FieldShape("x", .text)]))
    #expect(declared.count == 1)
    var blanks = LanguageRules()
    blanks.missing = .blank
    #expect(try WordFieldMarkup.document(body, [:], rules: blanks).body() == [""])
    #expect(try template.template(.docx).names == ["Nobody knows"])
  }

  @Test(arguments: [
    ("MERGEFIELD", "field-unreadable"), ("IF {MERGEFIELD x} ~ 1 \"a\"", "field-unreadable"),
    ("INCLUDETEXT \"C:\\\\secret.docx\"", "field-reaches-out"),
    ("IF 1 = 1 \"{DDEAUTO c:\\\\x y}\"", "field-reaches-out"),
    ("DATABASE \\d x", "field-reaches-out"),
    ("HYPERLINK \"javascript:alert(1)\"", "field-reaches-out"),
    ("HYPERLINK \"java\u{7F}script:alert(1)\"", "field-reaches-out"),
    ("HYPERLINK \"\\\\\\\\server\\\\x.exe\"", "field-reaches-out"),
  ])
  func aFieldThatCannotBeCarriedOutIsAFault(code: String, fault: String) {
    let body = WordFieldMarkup.paragraph(WordFieldMarkup.field(code, shows: "old"))
    let faults = WordFieldMarkup.template(body).faults(.docx, ["x": "1"])
    #expect(faults.map(\.code).contains(fault), "\(faults)")
    #expect(faults.first?.place?.document?.paragraph == 1)
  }

  @Test func aHalfQuotedFieldIsShownPlainWithAWarning() throws {
    let body = WordFieldMarkup.paragraph(WordFieldMarkup.simple("MERGEFIELD x \\b \"( "))
    let template = try WordFieldMarkup.template(body).template(.docx)
    #expect(template.diagnostics.map(\.code) == ["field-half-quoted"])
    #expect(try WordFieldMarkup.document(body, ["x": "a"]).body() == ["a"])
  }

  /// So many fields within each other, in the code or in what is shown, and what is told of them.
  @Test(arguments: [(20, []), (21, ["field-too-deep"]), (3_000, ["field-too-deep"])])
  func fieldsWithinEachOtherAreReadAsDeepAsWordReadsThem(depth: Int, codes: [String]) {
    func mark(_ type: String) -> String {
      WordFieldMarkup.run("<w:fldChar w:fldCharType=\"\(type)\"/>")
    }
    // Words that cannot be packed tight, as in a file that is read.
    let words = (0..<depth).map { String(($0 + 1) &* 6_364_136_223_846_793_005, radix: 36) }
    let inCode =
      words.map { mark("begin") + WordFieldMarkup.code("IF 1 = 1 \"\($0)") }.joined()
      + String(repeating: WordFieldMarkup.code("\"") + mark("end"), count: depth)
    let inResult =
      words.map { mark("begin") + WordFieldMarkup.code("TOC \($0)") + mark("separate") }.joined()
      + WordFieldMarkup.words("x") + String(repeating: mark("end"), count: depth)
    for body in [inCode, inResult] {
      let template = WordFieldMarkup.template(WordFieldMarkup.paragraph(body))
      let time = processorTime { #expect(template.faults(.docx, [:]).map(\.code) == codes) }
      #expect(time < .seconds(15))
    }
  }

  @Test func whatSetNamesIsShownByRef() throws {
    let body =
      WordFieldMarkup.paragraph(WordFieldMarkup.field("SET who \"Dr {MERGEFIELD x}\"", shows: "-"))
      + WordFieldMarkup.paragraph(
        WordFieldMarkup.field("REF who") + WordFieldMarkup.words(", ")
          + WordFieldMarkup.field("who \\* Upper"))
    #expect(
      try WordFieldMarkup.document(body, ["x": "Lee"]).body() == ["", "Dr Lee, DR LEE"])
  }

  @Test func whatSetNamesInABranchIsShownByRef() throws {
    let body = WordFieldMarkup.paragraph(
      WordFieldMarkup.field("IF {MERGEFIELD x} = \"Lee\" \"{SET who \"Dr\"}\" \"{SET who \"Mx\"}\"")
        + WordFieldMarkup.field("REF who", shows: "?"))
    #expect(try WordFieldMarkup.document(body, ["x": "Lee"]).body() == ["Dr"])
    #expect(try WordFieldMarkup.document(body, ["x": "Fox"]).body() == ["Mx"])
  }

  @Test(arguments: FieldRules.Kept.allCases)
  func fieldsStayRoundTheirValuesWhenAsked(kept: FieldRules.Kept) throws {
    let body = WordFieldMarkup.paragraph(
      WordFieldMarkup.field("MERGEFIELD x", shows: "«x»")
        + WordFieldMarkup.field("MERGEFIELD gone", shows: "«gone»")
        + WordFieldMarkup.field("MERGEFIELD x"))
    var blanks = LanguageRules()
    blanks.missing = .blank
    let document = try WordFieldMarkup.document(
      body, ["x": "a"], fields: FieldRules(kept: kept), rules: blanks)
    let shown = try document.body()
    let begun = try document.tree("word/document.xml").all("w:fldChar").count / 3
    switch kept {
    case .none: #expect(shown == ["aa"] && begun == 0)
    case .unfilled: #expect(shown == ["a«gone»a"] && begun == 1)
    case .all: #expect(shown == ["a«gone»a"] && begun == 3)
    }
  }

  /// A question that nobody answered shows nothing, nor does a property without a value.
  @Test(arguments: ["ASK who \"Who?\"", "DOCPROPERTY Company", "FILLIN \"Why?\"", "PAGE"])
  func aFieldThatShowsNothingStaysAsItIs(code: String) throws {
    let empty = WordFieldMarkup.field(code, shows: "")
    let bare = WordFieldMarkup.field(code)
    for body in [empty, bare] {
      let document = try WordFieldMarkup.document(
        WordFieldMarkup.paragraph(WordFieldMarkup.words("{{ x }}") + body), ["x": "a"])
      let codes = try document.tree("word/document.xml").all("w:instrText").map(\.text)
      #expect(codes == [code])
      #expect(try document.body() == ["a"])
    }
  }
}
