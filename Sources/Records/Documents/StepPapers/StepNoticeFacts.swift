import CivilTime
import Decisions
import TemplateLanguage

extension StepPaperFacts {
  /// What a notice says, each by the name that decision files give it.
  static let noticeFacts: [StepFact] = [
    StepFact("notice.kind", .text, "What sort of notice it is, as decision files name it.") {
      text($0.notice?.notice.kind.rawValue)
    },
    StepFact("notice.publishedOn", .date, "The day on which it is published.") {
      day($0.notice?.notice.publishedOn)
    },
    StepFact("notice.reference", .text, "Its reference.") { text($0.notice?.notice.reference) },
    StepFact("notice.matter", .text, "The matter to be decided.") {
      text($0.notice?.notice.matter)
    },
    StepFact("notice.decisionMaker", .text, "Who is to decide, name and title.") {
      text($0.notice?.notice.decisionMaker)
    },
    StepFact("notice.members", .list(.text), "The members of the body that is to decide.") {
      texts($0.notice?.notice.members ?? [])
    },
    StepFact("notice.decisionOn", .date, "The day on which it is to be decided.") {
      day($0.notice?.notice.decisionOn)
    },
    StepFact("notice.decisionPeriod", .text, "The period, where there is no day.") {
      text($0.notice?.notice.decisionPeriod)
    },
    StepFact("notice.documents", .list(.text), "The documents submitted; empty for none.") {
      $0.notice?.notice.documents.map { .list($0.compactMap { text($0) }) }
    },
    StepFact("notice.address", .text, "Where the documents can be had.") {
      text($0.notice?.notice.address)
    },
    StepFact("notice.furtherDocuments", .boolean, "Whether it says that more may come.") {
      $0.notice?.notice.furtherDocuments.map { .boolean($0) }
    },
    StepFact("notice.howToRequest", .text, "How to ask for those.") {
      text($0.notice?.notice.howToRequest)
    },
    StepFact("notice.reasons", .text, "The reasons it gives.") { text($0.notice?.notice.reasons) },
    StepFact("notice.sentTo", .text, "To whom it is sent.") { text($0.notice?.notice.sentTo) },
    StepFact("notice.sentToRole", .text, "In what part they are told it.") {
      text($0.notice?.notice.sentToRole?.words)
    },
    StepFact("notice.isPrivate", .boolean, "Whether the decision is to be made in private.") {
      $0.notice?.notice.isPrivate.map { .boolean($0) }
    },
    .table(
      "notice.representations", "What was said against meeting in private; empty for nothing.",
      of: { $0.notice?.notice.representations },
      [
        StepFact.Column("from", "Who said it.") { $0.from },
        StepFact.Column("text", "What was said.") { $0.text },
        StepFact.Column("response", "What the council answered.") { $0.response },
      ]),
    StepFact("notice.earliest", .date, "The first day that it allows.") {
      day($0.notice?.earliest)
    },
  ]

  /// The agreement that a matter is urgent.
  static let agreementFacts: [StepFact] = [
    StepFact("agreement.by", .text, "Who agreed, name and title.") {
      text($0.agreement?.by?.line)
    },
    StepFact("agreement.part", .text, "In what part they agreed.") {
      text($0.agreement?.part?.words)
    },
    StepFact("agreement.provision", .text, "The provision under which that part may agree.") {
      text($0.agreement.flatMap { $0.part?.provision(toPrivateMeeting: $0.isToPrivateMeeting) })
    },
    StepFact("agreement.on", .date, "The day on which they agreed.") { day($0.agreement?.on) },
    StepFact("agreement.reason", .text, "Why the matter is urgent.") {
      text($0.agreement?.reason)
    },
    StepFact("agreement.earlier", .text, "Why nobody earlier in the order could be asked.") {
      text($0.agreement?.earlier)
    },
  ]
}

extension ScrutinyRecipient {
  /// The part in words.
  var words: String {
    switch self {
    case .chair: "the chair of the relevant overview and scrutiny committee"
    case .everyMember: "every member of the relevant overview and scrutiny committee"
    }
  }
}

extension UrgencyRung {
  /// The part in words.
  var words: String {
    switch self {
    case .scrutinyChair: "the chair of the relevant overview and scrutiny committee"
    case .councilChair: "the chairman of the council"
    case .councilViceChair: "the vice-chairman of the council"
    }
  }

  /// The provision under which that part may agree to a key decision, or to a private meeting.
  func provision(toPrivateMeeting isToMeeting: Bool) -> String {
    let regulation = isToMeeting ? "Regulation 5(6)" : "Regulation 11(1)"
    return switch self {
    case .scrutinyChair: "\(regulation)(a)"
    case .councilChair: "\(regulation)(b)"
    case .councilViceChair: "\(regulation)(c)"
    }
  }
}
