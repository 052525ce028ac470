import TemplateLanguage
import XMLTokens

/// One level of a Word list as OpenDocument has it (ECMA-376 part 1, 17.9.6; ODF 1.3 part 3, 16.31).
///
/// ```xml
/// <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
/// <text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="."
///   text:display-levels="2" text:start-value="1">…
/// ```
struct RetoldListLevel {
  private let level: WordElement
  /// From 0.
  private let index: Int
  /// The levels about it, the outermost first.
  private let outer: [WordElement?]
  private let start: Int?

  /// - Parameters:
  ///   - levels: all levels of the list, by their indexes.
  ///   - start: the number with which it begins, where the list's own is not the pattern's.
  init?(_ index: Int, of levels: [Int: WordElement], start: Int?) {
    guard let level = levels[index] else { return nil }
    self.level = level
    self.index = index
    self.start = start
    outer = (0..<index).map { levels[$0] }
  }

  private static let formats = [
    "decimal": "1", "lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I",
    "none": "", "bullet": "",
  ]

  private var format: String { level.child("numFmt")?.value() ?? "decimal" }
  private var words: String { level.child("lvlText")?.value() ?? "" }

  /// Why the level cannot be retold; nil for one that can.
  var fault: (what: String, remedy: String)? {
    for level in outer + [level] {
      let format = level?.child("numFmt")?.value() ?? "decimal"
      if Self.formats[format] == nil {
        return (
          "has a list numbered in a way that Writer has not (\(format.prefix(40)))",
          "number it 1, 2, 3 or a, b, c in Word"
        )
      }
    }
    let showsOuter = (1...9).contains { $0 <= index && words.contains("%\($0)") }
    let isPlain = outer.allSatisfy { ($0?.child("numFmt")?.value() ?? "decimal") == "decimal" }
    if level.child("isLgl")?.isOn == true, showsOuter, !isPlain {
      return (
        "has a list whose outer numbers are written otherwise in its inner ones",
        "take Legal style numbering from the list in Word"
      )
    }
    if let restart = level.child("lvlRestart")?.number(), restart != index, index > 0 {
      return (
        "has a list whose inner numbers do not begin anew",
        "let them begin anew in Word, under Define new Multilevel list"
      )
    }
    return nil
  }

  /// How far its paragraphs stand in.
  var indents: RetoldParagraphLook.Indents { RetoldParagraphLook.Indents(level.child("pPr")) }

  /// The look of its number or bullet.
  var look: RetoldLook {
    var look = RetoldLook()
    look.text = RetoldTextLook.attributes(of: level.child("rPr"))
    if format == "bullet", Self.plainBullets[words] != nil {
      look.text["fo:font-family"] = nil
      look.text["style:font-charset"] = nil
    }
    look.text["text:display"] = nil
    return look
  }

  /// The level's markup.
  ///
  /// - Parameter look: the name of the style of its number or bullet.
  func tokens(look: String?) -> [XMLToken] {
    let bullet = format == "bullet" ? (Self.plainBullets[words] ?? words).first : nil
    let element = "text:list-level-style-\(bullet == nil ? "number" : "bullet")"
    var attributes: [(String, String?)] = [
      ("text:level", String(index + 1)), ("text:style-name", look),
    ]
    if let bullet {
      attributes.append(("text:bullet-char", String(bullet)))
    } else {
      attributes += numbering
    }
    var made = OpenDocumentTokens()
    made.open(element, attributes)
    made.open(
      "style:list-level-properties",
      [
        ("text:list-level-position-and-space-mode", "label-alignment"),
        (
          "fo:text-align",
          RetoldParagraphLook.alignment(level.child("lvlJc")?.value()).flatMap {
            $0 == "justify" ? nil : $0
          }
        ),
      ])
    let follower = ["space": "space", "nothing": "nothing"][level.child("suff")?.value() ?? "tab"]
    let left = indents.left ?? 0
    made.empty(
      "style:list-level-label-alignment",
      [
        ("text:label-followed-by", follower ?? "listtab"),
        (
          "text:list-tab-stop-position",
          follower == nil ? RetoldLength.twips(level.inner("tab")?.number("pos") ?? left) : nil
        ),
        ("fo:margin-left", RetoldLength.twips(left)),
        ("fo:text-indent", RetoldLength.twips(indents.first ?? 0)),
      ])
    made.close("style:list-level-properties")
    made.close(element)
    return made.tokens
  }

  // MARK: Numbers

  private var numbering: [(String, String?)] {
    let (before, places, after) = parts
    let isShown = places.last == index
    // Writer joins the numbers of several levels by points; other signs it takes from its own
    // attribute.
    let isUsual =
      places.isEmpty
      || isShown && places == Array((index + 1 - places.count)...index)
        && words.dropFirst(before.count).dropLast(after.count)
          == places.map { "%\($0 + 1)" }.joined(separator: ".")
    return [
      ("style:num-format", isShown ? Self.formats[format] ?? "" : ""),
      ("style:num-prefix", before.isEmpty ? nil : before),
      ("style:num-suffix", after.isEmpty ? nil : after),
      ("text:display-levels", isShown && places.count > 1 ? String(places.count) : nil),
      ("loext:num-list-format", isUsual ? nil : inWriter),
      (
        "text:start-value",
        (start ?? level.child("start")?.number()).map { String(min(max($0, 0), 32_767)) }
      ),
    ]
  }

  /// `(%1.%2)` as what stands before its numbers, the levels whose numbers they are, and what stands
  /// behind.
  private var parts: (before: String, places: [Int], after: String) {
    var (before, between) = ("", "")
    var places: [Int] = []
    var letters = words[...]
    while let letter = letters.popFirst() {
      if letter == "%", let figure = letters.first?.wholeNumberValue, (1...9).contains(figure) {
        letters.removeFirst()
        if places.isEmpty { before = between }
        places.append(figure - 1)
        between = ""
      } else {
        between.append(letter)
      }
    }
    return places.isEmpty ? (between, [], "") : (before, places, between)
  }

  /// `%1-%2` as Writer takes it: `%1%-%2%`.
  private var inWriter: String {
    var made = ""
    var letters = words[...]
    while let letter = letters.popFirst() {
      made.append(letter)
      if letter == "%", let figure = letters.first, figure.isNumber {
        letters.removeFirst()
        made += "\(figure)%"
      }
    }
    return made
  }

  // MARK: Bullets

  /// Signs of fonts of signs that every font has.
  private static let plainBullets = [
    "\u{F0B7}": "\u{2022}", "\u{F0A7}": "\u{25AA}", "\u{F0D8}": "\u{27A2}",
    "\u{F0FC}": "\u{2713}", "\u{F076}": "\u{2756}", "\u{F0A8}": "\u{25C6}",
    "\u{F02D}": "\u{2013}", "\u{F0E0}": "\u{2192}",
  ]
}
