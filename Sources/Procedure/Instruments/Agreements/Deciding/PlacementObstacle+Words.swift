import CivilTime
import Councils
import Decisions
import Rules

extension PlacementObstacle {
  /// What stands against it, with its working.
  public var message: String { words(InstrumentNames()).message }
  /// What clears it, with the commands as they are given.
  public func cure(for names: InstrumentNames) -> String? { words(names).cure }
  /// Whether whoever asked is not the one to ask, whatever the state.
  public var isNotPermitted: Bool {
    switch self {
    case .notPermitted, .postVacant, .ownPaper: true
    default: false
    }
  }

  private func words(_ names: InstrumentNames) -> Words {
    asking(names) ?? contractWords(names) ?? power(names) ?? callWords(names)
      ?? evaluationWords(names) ?? paperWords(names) ?? keeping(names)
      ?? ("it cannot be done", nil)
  }

  typealias Words = (message: String, cure: String?)

  private func asking(_ names: InstrumentNames) -> Words? {
    switch self {
    case .notPermitted(let act, let who): ("it is for \(who) to \(act)", nil)
    case .postVacant(let act, let posts, let day):
      (
        "it is delegated to the \(posts.listed("or")) to \(act), and on \(day.text) nobody holds "
          + (posts.count == 1 ? "that post" : "one of those posts"),
        "enter who does in people.yaml, and adopt it: remit adopt people"
      )
    case .ownPaper:
      ("whoever wrote the paper does not approve its form", "have another lawyer approve it")
    case .wrongPhase("refer", let phase?, _):
      (
        "the reference is taken: its placement is \(phase.words)",
        "give this one another reference"
      )
    case .wrongPhase(_, nil, _):
      ("there is no such placement", "refer it first: \(names.referring)")
    case .wrongPhase(let act, let phase?, let from):
      (
        "the placement is \(phase.words); to \(act), it has to be "
          + from.reduce(into: [String]()) { if !$0.contains($1.words) { $0.append($1.words) } }
          .listed("or"),
        "see what may be done now: \(names.nextOfPlacement)"
      )
    case .future(let day, let today):
      ("\(day.text) has not come: it is \(today.text)", "give a day that has come")
    case .tooEarly(let day, let what, let on):
      ("\(day.text) is before \(on.text), the day of \(what)", "give \(on.text) or a later day")
    case .noReason(let what): ("nothing says why, or what for: \(what)", "say it")
    case .personal(let facts):
      (
        "the words would put \(facts.listed()) on the record, which holds nothing personal of a "
          + "placement (LGA 1972 Sch 12A paras 1 and 2)",
        "say it without; what is personal belongs in the papers kept beside the record"
      )
    case .badDays(let first, let last):
      ("\(last.text) is too early beside \(first.text)", "give days in their order")
    default: nil
    }
  }

  private func contractWords(_ names: InstrumentNames) -> Words? {
    switch self {
    case .badReference(let id):
      (
        "“\(id.rawValue)” is no reference",
        "give one of small letters, digits and single hyphens: cp-2025-14"
      )
    case .noContract(let id):
      (
        "the register has no contract \(id.rawValue)",
        "enter it: \(InstrumentNames(contract: id).entering)"
      )
    case .otherCouncil(let id): ("\(id.rawValue) is a contract of another council", nil)
    case .contractNotRunning(let id, let day, let from, let to):
      (
        "\(id.rawValue) runs from \(from.text) to \(to.text), and not on \(day.text)",
        day > to ? "have the contract extended, or buy it otherwise" : "wait until it runs"
      )
    case .noCategory(let category, let id):
      (
        "\(id.rawValue) has no lot \(category.lot) for the group \(category.group)",
        "name a lot and a group that it has: \(InstrumentNames(contract: id).showingContract)"
      )
    case .outlasts(let end, let id, let to):
      (
        "the placement is \(PlacementObstacle.until(end)), and \(id.rawValue) ends on \(to.text): "
          + "its terms do not let a placement run past that",
        "end it on \(to.text) at the latest"
      )
    case .mayItOutlast(let end, let id, let to):
      (
        "the placement is \(PlacementObstacle.until(end)), and \(id.rawValue) ends on \(to.text): "
          + "nobody has said whether its terms let a placement run past that",
        "say so: "
          + InstrumentNames(contract: id).amending("--placements-may-outlast yes|no")
      )
    default: nil
    }
  }

