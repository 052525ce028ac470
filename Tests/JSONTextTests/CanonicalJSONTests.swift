import JSONText
import Testing

@Suite struct CanonicalJSONTests {
  /// The sorting example of RFC 8785 section 3.2.3.
  @Test func membersStandInTheOrderOfTheirUTF16CodeUnits() throws {
    let value = try JSONValue(
      reading: #"""
        {"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh",
        "1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control",
        "\u00f6":"Latin Small Letter O With Diaeresis"}
        """#.utf8)
    let text = String(decoding: try CanonicalJSON.bytes(of: value), as: UTF8.self)
    #expect(
      try names(in: text) == ["\r", "1", "\u{80}", "\u{F6}", "\u{20AC}", "\u{1F600}", "\u{FB33}"])
  }

  /// The example of RFC 8785 section 3.2.2 without its fractions.
  @Test func theStandardsExampleIsWrittenAsItStandsThere() throws {
    let value = try JSONValue(
      reading: #"""
        {
          "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
          "literals": [null, true, false]
        }
        """#.utf8)
    #expect(
      try CanonicalJSON.bytes(of: value)
        == Array(#"{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}"#.utf8))
  }

  @Test func controlCharactersHaveTheirShortestEscape() throws {
    let text = String(String.UnicodeScalarView((0...0x20).compactMap { Unicode.Scalar($0) }))
    #expect(
      try CanonicalJSON.bytes(of: .string(text + "\u{7F}\u{2028}/"))
        == Array(
          (#""\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"#
            + #"\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c"#
            + #"\u001d\u001e\u001f "# + "\u{7F}\u{2028}/\"").utf8))
  }

  @Test(arguments: ["0", "-1", "42", "9007199254740991", "-9007199254740991"])
  func wholeNumbersAreWrittenAsTheyAre(_ digits: String) throws {
    #expect(try CanonicalJSON.bytes(of: .number(digits)) == Array(digits.utf8))
  }

  @Test(arguments: [
    "-0", "1.0", "1e3", "0.5", "9007199254740992", "-9007199254740992", "100000000000000000000",
    "007", "+1", "", "NaN",
  ])
  func otherNumbersAreRefusedWithTheirPlace(_ digits: String) {
    let value: JSONValue = .object(["shares": .array([.null, .object(["of": .number(digits)])])])
    #expect {
      try CanonicalJSON.bytes(of: value)
    } throws: { error in
      (error as? CanonicalJSONError)?.path == "shares[1].of"
    }
  }

  @Test(arguments: [
    (#"{"a":1,"b":[]}"#, true), (#"{"b":[],"a":1}"#, false), (#"{"a": 1}"#, false),
    (#"["\/"]"#, false), (#""\u00e9""#, false), (#""é""#, true), (#""\u000A""#, false), ("1", true),
    ("1.0", false), ("", false), ("{}\n", false), ("{}", true),
  ])
  func bytesAreCanonicalOrNot(_ text: String, _ isCanonical: Bool) {
    #expect(CanonicalJSON.isCanonical(Array(text.utf8)) == isCanonical)
  }

  @Test func whatIsWrittenIsRead() throws {
    let value: JSONValue = .object([
      "z": .array([.bool(true), .null, .string("a\"\\\u{8}\u{1F600}")]), "a": .object([:]),
      "m": .number("-7"),
    ])
    let bytes = try CanonicalJSON.bytes(of: value)
    let read = try JSONValue(reading: bytes)
    #expect(read["z"] == value["z"] && read["a"] == value["a"] && read["m"] == value["m"])
    #expect(try CanonicalJSON.bytes(of: read) == bytes)
  }

  private func names(in text: String) throws -> [String] {
    guard case .object(let object) = try JSONValue(reading: text.utf8) else { return [] }
    return object.members.map(\.name)
  }
}
