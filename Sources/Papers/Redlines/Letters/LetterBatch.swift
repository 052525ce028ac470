/// What the letters of a batch have in common, and each against it.
struct LetterBatch {
  private let letters: [[LetterLine]]
  /// The most letters that may have a thing alike for it to be odd.
  private let few: Int
  /// The letter most like the others; its paragraphs are the places that others' are held against.
  let base: Int
  /// For each letter, the base's paragraph that each of its own belongs to.
  private var slots: [[Int?]] = []
  private var places: [Slot] = []
  /// How many letters have a paragraph of each kind that belongs to none of the base's.
  private var extras: [String: Int] = [:]
  private var isShared: Set<String> = []

  /// What the letters say at one place.
  private struct Slot {
    /// How many letters have the paragraph.
    var count = 0
    var isShared: Set<String> = []
    /// What most of them say, with a letter that says so.
    var common = MaskedLine(parts: [])
    var keys: [String: Int] = [:]
    var looks: [String: Int] = [:]
    var commonLooks = ""
    /// For each fact of what most say, how many have it of each kind.
    var shapes: [[FactShape: Int]] = []
  }

  init(_ letters: [[LetterLine]]) {
    self.letters = letters
    few = max(1, letters.count / 10)
    let shared = Self.frequent(letters.map { $0.flatMap(\.words).map(\.key) }, of: letters.count)
    let masked = letters.map { $0.map { $0.masked(shared.contains) } }
    var frequency: [String: Int] = [:]
    for lines in masked {
      for key in Set(lines.map(\.key)) { frequency[key, default: 0] += 1 }
    }
    let scores = masked.map { lines in
      Set(lines.map(\.key)).reduce(0) { $0 + frequency[$1, default: 0] }
    }
    let base = scores.indices.max { (scores[$0], $1) < (scores[$1], $0) } ?? 0
    self.base = base
    isShared = shared
    let samples = zip(letters, masked).map { lines, masked in
      zip(lines, masked).map { Self.sample($0, $1) }
    }
    for (letter, lines) in letters.enumerated() {
      var slots = [Int?](repeating: nil, count: lines.count)
      for pair in Alignment(samples[base], samples[letter]).pairs() { slots[pair.new] = pair.old }
      self.slots.append(slots)
      let extra = zip(masked[letter], slots).filter { $0.1 == nil }.map(\.0.key)
      for key in Set(extra) { extras[key, default: 0] += 1 }
    }
    places = letters[base].indices.map { _ in Slot() }
    fillPlaces()
  }

  /// What more than half of so many lists have.
  private static func frequent(_ lists: [[String]], of count: Int) -> Set<String> {
    var frequency: [String: Int] = [:]
    for list in lists {
      for key in Set(list) { frequency[key, default: 0] += 1 }
    }
    return Set(frequency.filter { $0.value * 2 > count }.keys)
  }

  private static func sample(_ line: LetterLine, _ masked: MaskedLine) -> Sample {
    var sample = Sample(line.paragraph)
    sample.key = "\(line.place.story.rawValue)\u{1E}\(masked.key)"
    sample.words = masked.parts.map(\.key).sorted()
    switch line.place.story {
    case .body: sample.kind = line.place.table == nil ? 0 : 1
    case .header: sample.kind = 2
    case .footer: sample.kind = 3
    case .note: sample.kind = 4
    }
    return sample
  }

  private mutating func fillPlaces() {
    var lines = [[LetterLine]](repeating: [], count: places.count)
    for (letter, slots) in slots.enumerated() {
      for (line, slot) in slots.enumerated() {
        if let slot { lines[slot].append(letters[letter][line]) }
      }
    }
    for (index, lines) in lines.enumerated() {
      var slot = Slot()
      slot.count = lines.count
      slot.isShared = Self.frequent(lines.map { $0.words.map(\.key) }, of: lines.count)
      let masked = lines.map { $0.masked(slot.isShared.contains) }
      for line in masked { slot.keys[line.key, default: 0] += 1 }
      for line in lines { slot.looks[line.looks, default: 0] += 1 }
      let common = Self.most(slot.keys)
      slot.commonLooks = Self.most(slot.looks)
      slot.common = masked.first { $0.key == common } ?? MaskedLine(parts: [])
      slot.shapes = slot.common.parts.filter(\.isFact).map { _ in [:] }
      for line in masked where line.key == common {
        for (fact, part) in line.parts.filter(\.isFact).enumerated() {
          slot.shapes[fact][FactShape(part.text), default: 0] += 1
        }
      }
      places[index] = slot
    }
  }

