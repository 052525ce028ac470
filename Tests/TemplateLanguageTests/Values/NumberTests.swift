import Testing

@testable import TemplateLanguage

@Suite struct NumberTests {
  private func number(_ text: String) throws -> Number { try #require(Number(decimal: text)) }

  @Test(arguments: [
    ("0", "0"), ("-0.50", "-0.50"), ("007", "7"), ("1482350.5", "1482350.5"), ("1e3", "1000"),
    ("1.5E-2", "0.015"), ("0.05", "0.05"), ("+4", "4"),
    ("12345678901234567890.12", "12345678901234567890.12"),
    ("-99999999999999999999999999999999999999", "-99999999999999999999999999999999999999"),
  ])
  func numbersPrintAsWritten(text: String, expected: String) throws {
    #expect(try number(text).description == expected)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "1e", "1e99", "--1", "1,000", "0x10", "NaN", "1 ", "½", "٣",
    "0.\(String(repeating: "1", count: 31))", String(repeating: "9", count: 39), "1e-31", "9e38",
  ])
  func otherTextIsNoNumber(text: String) {
    #expect(Number(decimal: text) == nil)
  }

  @Test func equalWorthIsEqualHoweverWritten() throws {
    #expect(try number("1.50") == number("1.5"))
    #expect(try number("1.50").hashValue == number("1.5").hashValue)
    #expect(try number("-0") == number("0.00"))
    #expect(try number("10").hashValue != number("1").hashValue)
  }

  @Test(arguments: [
    ("1", "2"), ("-2", "-1"), ("-1", "0.5"), ("1.49", "1.5"), ("1.5", "1.51"),
    ("-99999999999999999999999999999999999999", "0.000000000000000000000000000001"),
    ("0.000000000000000000000000000001", "99999999999999999999999999999999999999"),
  ])
  func numbersAreInOrder(smaller: String, larger: String) throws {
    #expect(try number(smaller) < number(larger))
    #expect(try !(number(larger) < number(smaller)))
  }

  @Test(
    arguments: [
      ("10", "3", "3.3333333333333333"), ("2", "3", "0.6666666666666667"),
      ("-2", "3", "-0.6666666666666667"),
      ("100", "2", "50"), ("1", "8", "0.125"), ("1", "-4", "-0.25"), ("0", "7", "0"),
      ("0.3", "0.1", "3"), ("1e-30", "3", "0"),
      ("1e30", "1e-5", "1e35"),
      ("100000000000000000000000000000", "3", "33333333333333333333333333333.33333333"),
      ("1e-20", "1e-20", "1"),
    ] as [(String, String, String)])
  func divisionIsExactOrRoundedAtSixteenPlaces(a: String, b: String, expected: String) throws {
    let quotient = try #require(try number(a).divided(by: number(b)))
    #expect(try quotient == number(expected) || quotient.description.hasPrefix(expected))
  }

  @Test func sumsAndProductsAreExact() throws {
    #expect(try number("0.1").adding(number("0.2")) == number("0.3"))
    #expect(try number("0.20").multiplied(by: number("1500"))?.description == "300.00")
    #expect(try number("1.5").multiplied(by: number("1.5"))?.description == "2.25")
    #expect(try number("1").subtracting(number("1.05"))?.description == "-0.05")
    #expect(try number("-7.5").wholeQuotient(by: number("2"))?.description == "-4")
    #expect(try number("-7.5").remainder(by: number("2")) == number("0.5"))
    #expect(try number("2").raised(to: number("-2"))?.description == "0.25")
    #expect(try number("1.1").raised(to: number("0")) == number("1"))
    #expect(try number("2.345").rounded(to: 2).description == "2.35")
    #expect(try number("-2.345").rounded(to: 2).description == "-2.35")
  }

  @Test func whatGrowsTooLargeIsNil() throws {
    let large = try number(String(repeating: "9", count: 38))
    #expect(large.multiplied(by: large) == nil)
    #expect(large.adding(large) == nil)
    #expect(large.raised(to: Number(2)) == nil)
    #expect(large.divided(by: Number(0)) == nil)
    #expect(large.remainder(by: Number(0)) == nil)
    #expect(large.whole == nil)
    #expect(try large.adding(number("0.1")) == nil)
  }
}
