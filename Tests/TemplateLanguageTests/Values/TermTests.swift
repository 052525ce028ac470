import CivilTime
import Testing

@testable import TemplateLanguage

/// Periods, amounts and addresses in words, as contracts and letters have them.
@Suite struct TermTests {
  @Test(arguments: [
    ("'2025-04-01'|term('2027-03-31')", "two years from 1 April 2025 to 31 March 2027"),
    ("'2025-04-01'|term('2027-03-31', dates=false)", "two years"),
    ("'2025-04-01'|term('2026-09-30', dates=false)", "one year and six months"),
    ("'2025-04-01'|term('2025-04-01', dates=false)", "one day"),
    ("'2025-04-01'|term('2025-04-30', dates=false)", "one month"),
    ("'2025-04-01'|term('2025-04-29', dates=false)", "twenty-nine days"),
    ("'2024-02-29'|term('2025-02-28', dates=false)", "one year"),
    ("'2024-02-29'|term('2028-02-28', dates=false)", "four years"),
    ("'2023-03-01'|term('2024-02-29', dates=false)", "one year"),
    ("'2023-03-01'|term('2024-02-28', dates=false)", "eleven months and twenty-eight days"),
    ("'2025-01-31'|term('2025-02-28', dates=false)", "one month"),
    ("'2025-01-31'|term('2025-03-30', dates=false)", "two months"),
    ("'2025-12-31'|term('2026-03-02', dates=false)", "two months and two days"),
    ("'2020-06-01'|term('2025-04-30', dates=false)", "four years and eleven months"),
    ("'2025-01-01'|term('2026-02-03', dates=false)", "one year, one month and three days"),
    ("'1899-04-01'|term('1900-03-31')", "one year from 1 April 1899 to 31 March 1900"),
    ("held|term('2022-04-07')", "two years from 8 April 2020 to 7 April 2022"),
    (
      "{'from': '2025-04-01', 'to': '2027-03-31'}|term",
      "two years from 1 April 2025 to 31 March 2027"
    ),
    ("{'start': '2025-04-01', 'end': '2025-09-30'}|term(dates=false)", "six months"),
    ("24|term", "two years"), ("1|term", "one month"), ("18|term", "one year and six months"),
    ("'P2Y6M'|term", "two years and six months"), ("'P18M'|term", "one year and six months"),
    ("'P4W'|term", "four weeks"), ("'P1Y2M3D'|term", "one year, two months and three days"),
    ("'24 months'|term", "two years"), ("'1 year'|term", "one year"),
    ("'90 days'|term", "ninety days"),
  ])
  func aTermIsSaidInWords(source: String, expected: String) throws {
    #expect(try Sample.printed(source) == expected)
  }

  @Test(arguments: [
    "'2025-04-02'|term('2025-04-01')", "'soon'|term", "'P2Y6M'|term('2025-04-01')", "0|term",
    "-3|term", "1.5|term", "'P'|term", "'P1DT2H'|term", "'P2M1Y'|term", "'P1'|term", "{}|term",
    "{'from': '2025-04-01'}|term", "'2025-02-30'|term('2025-04-01')", "'0 days'|term", "[1]|term",
  ])
  func whatIsNoTermIsRefused(source: String) {
    #expect(Sample.error(source)?.remedy.isEmpty == false)
  }

  @Test(arguments: [
    ("0|pounds_words", "zero pounds"), ("1|pounds_words", "one pound"),
    ("0.01|pounds_words", "one penny"), ("0.5|pounds_words", "fifty pence"),
    ("1000000.01|pounds_words", "one million pounds and one penny"),
    ("1205.5|pounds_words", "one thousand, two hundred and five pounds and fifty pence"),
    ("-5|pounds_words", "minus five pounds"), ("-0.004|pounds_words", "zero pounds"),
    ("0.999|pounds_words", "one pound"),
    (
      "'£1,234.05'|pounds_words",
      "one thousand, two hundred and thirty-four pounds and five pence"
    ),
    (
      "999999999.99|pounds_words",
      "nine hundred and ninety-nine million, nine hundred and ninety-nine thousand, "
        + "nine hundred and ninety-nine pounds and ninety-nine pence"
    ),
  ])
  func anAmountIsSaidInWords(source: String, expected: String) throws {
    #expect(try Sample.printed(source) == expected)
    #expect(Sample.error("1000000000|pounds_words") != nil)
    #expect(Sample.error("'five'|pounds_words") != nil)
  }

  @Test(arguments: [
    (
      "['Oak Care', '', ' 12  High Street ', 'Romford', 'rm13bb']|address",
      "Oak Care\n12 High Street\nRomford\nRM1 3BB"
    ),
    ("['Oak Care', 'RM1 3BB', 'Romford']|address(', ')", "Oak Care, Romford, RM1 3BB"),
    ("['Romford RM1 3BB']|address(', ')", "Romford, RM1 3BB"),
    ("['Romford, rm1 3bb']|address(', ')", "Romford, RM1 3BB"),
    ("'12, High Street, Romford, rm1  3bb'|address(' / ')", "12, High Street / Romford / RM1 3BB"),
    ("'Oak Care\\n\\nRomford\\nsw1a1aa'|address(' / ')", "Oak Care / Romford / SW1A 1AA"),
    (
      "{'street': '1 High Street', 'postcode': 'm1 1ae', 'town': 'Manchester', 'county': none}"
        + "|address(', ')", "1 High Street, Manchester, M1 1AE"
    ),
    ("['Suite B12 4QR5', 'Flat 1a']|address(', ')", "Suite B12 4QR5, Flat 1a"),
    ("[]|address", ""), ("''|address", ""),
    ("wards|address(', ')", "Elm Park, gooshays, Harold Wood"),
  ])
  func anAddressIsPutAsLettersHaveIt(source: String, expected: String) throws {
    #expect(try Sample.printed(source) == expected)
  }
}