  private static func until(_ end: CivilDate?) -> String {
    end.map { "to end on \($0.text)" } ?? "open-ended"
  }

  private func power(_ names: InstrumentNames) -> Words? {
    switch self {
    case .source(let source, let standing): standing.words(of: source)
    case .delegatesNothing(let source):
      (
        "\(source) delegates no power to anybody",
        "name the recommendation that delegates calls, awards and signatures"
      )
    case .outsidePower(let source, let day, let from, let to):
      (
        "the power of \(source) runs"
          + (from.map { " from \($0.text)" } ?? "") + (to.map { " to \($0.text)" } ?? "")
          + ", and not on \(day.text)",
        "have it decided anew"
      )
    case .overLimit(let sum, let limit, let source, let working):
      (
        "\(sum.text) is more than the power of \(source) reaches, \(limit.text): "
          + working.joined(separator: "; "),
        "bring it back as a decision of its own"
      )
    case .limitUnread(let sum, let limit, let source, let working):
      (
        "the placements come to \(sum.text) together, and the power of \(source) reaches "
          + "\(limit.text); nobody has said whether that is for each placement or for all together: "
          + working.joined(separator: "; "),
        "say how the decision reads: --limit-is each|together"
      )
    default: nil
    }
  }

  private static func names(_ suppliers: [SupplierID]) -> String {
    suppliers.map(\.rawValue).listed()
  }

  private func callWords(_ names: InstrumentNames) -> Words? {
    switch self {
    case .noSuppliers(let category):
      ("no supplier is active for \(category.text)", "see the list: remit suppliers list")
    case .callLeavesOut(let left, let category):
      (
        "the call leaves out \(PlacementObstacle.names(left)): every supplier let in for "
          + "\(category.text) is called (DP-5)",
        "call all of them"
      )
    case .callGoesBeyond(let beyond, let category):
      (
        "\(PlacementObstacle.names(beyond)) cannot be given work for \(category.text): nobody but "
          + "those let in for it is called (DP-5)",
        "leave them out"
      )
    case .replyTooSoon(let by, let earliest, let called):
      (
        "bids are due on \(by.text): called on \(called.text), suppliers have ten days, until "
          + "\(earliest.text) (PCR 2015 reg 34; DP-4)",
        "give them until \(earliest.text): \(names.calling(earliest.iso)); or agree a time with all, "
          + "the same for each: \(names.calling(by.iso, " --time-agreed"))"
      )
    case .regulation34Unknown(let id, let by, let earliest):
      (
        "bids are due on \(by.text), before the tenth day, \(earliest.text); whether regulation 34 "
          + "binds \(id.rawValue), which is for social services, nobody has said (DP-0)",
        "say so: \(InstrumentNames(contract: id).amending("--adopts-reg-34 yes|no")); or give them "
          + "until \(earliest.text): \(names.calling(earliest.iso))"
      )
    case .callIsOpen(let by, let day):
      (
        "suppliers can bid until \(by.text), and on \(day.text) not all have",
        "wait until the day after"
      )
    case .notCalled(let id): ("\(id.rawValue) was not called", nil)
    case .hasBid(let id, let day): ("\(id.rawValue) bid on \(day.text): each bids once", nil)
    case .notActive(let id, let status?, let category):
      (
        "\(id.rawValue) cannot be given work for \(category.text)"
          + (status == .active
            ? ": it is not let in for that" : ": it is \(status.placementWords)"),
        nil
      )
    case .notActive(let id, nil, _):
      ("\(id.rawValue) is not in the contract's list", "see the list: remit suppliers list")
    case .noPrice(let what, let sum):
      ("\(what) is \(sum.text), and has to be more than nothing", "correct it")
    default: nil
    }
  }

  private static func table(_ scores: [PlacementScore]) -> String {
    scores.map(\.working).joined(separator: "; ")
  }

