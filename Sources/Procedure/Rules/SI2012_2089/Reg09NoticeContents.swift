import CivilTime
import Councils
import Decisions

/// What a notice of a key decision says.
///
/// The notice states eight things: that a key decision is to be made, the matter, who decides (of a
/// body its members), the day or the period, the documents submitted, where they can be had, that
/// others may follow, and how to ask for those.
///
/// Finds: a recorded notice that leaves one of the eight out, or names another day or another
/// decision maker than the paper does.
/// Clears: publish the notice anew with what is missing, and count the 28 clear days from then; or
/// correct the paper.
enum Reg09NoticeContents: DecisionRule {
  static let id: RuleID = "NT-1"
  static let source = RuleSource.law(
    "SI 2012/2089", "reg 9(1)", from: "2012-09-10", .checked)

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.function != .council else { return [] }
    return facts.decision.notices.enumerated().flatMap { index, notice -> [Finding] in
      guard notice.kind == .keyDecision else { return [] }
      let field = FieldPath("notices").appending(index)
      let missing = gaps(in: notice, ofBody: facts.isMadeByBody)
      let unlike = differences(notice, field, facts)
      if missing.isEmpty {
        if !unlike.isEmpty { return unlike }
        return [
          met("the notice states all that a notice of a key decision must", at: field.place)
        ]
      }
      let words = missing.map(\.words).joined(separator: "; ")
      // How later documents are asked for is the one item whose words are not confirmed.
      let isMinor = missing.allSatisfy { $0.field == "howToRequest" }
      let gap = notMet(
        isMinor ? .warns : .blocks, "the notice of the key decision does not state \(words)",
        at: field.place,
        facts: notice.publishedOn.map {
          [
            StatedFact(
              "notice given", $0.textWithWeekday, at: field.place("publishedOn"))
          ]
        } ?? [],
        cure: "state it in the notice (\(missing.map(\.field).joined(separator: ", "))), publish "
          + "it anew, and count the 28 clear days from then",
        by: .properOfficer
      ).at(missing.map { field.appending($0.field).place })
      return [gap] + unlike
    }
  }

  /// Where the notice and the paper say different things.
  private static func differences(
    _ notice: Notice, _ field: FieldPath, _ facts: Facts
  ) -> [Finding] {
    var found: [Finding] = []
    func differ(_ message: String, _ name: String, _ other: FactPlace) {
      found.append(
        notMet(
          .warns, message, at: field.place(name), other,
          cure: "correct the one that is wrong; if it is the notice, publish it anew and count the "
            + "28 clear days from then",
          by: .properOfficer))
    }
    if let said = notice.decisionOn, let made = facts.dayOfDecision, made.day < said {
      differ(
        "the notice says that the decision is made on \(said.textWithWeekday), and it is dated "
          + "\(made.day.textWithWeekday), before that", "decisionOn", made.place)
    }
    if let given = facts.decision.keyDecision?.noticeGiven, let day = notice.publishedOn,
      given != day
    {
      differ(
        "the notice was published on \(day.textWithWeekday) in one place and on "
          + "\(given.textWithWeekday) in another", "publishedOn", "keyDecision.noticeGiven")
    }
    if let said = notice.decisionMaker, let maker = facts.decision.decisionMaker,
      let (words, name) = otherMaker(said, maker, facts)
    {
      differ(
        "the notice says that “\(said)” decides, and the paper “\(words)”", "decisionMaker",
        FieldPath("decisionMaker").place(name))
    }
    return found
  }

  /// Who decides by the paper, and the field that says so, where the notice names none of the name,
  /// the title and the body.
  private static func otherMaker(
    _ said: String, _ maker: DecisionMaker, _ facts: Facts
  ) -> (words: String, field: String)? {
    let post = maker.post.flatMap { id in facts.council.posts.first { $0.id == id } }
    let titles =
      [maker.title, maker.body].compactMap { $0 }
      + (post.map { [$0.title] + $0.alsoCalled } ?? [])
    let surname = maker.name?.split(separator: " ").last.map(String.init)
    let names = (titles + [surname].compactMap { $0 }).map(plain).filter { !$0.isEmpty }
    let notice = plain(said)
    guard !notice.isEmpty, !names.isEmpty,
      !names.contains(where: { notice.contains($0) || $0.contains(notice) })
    else { return nil }
    if let name = maker.name { return (name, "name") }
    if let title = maker.title { return (title, "title") }
    if let body = maker.body { return (body, "body") }
    return post.map { ($0.title, "post") }
  }

  /// The words without what one writer puts so and another so.
  private static func plain(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "&" }
      .filter { $0 != "the" && $0 != "and" && $0 != "&" && $0 != "for" && $0 != "of" }
      .joined(separator: " ")
  }

  /// Which of the eight things the notice leaves out.
  private static func gaps(
    in notice: Notice, ofBody isBody: Bool
  ) -> [(field: String, words: String)] {
    var gaps: [(field: String, words: String)] = []
    if notice.statesKeyDecision != true {
      gaps.append(("statesKeyDecision", "that a key decision is to be made"))
    }
    if notice.matter.isSilent { gaps.append(("matter", "the matter")) }
    if notice.decisionMaker.isSilent {
      gaps.append(("decisionMaker", "who is to decide"))
    }
    if isBody, notice.members.isEmpty {
      gaps.append(("members", "the members of the body that is to decide"))
    }
    if notice.decisionOn == nil, notice.decisionPeriod.isSilent {
      gaps.append(("decisionOn", "the day or the period of the decision"))
    }
    if notice.documents == nil { gaps.append(("documents", "which documents are submitted")) }
    if notice.address.isSilent { gaps.append(("address", "where the documents can be had")) }
    if notice.furtherDocuments != true {
      gaps.append(("furtherDocuments", "that other documents may be submitted"))
    }
    if notice.howToRequest.isSilent {
      gaps.append(("howToRequest", "how to ask for documents submitted later"))
    }
    return gaps
  }
}
