public import CivilTime
public import Councils
public import Decisions
public import Digests

/// A decision was begun.
public struct Started: Sendable, Hashable, Codable {
  /// Its id.
  public var id: DecisionID
  /// Its author.
  public var author: Officeholder
  /// The council's policy and forms under which it runs, by their digest.
  public var procedure: SHA256Digest
  /// The version of Remit whose rules it was begun under.
  public var rules: String
  /// Its text, by its digest.
  public var text: SHA256Digest
  /// What the procedure goes by in the text.
  public var proposal: Proposal
}

/// The text of a decision was changed.
public struct TextChanged: Sendable, Hashable, Codable {
  /// The text, by its digest.
  public var text: SHA256Digest
  /// What the procedure goes by in it.
  public var proposal: Proposal
  /// Which paragraphs moved, in words.
  public var changes: [String]
  /// Why.
  public var reason: String?
}

/// An adviser is asked on a topic, by a day.
public struct AdviceRequest: Sendable, Hashable, Codable {
  /// The topic.
  public var topic: Implications.Topic
  /// Whether the decision cannot go on without it.
  public var isRequired: Bool
  /// The day by which it is due, when one is set.
  public var due: CivilDate?
  /// How that day was reckoned, line by line.
  public var working: [String]
  /// Of how many days that was.
  public var days: Int?
  /// What sort of days these are.
  public var unit: CallInRule.Unit?
  /// Who is asked, when it is one person.
  public var adviser: Officeholder?

  /// Advice on that topic by that day.
  public init(
    topic: Implications.Topic, isRequired: Bool, due: CivilDate? = nil, working: [String] = [],
    days: Int? = nil, unit: CallInRule.Unit? = nil, adviser: Officeholder? = nil
  ) {
    self.topic = topic
    self.isRequired = isRequired
    self.due = due
    self.working = working
    self.days = days
    self.unit = unit
    self.adviser = adviser
  }
}

/// A report went to its advisers.
public struct Submitted: Sendable, Hashable, Codable {
  /// The text they are to advise on.
  public var text: SHA256Digest
  /// Who is asked for what.
  public var requests: [AdviceRequest]
}

/// An adviser was asked, or asked again.
public struct AdviceAsked: Sendable, Hashable, Codable {
  /// Who is asked for what.
  public var request: AdviceRequest
  /// Why, when asked again.
  public var reason: String?
}

/// An adviser put down advice that is not given yet.
public struct AdviceDrafted: Sendable, Hashable, Codable {
  /// The topic.
  public var topic: Implications.Topic
  /// The words, kept as a document that only the adviser is shown.
  public var words: SHA256Digest
  /// Who.
  public var by: Officeholder
}

/// Advice was given.
public struct AdviceGiven: Sendable, Hashable, Codable {
  /// The topic.
  public var topic: Implications.Topic
  /// The text advised on.
  public var text: SHA256Digest
  /// What it comes to.
  public var conclusion: Conclusion
  /// The advice itself, in Markdown.
  public var words: String
  /// The adviser's own reference: "FD 3703/15".
  public var reference: String?
  /// Who gave it.
  public var by: Officeholder

  /// What advice comes to.
  public enum Conclusion: String, Sendable, Hashable, Codable, CaseIterable {
    /// The adviser has nothing against it.
    case content
    /// The adviser has nothing against it, with these comments.
    case contentWithComments
    /// The adviser advises against it.
    case against
  }
}

/// The silence of an adviser was overridden.
public struct AdviceOverridden: Sendable, Hashable, Codable {
  /// The topic.
  public var topic: Implications.Topic
  /// Why the decision goes on without the advice.
  public var reason: String
  /// Who says so.
  public var by: Officeholder
}

/// A report was returned to its author.
public struct Returned: Sendable, Hashable, Codable {
  /// The topic of the adviser who returned it.
  public var topic: Implications.Topic?
  /// What is to be changed.
  public var reason: String
  /// Who returned it.
  public var by: Officeholder
}

/// A report was cleared for decision: whoever answers for it signed it.
public struct Cleared: Sendable, Hashable, Codable {
  /// The text that was cleared.
  public var text: SHA256Digest
  /// Who signed.
  public var by: Officeholder
}

/// A decision was brought under another version of the council's policy and forms.
public struct Migrated: Sendable, Hashable, Codable {
  /// The version it ran under.
  public var from: SHA256Digest
  /// The version it runs under now.
  public var to: SHA256Digest
  /// The version of Remit whose rules judge it from now on.
  public var rules: String
  /// What the procedure goes by in its text now.
  public var proposal: Proposal
  /// Why.
  public var reason: String
}
