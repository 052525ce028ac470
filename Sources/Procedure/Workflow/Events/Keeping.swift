public import CivilTime
public import Digests
public import JSONText

/// Words on an act.
public struct Remark: Sendable, Hashable, Codable {
  /// The words.
  public var text: String?

  /// These words.
  public init(text: String? = nil) {
    self.text = text
  }
}

/// A decision was withdrawn before it was made.
public struct Withdrawn: Sendable, Hashable, Codable {
  /// Why.
  public var reason: String
  /// Who withdrew it.
  public var by: Officeholder
}

/// A later decision took the place of some of an earlier one.
public struct Superseded: Sendable, Hashable, Codable {
  /// The other decision: the later one for the earlier, the earlier one for the later.
  public var other: DecisionID
  /// The recommendations of the earlier decision, by their numbers.
  public var recommendations: [String]
  /// Why.
  public var reason: String?

  /// These recommendations.
  public init(other: DecisionID, recommendations: [String], reason: String? = nil) {
    self.other = other
    self.recommendations = recommendations
    self.reason = reason
  }
}

/// The own end of a decision came before it was carried out.
public struct Lapsed: Sendable, Hashable, Codable {
  /// The last day on which something could have been done under it.
  public var endedOn: CivilDate
}

/// A document was put with a decision as evidence.
public struct Attached: Sendable, Hashable, Codable {
  /// The document, by its digest.
  public var document: SHA256Digest
  /// Its name.
  public var name: String
  /// What it is.
  public var kind: Kind
  /// Whether the public may not see it.
  public var isWithheld: Bool
  /// The act that it shows, by its number in the decision's log.
  public var act: Int?
  /// The day that the document itself bears.
  public var datedOn: CivilDate?

  /// What a document can be to a decision.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A signed paper, scanned.
    case signedScan
    /// The minutes of a meeting.
    case minutes
    /// The assessment of what it does for equality and health.
    case equalityAssessment
    /// A background paper.
    case backgroundPaper
    /// A requisition for call-in.
    case callInForm
    /// Anything else.
    case other
  }

  /// That document.
  public init(
    document: SHA256Digest, name: String, kind: Kind, isWithheld: Bool, act: Int? = nil,
    datedOn: CivilDate? = nil
  ) {
    self.document = document
    self.name = name
    self.kind = kind
    self.isWithheld = isWithheld
    self.act = act
    self.datedOn = datedOn
  }
}

/// An earlier act was put right.
public struct Corrected: Sendable, Hashable, Codable {
  /// The act, by its number in the decision's log.
  public var act: Int
  /// The day on which it was done in law, when that was wrong.
  public var dated: CivilDate?
  /// Its facts as they should have been, by their names in the log; the others stand.
  public var facts: JSONValue
  /// What was wrong.
  public var reason: String

  /// That act, put right so.
  public init(act: Int, dated: CivilDate?, facts: JSONValue, reason: String) {
    self.act = act
    self.dated = dated
    self.facts = facts
    self.reason = reason
  }
}

/// A finding was answered.
public struct FindingAnswered: Sendable, Hashable, Codable {
  /// The finding, by its key.
  public var key: String
  /// Why it may stand.
  public var reason: String
  /// Who says so.
  public var by: Officeholder
}

/// Days were worked out again by another list of bank holidays.
public struct DeadlinesReckoned: Sendable, Hashable, Codable {
  /// The version of the list.
  public var holidays: String
  /// The days of call-in, when they moved.
  public var window: WindowOpened?
  /// The first day on which each notice allows what it is about, by the notice's place in the
  /// order in which they were given; those that did not move are left out.
  public var earliest: [String: CivilDate]
  /// The days by which advice is due, by topic, where they moved.
  public var adviceDue: [String: CivilDate]
}

/// A paper of a decision was issued, in one or more formats.
public struct PaperIssued: Sendable, Hashable, Codable {
  /// What paper.
  public var kind: PaperKind
  /// What it is about, when there can be several of one kind: the topic.
  public var about: String?
  /// The text it was made from.
  public var text: SHA256Digest
  /// The files.
  public var files: [File]

  /// One file of a paper.
  public struct File: Sendable, Hashable, Codable {
    /// The name.
    public var name: String
    /// The file, by its digest.
    public var document: SHA256Digest
    /// Whether it has something in it that is withheld from the public.
    public var isWithheld: Bool

    /// That file.
    public init(name: String, document: SHA256Digest, isWithheld: Bool) {
      self.name = name
      self.document = document
      self.isWithheld = isWithheld
    }
  }

  /// That paper.
  public init(kind: PaperKind, about: String? = nil, text: SHA256Digest, files: [File]) {
    self.kind = kind
    self.about = about
    self.text = text
    self.files = files
  }
}
