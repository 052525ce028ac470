import Decisions
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    ("500000", 50_000_000, "£500,000"), ("£500,000", 50_000_000, "£500,000"),
    ("£20.08m", 2_008_000_000, "£20,080,000"), ("£120k", 12_000_000, "£120,000"),
    ("£1,666.50", 166_650, "£1,666.50"), ("-£5", -500, "-£5"), ("£0.07", 7, "£0.07"),
    ("£1.5 million", 150_000_000, "£1,500,000"), ("£2bn", 200_000_000_000, "£2,000,000,000"),
    ("1.5", 150, "£1.50"), ("12.340", 1234, "£12.34"),
  ])
  func aSumIsReadToThePennyAndPrinted(written: String, pence: Int, printed: String) throws {
    let money = try #require(Money(written))
    #expect(money.pence == pence)
    #expect(money.text == printed)
  }

  @Test(arguments: [
    "", "£", "£1,23", "1,2345", "12.345", "£5 or so", "five", "£1.", ".5", "--5", "£-5", "1e6",
    "999999999999999999m",
  ])
  func whatIsNoSumIsRefused(written: String) {
    #expect(Money(written) == nil)
  }
}

@Suite struct DecimalNumberTests {
  @Test(arguments: ["0", "7", "1.10", "-0.05", "72.5", "1482350.50", "100"])
  func digitsStayAsWritten(written: String) {
    #expect(DecimalNumber(written)?.text == written)
  }

  @Test func commasBetweenThousandsAreDropped() {
    #expect(DecimalNumber("1,482,350.5")?.text == "1482350.5")
    #expect(DecimalNumber("+807.8")?.text == "807.8")
    #expect(DecimalNumber("−4")?.text == "-4")
  }

  @Test(arguments: ["", "-", "1.", ".5", "1.2.3", "12,34", "n/a", "1234567890123456789"])
  func whatIsNoNumberIsRefused(written: String) {
    #expect(DecimalNumber(written) == nil)
  }
}

@Suite struct IdentifierTests {
  @Test(arguments: [
    ("head-of-housing", true), ("ld", true), ("a1", true), ("", false), ("-a", false),
    ("a-", false), ("a--b", false), ("Head", false), ("1a", false), ("a b", false),
  ])
  func anIDHasLowerCaseLettersDigitsAndSingleHyphens(spelling: String, isAllowed: Bool) {
    #expect(PostID(rawValue: spelling).isWellFormed == isAllowed)
  }
}
