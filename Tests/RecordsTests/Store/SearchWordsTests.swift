import Testing

@testable import Records

@Suite struct SearchWordsTests {
  static let cases: [(String, [String])] = [
    ("", []), (" -/. ", []), ("Street lighting", ["street", "lighting"]),
    ("CE/2020-4", ["ce", "2020", "4"]), ("Café", ["cafe"]), ("Cafe\u{301}", ["cafe"]),
    ("Ærø Straße Łódź", ["aero", "strasse", "lodz"]), ("Ŵ Ŷ", ["w", "y"]),
    ("£5m, 10%", ["5m", "10"]), ("İstanbul", ["istanbul"]),
  ]

  @Test(arguments: cases)
  func wordsAreLowerCaseAndWithoutAccents(_ text: String, _ words: [String]) {
    #expect(SearchWords.words(of: text) == words)
  }

  @Test func everyWordAskedForMustBeginOneOfTheWords() {
    let words = ["street", "lighting"]
    #expect(SearchWords.match(["str", "light"], in: words))
    #expect(!SearchWords.match(["street", "lights"], in: words))
    #expect(SearchWords.match([], in: []))
  }
}
