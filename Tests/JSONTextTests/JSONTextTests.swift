import JSONText
import Testing

@Suite struct JSONTextTests {
  @Test(arguments: [
    #"{"b":1,"a":[true,false,null],"c":{}}"#, #"[1.10,-0,12e3,-4.5E-2,100000000000000000000]"#,
    #""line\nbreak \"quoted\" \\ tab\t""#, #""\u0001""#, "\"£ é 😀\"", "[]", "3",
  ])
  func whatIsReadIsWrittenAlike(text: String) throws {
    #expect(try JSONValue(reading: text.utf8).text() == text)
  }

  @Test func escapesAreResolved() throws {
    let value = try JSONValue(reading: #""\ud83d\ude00 \u00e9 \/ \b\f""#.utf8)
    #expect(value == .string("😀 é / \u{8}\u{C}"))
  }

  @Test func aByteOrderMarkIsPassedOver() throws {
    #expect(try JSONValue(reading: [0xEF, 0xBB, 0xBF] + Array("true".utf8)) == .bool(true))
  }

  @Test(arguments: [
    ("{\"a\":1,\n \"a\":2}", 2, 2, "stands twice"), ("[1,]", 1, 4, "begins no value"),
    ("{\"a\" 1}", 1, 6, "colon"), ("\"abc", 1, 5, "not closed"), ("", 1, 1, "missing"),
    ("[1] 2", 1, 5, "nothing may follow"), ("\"\\x\"", 1, 4, "escape"),
    ("\"\\ud800\"", 1, 8, "surrogate"), ("01", 1, 2, "nothing may follow"),
    ("[\n\n  tru]", 3, 3, "begins no value"), ("{'a':1}", 1, 2, "double quotes"),
    ("\"a\tb\"", 1, 3, "control character"),
  ])
  func aFaultIsToldWithItsPlace(text: String, line: Int, column: Int, words: String) {
    let error = #expect(throws: JSONError.self) { try JSONValue(reading: text.utf8) }
    #expect(error?.line == line)
    #expect(error?.column == column)
    #expect(error?.reason.contains(words) == true, "\(error?.reason ?? "")")
  }

  @Test func nestingIsBounded() {
    let deep = String(repeating: "[", count: 100_000)
    let error = #expect(throws: JSONError.self) { try JSONValue(reading: deep.utf8) }
    #expect(error?.reason.contains("64 levels") == true)
  }

  @Test func textForPeopleIsIndented() {
    let value = JSONValue.object(["a": .array([.number("1"), .object([:])]), "b": .array([])])
    #expect(
      value.text(indented: true) == """
        {
          "a": [
            1,
            {}
          ],
          "b": []
        }
        """)
  }

  @Test func manyMembersAreReadInLinearTime() throws {
    let text = "{" + (0..<50_000).map { "\"m\($0)\":\($0)" }.joined(separator: ",") + "}"
    guard case .object(let object) = try JSONValue(reading: text.utf8) else {
      Issue.record("not an object")
      return
    }
    #expect(object.members.count == 50_000)
  }

  @Test(arguments: [1, 15, 16, 17, 40])
  func aNameThatStandsTwiceIsFoundAmongFewAndMany(_ count: Int) throws {
    let members = (0..<count).map { "\"m\($0)\":\($0)" }
    let object = try JSONValue(reading: Array("{\(members.joined(separator: ","))}".utf8))
    #expect(object["m\(count - 1)"] == .number("\(count - 1)"))
    for twice in Set([0, count / 2, count - 1]) {
      let text = (members + ["\"m\(twice)\":0"]).joined(separator: ",")
      #expect(throws: JSONError.self) { try JSONValue(reading: Array("{\(text)}".utf8)) }
    }
  }
}