  /// The key with the highest count; of several the first in the alphabet.
  private static func most(_ counts: [String: Int]) -> String {
    counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }

  var shared: [String] {
    places.filter { $0.count * 2 > letters.count }.map(\.common.shown)
  }

  // MARK: One letter

  func reasons(for letter: Int) -> [OddLetter.Reason] {
    var reasons: [OddLetter.Reason] = []
    var next = 0
    let lines = letters[letter]
    for (index, line) in lines.enumerated() {
      guard let at = slots[letter][index] else {
        let masked = line.masked(isShared.contains)
        // Lines of an address are all fact, and some have one more.
        if extras[masked.key, default: 0] <= few || masked.isAllFact && line.words.count > 6 {
          reasons.append(addition(line))
        }
        continue
      }
      reasons += missing(next..<max(at, next))
      next = at + 1
      if places[at].count <= few { reasons.append(addition(line)) }
      reasons += self.reasons(line, places[at])
    }
    return reasons + missing(next..<places.count)
  }

  private func addition(_ line: LetterLine) -> OddLetter.Reason {
    reason(
      .addedParagraph, line.place,
      "has a paragraph that others have not, \(Self.quoted(line.paragraph.text))")
  }

  private func missing(_ range: Range<Int>) -> [OddLetter.Reason] {
    range.filter { letters.count - places[$0].count <= few }.map { at in
      reason(
        .missingParagraph, letters[base][at].place,
        "lacks a paragraph that others have, \(Self.quoted(places[at].common.shown))")
    }
  }

  private func reasons(_ line: LetterLine, _ slot: Slot) -> [OddLetter.Reason] {
    guard slot.count > few * 2 else { return [] }
    let masked = line.masked(slot.isShared.contains)
    var reasons: [OddLetter.Reason] = []
    let common = slot.common
    if masked.key == common.key {
      for (fact, part) in masked.parts.filter(\.isFact).enumerated() {
        let shape = FactShape(part.text)
        let others = slot.shapes[fact].max { $0.value < $1.value }
        guard let others, others.key != shape, slot.shapes[fact][shape, default: 0] <= few,
          others.value + few >= slot.shapes[fact].values.reduce(0, +)
        else { continue }
        reasons.append(
          reason(
            .fact, line.place,
            "has \(Self.quoted(part.text)) where others have \(others.key.rawValue)"))
      }
    } else if slot.keys[masked.key, default: 0] <= few,
      slot.keys[common.key, default: 0] * 2 > slot.count
    {
      reasons += differences(masked, common).map { reason($0.kind, line.place, $0.words) }
    }
    let looks = line.looks
    if looks != slot.commonLooks, slot.looks[looks, default: 0] <= few,
      slot.looks[slot.commonLooks, default: 0] * 2 > slot.count
    {
      reasons.append(
        reason(
          .formatting, line.place,
          "is set as \(Self.quoted(looks)) where others are as \(Self.quoted(slot.commonLooks))"))
    }
    return reasons
  }

  private func differences(
    _ line: MaskedLine, _ common: MaskedLine
  ) -> [(kind: OddLetter.Kind, words: String)] {
    let pairs = SequenceAlignment.pairs(common.parts.map(\.key), line.parts.map(\.key))
    var result: [(kind: OddLetter.Kind, words: String)] = []
    var (left, right) = (0, 0)
    for pair in pairs + [(common.parts.count, line.parts.count)] {
      let (theirs, own) = (common.parts[left..<pair.old], line.parts[right..<pair.new])
      (left, right) = (pair.old + 1, pair.new + 1)
      guard !theirs.isEmpty || !own.isEmpty else { continue }
      let expected = MaskedLine.sentence(theirs.map { $0.isFact ? "…" : $0.text })
      let found = MaskedLine.sentence(own.map(\.text))
      if own.isEmpty, theirs.allSatisfy(\.isFact) {
        result.append((.fact, "has nothing where others have a merged fact"))
      } else if own.isEmpty {
        result.append((.words, "lacks \(Self.quoted(expected))"))
      } else if theirs.isEmpty {
        result.append((.words, "has \(Self.quoted(found)), which others have not"))
      } else {
        result.append(
          (.words, "has \(Self.quoted(found)) where others have \(Self.quoted(expected))"))
      }
    }
    return result
  }

  private func reason(
    _ kind: OddLetter.Kind, _ place: ChangePlace, _ words: String
  ) -> OddLetter.Reason {
    OddLetter.Reason(kind: kind, place: place, words: "\(place.words): \(words)")
  }

  private static func quoted(_ text: String) -> String { "\u{201C}\(text)\u{201D}" }
}
