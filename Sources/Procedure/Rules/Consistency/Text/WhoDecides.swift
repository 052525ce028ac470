import Councils
import Decisions

/// The body that decides by its name.
///
/// Where one member or an officer decides, the paper does not speak of a body’s approval as still to
/// come.
///
/// Finds: “once approved by Cabinet” in a paper on which a member or an officer decides.
/// Clears: name the decision maker, or put the paper to the body.
enum WhoDecides: DecisionRule {
  static let id: RuleID = "TX-9"
  static let source = RuleSource.practice

  static func findings(on facts: Facts) -> [Finding] {
    guard let decider = decider(facts) else { return [] }
    let prose = facts.prose
    var found: [Finding] = []
    let isSpokenOf = (before + after + agreeing).contains { prose.has($0) }
    for post in facts.council.posts where isSpokenOf && post.kind == .body {
      let title = WordDigest.words(of: post.title)
      guard !notDeciding.containsAny(of: title) else { continue }
      for match in prose.matches(title) where isFollowed(match, prose) {
        guard let words = awaited(match, prose) else { continue }
        let text = prose.text(of: words)
        found.append(
          notMet(
            .blocks, "the text says “\(text)”, and \(decider.words) decides",
            at: prose.place(of: words.lowerBound), decider.place,
            facts: [StatedFact("who decides", decider.words, at: decider.place)],
            cure: "name the decision maker in place of \(post.title)", by: .reportAuthor))
      }
    }
    return found.isEmpty ? [met("no body’s approval is spoken of as still to come")] : found
  }

  /// Who decides, when that is no body.
  private static func decider(_ facts: Facts) -> (words: String, place: FactPlace)? {
    guard let maker = facts.decision.decisionMaker else { return authority(facts.prose) }
    let kind: String
    switch maker.kind {
    case .leader: kind = "the Leader"
    case .cabinetMember: kind = "a Cabinet member"
    case .executiveMember: kind = "an executive member"
    case .officer: kind = "an officer"
    case .cabinet, .executiveBoard, .committee, .council: return nil
    }
    return (maker.title.map { "the \($0)" } ?? kind, "decisionMaker")
  }

  private static let made: [Phrase] = [
    "may be made by", "is made by", "may be taken by", "is taken by",
  ]
  private static let members: [Phrase] = [
    "leader of the council", "cabinet member", "cabinet lead member", "executive member",
  ]

  /// Where no decision maker is named: what the authority says, “this decision may be made by the
  /// Leader or the Cabinet Lead Member”.
  private static func authority(_ prose: Prose) -> (words: String, place: FactPlace)? {
    for match in prose.matches(made) {
      let place = prose.place(of: match.lowerBound)
      guard place.field.text.hasPrefix("authority.") else { continue }
      let rest = match.upperBound..<prose.sentence(around: match.lowerBound).upperBound
      guard !rest.isEmpty, prose.contains(anyOf: members, in: rest) else {
        continue
      }
      return (prose.text(of: rest), place)
    }
    return nil
  }

  /// The titles of bodies that scrutinise or manage, and do not decide.
  private static let notDeciding: WordSet = ["scrutiny", "team", "unit", "panel", "group"]

  private static let member: WordSet = [
    "member", "members", "lead", "portfolio", "office", "date", "meeting",
  ]

  /// Whether the title is that of the body, and not the beginning of a longer one.
  private static func isFollowed(_ match: Range<Int>, _ prose: Prose) -> Bool {
    guard prose.tokens[match.lowerBound].isCapital,
      !prose.passages[Int(prose.tokens[match.lowerBound].passage)].isHeading
    else { return false }
    let next = match.upperBound
    guard next < prose.tokens.count, !prose.tokens[next].marks.contains(.startsSentence),
      !prose.tokens[next].marks.contains(.parted)
    else { return true }
    return !member.contains(prose.tokens[next].digest)
  }

  private static let before: [Phrase] = [
    "once approved by", "once agreed by", "when approved by", "when agreed by",
    "subject to approval by", "subject to the approval of", "subject to approval from",
    "subject to agreement by", "if approved by", "if agreed by", "approval is sought from",
    "subject to",
  ]
  private static let conditions: [Phrase] = ["if", "once", "when", "subject to"]
  private static let after: [Phrase] = ["is asked to", "is recommended to", "is requested to"]
  private static let agreeing: [Phrase] = ["agrees", "approves", "has agreed", "has approved"]
  private static let approval: WordSet = ["approval", "agreement"]
  private static let the = WordDigest.of("the")

  /// The words that speak of the body’s approval as still to come.
  private static func awaited(_ body: Range<Int>, _ prose: Prose) -> Range<Int>? {
    let field = prose.passages[Int(prose.tokens[body.lowerBound].passage)].field
    if field.text.hasSuffix(".quotation") { return nil }
    let sentence = prose.sentence(around: body.lowerBound)
    var start = body.lowerBound
    if start > sentence.lowerBound, prose.tokens[start - 1].digest == the { start -= 1 }
    for phrase in after where prose.stands(phrase, at: body.upperBound) {
      return start..<(body.upperBound + phrase.words.count)
    }
    for phrase in before {
      let first = start - phrase.words.count
      guard first >= sentence.lowerBound, prose.stands(phrase, at: first) else { continue }
      if phrase.words.count > 2 { return first..<body.upperBound }
      // “subject to Cabinet approval”
      if body.upperBound < sentence.upperBound,
        approval.contains(prose.tokens[body.upperBound].digest)
      {
        return first..<(body.upperBound + 1)
      }
    }
    for phrase in agreeing where prose.stands(phrase, at: body.upperBound) {
      for condition in conditions {
        let first = start - condition.words.count
        if first >= sentence.lowerBound, prose.stands(condition, at: first) {
          return first..<(body.upperBound + phrase.words.count)
        }
      }
    }
    return nil
  }
}