  private func evaluationWords(_ names: InstrumentNames) -> Words? {
    switch self {
    case .noWeights(let id):
      (
        "the register does not say how bids under \(id.rawValue) are weighed",
        "say so: "
          + InstrumentNames(contract: id).amending("--weight price=NUMBER --weight quality=NUMBER")
      )
    case .weightsDoNotAddUp(let weights):
      ("the weights do not come to 100%: \(PlacementCheck.words(weights))", "mend the contract's")
    case .otherWeights(let given, let own, let waivers):
      (
        "the weights are \(PlacementCheck.words(given)), and the contract's "
          + PlacementCheck.words(own)
          + (waivers.isEmpty
            ? "" : "; \(waivers.joined(separator: "; ")), not for the award of placements")
          + " (WV-6)",
        "evaluate by the contract's weights"
      )
    case .noEvaluators: ("nobody is named who judges the bids", "name them: --evaluator PERSON")
    case .unknownEvaluator(let person):
      ("\(person.rawValue) is not one of the council's people, or is named twice", "correct it")
    case .interestUnasked(let person):
      (
        "\(person.rawValue) has not said whether they have an interest in a bid (PCR 2015 reg 24; "
          + "Procurement Act 2023 s81; CO-1)",
        "ask, and say so: --no-interest \(person.rawValue), or --interest"
      )
    case .interestUnmanaged(let person):
      (
        "\(person.rawValue) has an interest in a bid, and nothing says what is done about it (CO-1)",
        "say so, or let another judge"
      )
    case .noMark(let person, let supplier, let criterion):
      ("\(person.rawValue) has given \(supplier.rawValue) no mark for \(criterion)", "give it")
    case .strayMark(let person, let supplier, let criterion):
      (
        "a mark of \(person.rawValue) for \(supplier.rawValue), \(criterion), is given twice, or is "
          + "for no bid, judge or criterion there is",
        "leave it out"
      )
    case .badMark(let person, let supplier, let mark):
      (
        "\(person.rawValue) gives \(supplier.rawValue) \(mark.text): a mark is from 0 to 100, with "
          + "four decimals at most",
        "correct it"
      )
    case .noBidder:
      ("none of those who bid can be given work", "end it, and refer it anew: \(names.ending)")
    case .notHighest(let id, let scores):
      (
        "\(id.rawValue) has not the highest score: \(PlacementObstacle.table(scores))",
        "award to the highest"
      )
    case .tie(let first, let scores):
      (
        "\(PlacementObstacle.names(first)) have the same score: \(PlacementObstacle.table(scores))",
        "choose one of them, and say why: --reason WORDS"
      )
    case .otherTotal(let stated, let total?, let working):
      (
        "the total is stated as \(stated.text), and comes to \(total.text): "
          + working.joined(separator: "; "),
        "state \(total.text), or correct the terms"
      )
    case .otherTotal(let stated, nil, _):
      (
        "a total of \(stated.text) is stated, and an open-ended placement has none",
        "state what a year of it costs, or give it a last day"
      )
    default: nil
    }
  }

  private func paperWords(_ names: InstrumentNames) -> Words? {
    switch self {
    case .formNotApproved:
      (
        "the legal form of the paper is not approved, as it stands now",
        "have Legal approve it: \(names.approvingForm)"
      )
    case .formApproved(let day): ("its legal form was approved on \(day.text)", nil)
    case .hasSigned(let party, let day): ("\(party.words) signed on \(day.text)", nil)
    case .isEnding(let day): ("the placement is to end on \(day.text)", nil)
    case .changesNothing: ("the variation changes nothing", "say what it changes")
    case .badFormat(let format): ("“\(format)” is no format", "docx or odt")
    default: nil
    }
  }

  private func keeping(_ names: InstrumentNames) -> Words? {
    switch self {
    case .isHeld(let reason, let day):
      (
        "it is held since \(day.text): \(reason)",
        "lift the hold first: \(names.liftingHold)"
      )
    case .notHeld: ("it is not held", nil)
    case .notYet(let ended, let years, let until):
      (
        "the placement ended on \(ended.text), and the council keeps what is personal of it for "
          + "\(years) \(years == 1 ? "year" : "years"), to \(until.text)",
        "wait until the day after; at a lawful request, say which: "
          + names.erasing(isAsked: true)
      )
    case .retentionUnknown:
      (
        "the council's policy does not say for how long what is personal of a placement is kept",
        "add it to retention in policy.yaml; at a lawful request, say which: "
          + names.erasing(isAsked: true)
      )
    case .isErased(let day): ("what is personal of it was erased on \(day.text)", nil)
    default: nil
    }
  }
}

extension SupplierStatus {
  /// How a supplier stands, after "it is".
  fileprivate var placementWords: String {
    switch self {
    case .applied: "still being judged"
    case .admitted: "let in, and has not been told"
    case .rejected: "not let in"
    case .agreementSent: "let in, and has not signed"
    case .active: "active"
    case .suspended: "suspended"
    case .left: "gone from the list"
    }
  }
}
