import Decisions
import Rules
import Testing

/// The words of a decision as rules find them.
@Suite struct ProseTests {
  private func words(_ text: String) -> [String] {
    let prose = Prose([Passage(field: "reasons", text: text)])
    return prose.tokens.indices.map { prose.text(of: $0) }
  }

  private func finds(_ phrase: String, in text: String) -> Int {
    Prose([Passage(field: "reasons", text: text)]).matches(Phrase(phrase)).count
  }

  /// The sentence in which the first word of that spelling stands.
  private func sentence(of word: String, in text: String) -> String? {
    let prose = Prose([Passage(field: "reasons", text: text)])
    return prose.matches(Phrase(word)).first.map {
      prose.text(of: prose.sentence(around: $0.lowerBound))
    }
  }

  @Test(arguments: [
    "", " ", "\n\n", "\r\n", ".", "...", "* * *", "|---|", "“”", "[^", "[", "{", "**",
  ])
  func aTextWithoutWordsHasNone(_ text: String) {
    #expect(words(text).isEmpty)
  }

  @Test(arguments: [
    ("18.4", ["18.4"]), ("£18.89m", ["£18.89m"]), ("5,995.7.", ["5,995.7"]),
    ("FD 3703/15", ["FD", "3703/15"]), ("34(5)", ["34", "5"]), ("31st.", ["31st"]),
    ("word[^1].", ["word", "1"]), ("PSD¹²", ["PSD", "¹²"]), ("80%", ["80"]),
    ("18-64", ["18", "64"]),
    ("a, b", ["a", "b"]), ("and/or", ["and", "or"]), ("children’s", ["children’s"]),
    ("suppliers’ bids", ["suppliers’", "bids"].map { $0.replacing("’", with: "") }),
    ("Tŷ Gŵyr, Môn", ["Tŷ", "Gŵyr", "Môn"]), ("co\u{AD}operate", ["co\u{AD}operate"]),
    ("| a | 1.5 |", ["a", "1.5"]), ("€5m", ["€5m"]), ("x\u{200B}y", ["x", "y"]),
    ("✓ yes 🙂 no", ["yes", "no"]),
  ])
  func wordsAndNumbersAreReadSo(_ text: String, _ wanted: [String]) {
    #expect(words(text) == wanted)
  }

  @Test(arguments: [
    ("children's services", "the Children’s  Services of", 1),
    ("children’s services", "the children's\nservices", 1),
    ("dynamic purchasing", "Dynamic **Purchasing**", 1), ("call off", "call-off", 1),
    ("gŵyr môn", "GŴYR MÔN", 1), ("école", "École", 1),
    ("of the council", "of the, Council", 0), ("of the council", "of the. Council", 0),
    ("of the council", "of the (Council)", 0), ("of the council", "of the – Council", 0),
    ("18.4", "rule 18.4.", 1), ("18", "rule 18.4", 0), ("a b", "a | b", 0),
  ])
  func aPhraseIsFoundSoOften(_ phrase: String, _ text: String, _ count: Int) {
    #expect(finds(phrase, in: text) == count)
  }

  @Test(arguments: [
    ("two", "One stands. The two stand. Three.", "The two stand"),
    ("two", "One “stands.” The two stand", "The two stand"),
    ("two", "One (stands.) The two stand", "The two stand"),
    (
      "two", "By e.g. two of J. Smith, No. 5 and Cllr. Two.",
      "By e.g. two of J. Smith, No. 5 and Cllr. Two"
    ),
    ("two", "One? two of them. Three.", "One? two of them"),
    ("two", "One\r\n\r\nThe two\r\nstand\r\n\r\nThree", "The two stand"),
    ("two", "- one\n- the two\n- three", "the two"),
    ("two", "| one | the two |\n| three | four |", "the two"),
    ("two", "1. one\n2. the two\n3. three", "the two"),
  ])
  func theSentenceRoundAWordIsFound(_ word: String, _ text: String, _ wanted: String) {
    #expect(sentence(of: word, in: text)?.hasSuffix(wanted) == true)
  }

  @Test(arguments: [
    ("It began in\n2020. The rest follows.", 1), ("It is\n\nso.", 2), ("- one\n- two\n  more", 2),
    ("one:\n1. first\n2. second\nmore", 3), ("one\n4. second", 1),
    ("a) one\nb) two\niii) three", 3),
    ("(a) one\n(b) two", 2), ("# Head\ntext", 1), ("| a | b |\n|---|---|\n| c | d |", 2),
    ("• one\n• two", 2), ("one\nand) two", 1),
  ])
  func paragraphsAndItemsBegin(_ text: String, _ count: Int) {
    let prose = Prose([Passage(field: "reasons", text: text)])
    #expect(prose.tokens.count { $0.marks.contains(.startsParagraph) } == count)
  }

  @Test func marksSayWhatAWordIs() {
    let prose = Prose([
      Passage(field: "subject", text: "...the DPS ends, Élan (31st). So1"),
      Passage(field: "reasons", text: ". next"),
    ])
    let marks = prose.tokens.map(\.marks)
    #expect(!marks[0].contains(.capital))
    #expect(marks[1].isSuperset(of: [.capital, .capitals]))
    #expect(!marks[2].contains(.closed) && !marks[2].contains(.parted))
    #expect(marks[3].isSuperset(of: [.capital, .parted]))
    #expect(marks[4].isSuperset(of: [.number, .closed, .parted]))
    #expect(marks[5].contains(.startsSentence) && !marks[5].contains(.closed))
    #expect(prose.place(of: 6).field == "reasons")
    #expect(prose.gap(before: 4) == " (")
    #expect(prose.tokens(of: 1) == 6..<7)
  }

  /// Every text is read without a crash, and every token lies in its passage, whole characters only.
  @Test func anyTextIsRead() {
    let pieces = [
      "a", "Z", "9", "£", "€", "’", "“", "”", "'", "\"", "¹", "⁵", "[^", "]", "[", "(", ")", "**",
      "*",
      "_", "#", "|", "-", "–", "—", ".", ",", "/", ":", "…", "{{", "{%", " ", "  ", "\n", "\n\n",
      "\r\n", "\t", "\u{A0}", "\u{AD}", "\u{200B}", "ŵ", "Ŷ", "É", "×", "世", "🙂", "\u{301}",
      "\u{FEFF}",
      "1.", "a)", "- ", "\u{0}", "ß", "İ", "ﬁ", "\u{10FFFF}", "\u{7FF}", "\u{FFFF}",
    ]
    var state: UInt64 = 2025
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<4000 {
      let texts = (0..<(1 + next(3))).map { _ in
        (0..<next(14)).map { _ in pieces[next(pieces.count)] }.joined()
      }
      let prose = Prose(texts.map { Passage(field: "reasons", text: $0) })
      var before = 0
      for index in prose.tokens.indices {
        let token = prose.tokens[index]
        #expect(token.start < token.end && Int(token.start) >= before)
        before = Int(token.end)
        #expect(!prose.text(of: index).unicodeScalars.contains("\u{FFFD}"))
        #expect(prose.sentence(around: index).contains(index))
        #expect(prose.paragraph(around: index).contains(index))
        #expect(prose.tokens(of: Int(token.passage)).contains(index))
        #expect(!prose.gap(before: index).unicodeScalars.contains("\u{FFFD}"))
      }
    }
  }
}
