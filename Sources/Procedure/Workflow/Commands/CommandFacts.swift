public import CivilTime
public import Councils
public import Decisions
public import Digests

/// A decision to begin.
public struct StartDecision: Sendable, Hashable {
  /// Its id, reserved for it.
  public var id: DecisionID
  /// Its text.
  public var text: SHA256Digest
  /// What the procedure goes by in it.
  public var proposal: Proposal

  /// That decision with that text.
  public init(id: DecisionID, text: SHA256Digest, proposal: Proposal) {
    self.id = id
    self.text = text
    self.proposal = proposal
  }
}

/// A new text of a decision.
public struct EditText: Sendable, Hashable {
  /// The text.
  public var text: SHA256Digest
  /// What the procedure goes by in it.
  public var proposal: Proposal
  /// Which paragraphs moved, in words.
  public var changes: [String]
  /// Why.
  public var reason: String?

  /// That text.
  public init(
    text: SHA256Digest, proposal: Proposal, changes: [String], reason: String? = nil
  ) {
    self.text = text
    self.proposal = proposal
    self.changes = changes
    self.reason = reason
  }
}

/// In how many days something is due.
public struct DueIn: Sendable, Hashable {
  /// How many.
  public var days: Int
  /// What sort of days.
  public var unit: CallInRule.Unit

  /// In so many days of that sort.
  public init(days: Int, unit: CallInRule.Unit) {
    self.days = days
    self.unit = unit
  }

  /// The day on which it is due when it was asked on a day, which is not counted itself; nil when
  /// the bank holidays of a year that is needed are not known.
  func day(after day: CivilDate, calendar: WorkingCalendar) -> CivilDate? {
    if unit == .calendarDay { return day.adding(days: days) }
    return try? WorkingDays(count: days, calendar: calendar).after(day).answer
  }
}

/// A report to send to its advisers.
public struct SubmitReport: Sendable, Hashable {
  /// On what to ask beyond what the form asks for; what is asked so is not required.
  public var also: [Implications.Topic]
  /// In how many days the advice is due.
  public var due: DueIn?

  /// To the advisers of its form, and these.
  public init(also: [Implications.Topic] = [], due: DueIn? = nil) {
    self.also = also
    self.due = due
  }
}

/// An adviser to ask, or to ask again.
public struct AskAdvice: Sendable, Hashable {
  /// On what.
  public var topic: Implications.Topic
  /// Whether the decision cannot go on without it.
  public var isRequired: Bool
  /// In how many days it is due.
  public var due: DueIn?
  /// Why.
  public var reason: String?

  /// On that topic.
  public init(
    topic: Implications.Topic, isRequired: Bool, due: DueIn? = nil, reason: String? = nil
  ) {
    self.topic = topic
    self.isRequired = isRequired
    self.due = due
    self.reason = reason
  }
}

/// Advice to give on the text as it stands.
public struct GiveAdvice: Sendable, Hashable {
  /// On what.
  public var topic: Implications.Topic
  /// What it comes to.
  public var conclusion: AdviceGiven.Conclusion
  /// The advice, in Markdown.
  public var words: String
  /// The adviser's own reference.
  public var reference: String?

  /// That advice.
  public init(
    topic: Implications.Topic, conclusion: AdviceGiven.Conclusion, words: String,
    reference: String? = nil
  ) {
    self.topic = topic
    self.conclusion = conclusion
    self.words = words
    self.reference = reference
  }
}

/// A decision to make.
public struct MakeDecision: Sendable, Hashable {
  /// How.
  public var outcome: DecisionRecord.Outcome
  /// Who makes it, when it is not whoever records it; of a body, nil.
  public var maker: PersonID?
  /// Who presided, when a body decides.
  public var presiding: String?
  /// Why.
  public var reasons: String?
  /// What is changed.
  public var changes: String?
  /// Whether the changes widen the matter beyond its notice.
  public var widens = false
  /// To which day it is put off.
  public var until: CivilDate?
  /// The interests declared; empty when it was said that there are none, nil when nobody asked.
  public var interests: [Decided.Declaration]?
  /// The minute.
  public var minute: String?
  /// The document that shows it.
  public var evidence: SHA256Digest?

  /// Made so.
  public init(outcome: DecisionRecord.Outcome) {
    self.outcome = outcome
  }
}

/// A decision to look at again.
public struct Reconsider: Sendable, Hashable {
  /// What the maker comes to.
  public var outcome: Reconsidered.Outcome
  /// Why.
  public var reasons: String
  /// What is changed.
  public var changes: String?
  /// Who, when it is not whoever records it.
  public var maker: PersonID?

  /// Looked at so.
  public init(
    outcome: Reconsidered.Outcome, reasons: String, changes: String? = nil, maker: PersonID? = nil
  ) {
    self.outcome = outcome
    self.reasons = reasons
    self.changes = changes
    self.maker = maker
  }
}

/// A decision to bring under another version of policy and forms.
public struct MigrateDecision: Sendable, Hashable {
  /// That version, by its digest.
  public var to: SHA256Digest
  /// What the procedure goes by in the text, by that policy.
  public var proposal: Proposal
  /// Why.
  public var reason: String

  /// Under that version.
  public init(to: SHA256Digest, proposal: Proposal, reason: String) {
    self.to = to
    self.proposal = proposal
    self.reason = reason
  }
}
