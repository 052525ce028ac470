import Decisions

/// One name for one thing.
///
/// A post, a document or a system has one name in a paper, so that nobody has to ask whether two are
/// meant.
///
/// Finds: a post’s title with its words in another order; a person with two titles; two names of
/// agreements, systems or policies that differ in one word; a framework that is elsewhere a
/// purchasing system.
/// Clears: use one name throughout; where two things are meant, say so.
enum OneName: DecisionRule {
  static let id: RuleID = "TX-3"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    let found =
      titles(facts) + persons(facts.decision) + names(facts.prose)
      + successors(facts.prose) + heads(facts)
    return found.isEmpty ? [met("no post, document or system is found under two names")] : found
  }

  /// Titles of posts with their words in another order.
  private static func titles(_ facts: Facts) -> [Finding] {
    ScrambledTitles(facts).slips.map { slip in
      let written = facts.prose.text(of: slip.range)
      return notMet(
        .blocks, "the paper says “\(written)”, and the post is called “\(slip.title)”",
        at: facts.prose.place(of: slip.range.lowerBound), slip.right,
        cure: "write “\(slip.title)” throughout", by: .reportAuthor
      ).at(slip.passages.map(facts.prose.place(ofPassage:)))
    }
  }

  /// People to whom the paper gives two titles; the adviser is SG-2’s.
  private static func persons(_ decision: Decision) -> [Finding] {
    let stated: [(name: String?, title: String?, field: FieldPath)] = [
      (decision.decisionMaker?.name, decision.decisionMaker?.title, "decisionMaker.title"),
      (decision.cabinetMember?.name, decision.cabinetMember?.title, "cabinetMember.title"),
      (decision.leadOfficer?.name, decision.leadOfficer?.title, "leadOfficer.title"),
      (decision.reportAuthor?.name, decision.reportAuthor?.title, "reportAuthor.title"),
      (
        decision.record?.signedBy?.name, decision.record?.signedBy?.title, "record.signedBy.title"
      ),
    ]
    var found: [Finding] = []
    for (index, one) in stated.enumerated() {
      guard let name = one.name, let title = one.title,
        let other = stated[..<index].first(where: { $0.name == name && $0.title != nil }),
        let before = other.title, title != before,
        WordDigest.words(of: title) != WordDigest.words(of: before)
      else { continue }
      found.append(
        notMet(
          .warns, "\(name) is “\(before)” in one place and “\(title)” in another",
          at: one.field.place, other.field.place,
          cure: "give the one title that is right", by: .reportAuthor))
    }
    return found
  }

  /// Pairs of names of agreements, systems and the like that differ in one word.
  private static func names(_ prose: Prose) -> [Finding] {
    let names = CapitalNames(prose)
    return names.pairs(prose).compactMap { left, right, word in
      let one = prose.text(of: left.range)
      let other = prose.text(of: right.range)
      let isPlural = differInPlural(
        prose.text(of: left.range.lowerBound + word),
        prose.text(of: right.range.lowerBound + word))
      guard isPlural || (word > 0 && left.words.count == 3 && !areListed(left, right, prose))
      else { return nil }
      return notMet(
        .warns, "“\(one)” in one place and “\(other)” in another: one thing or two?",
        at: prose.place(of: left.range.lowerBound),
        cure: "use one of the names throughout, or say how the two differ", by: .reportAuthor
      ).at([prose.place(of: right.range.lowerBound)])
    }
  }

  private static func differInPlural(_ one: String, _ other: String) -> Bool {
    one.lowercased() + "s" == other.lowercased() || other.lowercased() + "s" == one.lowercased()
  }

  /// Whether a sentence has both names, so that two things are meant.
  private static func areListed(
    _ left: CapitalNames.Name, _ right: CapitalNames.Name, _ prose: Prose
  ) -> Bool {
    let others = prose.matches(right.words)
    return prose.matches(left.words).contains { match in
      let sentence = prose.sentence(around: match.lowerBound)
      return others.contains { sentence.contains($0.lowerBound) }
    }
  }

  private static let replacements: [Phrase] = [
    "procure the new", "commission the new", "set up the new",
  ]
  private static let systems: [Phrase] = ["dps", "dynamic purchasing system"]
  private static let framework = Phrase("framework")

  /// What is to be procured next, called a purchasing system in one place and a framework elsewhere.
  private static func successors(_ prose: Prose) -> [Finding] {
    var system: Range<Int>?
    var other: Range<Int>?
    for match in prose.matches(replacements) {
      var end = match.upperBound
      while end < prose.tokens.count, prose.tokens[end].isCapital,
        !prose.tokens[end].marks.contains(.parted),
        !prose.tokens[end].marks.contains(.startsSentence)
      {
        end += 1
      }
      let name = match.upperBound..<end
      guard !name.isEmpty else { continue }
      if prose.contains(anyOf: systems, in: name) {
        system = system ?? name
      } else if prose.contains(framework, in: name) {
        other = other ?? name
      }
    }
    guard let system, let other else { return [] }
    return [
      notMet(
        .blocks,
        "what is to be procured is the “new \(prose.text(of: system))” in one place and the "
          + "“new \(prose.text(of: other))” in another",
        at: prose.place(of: system.lowerBound), prose.place(of: other.lowerBound),
        cure: "use the name of what is procured throughout", by: .reportAuthor)
    ]
  }

  private static let headOf = Phrase("head of")
  private static let services: WordSet = ["service", "services"]

  /// “Children’s Head of Service” and “head of children’s services”: one officer under two titles.
  private static func heads(_ facts: Facts) -> [Finding] {
    let prose = facts.prose
    let matches = prose.matches(headOf)
    guard matches.count > 1 else { return [] }
    var before: [(word: UInt64, range: Range<Int>)] = []
    var after: [(word: UInt64, range: Range<Int>)] = []
    for match in matches where match.upperBound + 1 < prose.tokens.count {
      let next = match.upperBound
      if services.contains(prose.tokens[next].digest), match.lowerBound > 0,
        !prose.tokens[match.lowerBound].marks.contains(.parted),
        prose.tokens[match.lowerBound - 1].isCapital
      {
        before.append(
          (prose.tokens[match.lowerBound - 1].digest, (match.lowerBound - 1)..<(next + 1)))
      } else if services.contains(prose.tokens[next + 1].digest),
        !prose.tokens[next + 1].marks.contains(.parted)
      {
        after.append((prose.tokens[next].digest, match.lowerBound..<(next + 2)))
      }
    }
    for one in before {
      guard let other = after.first(where: { $0.word == one.word }) else { continue }
      let place = prose.place(of: one.range.lowerBound)
      return [
        notMet(
          .warns,
          "“\(prose.text(of: one.range))” in one place and “\(prose.text(of: other.range))” in "
            + "another: one officer or two?",
          at: place, prose.place(of: other.range.lowerBound),
          cure: "use the title of the post throughout", by: .reportAuthor)
      ]
    }
    return []
  }
}
