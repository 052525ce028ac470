public import CivilTime
public import Councils
public import Decisions
public import Digests

/// What somebody asks to be done with a batch of letters.
public enum LetterCommand: Sendable, Hashable {
  /// Begin it.
  case begin(LetterRequest)
  /// Keep the next of its letters, which are written.
  case write([WrittenLetter])
  /// All are written: lay them before Legal.
  case complete
  /// Legal asks for changes, to some or to all.
  case askChanges(reason: String, letters: [Int])
  /// Take in a letter that came back edited.
  case revise(number: Int, document: SHA256Digest, changes: Int, reason: String)
  /// Legal approves them as they stand.
  case approve
  /// Legal approves one letter as it stands.
  case approveLetter(Int)
  /// Send them out, despite what may be lifted, with reasons.
  case issue(despite: [Despite])
  /// A supplier answered.
  case answer(number: Int, answer: LetterAnswer, note: String?)
  /// Do not issue one letter.
  case void(number: Int, reason: String)
  /// Do not issue any.
  case abandon(reason: String)

  /// The act, by the word of the table.
  public var act: String {
    switch self {
    case .begin: "begin"
    case .write: "write"
    case .complete: "complete"
    case .askChanges: "ask for changes"
    case .revise: "revise"
    case .approve: "approve"
    case .approveLetter: "approve a letter"
    case .issue: "issue"
    case .answer: "answer"
    case .void: "void"
    case .abandon: "abandon"
    }
  }
}

/// An obstacle that somebody lifts, and why.
public struct Despite: Sendable, Hashable {
  /// By what it is cited: `afterTerm`.
  public var code: String
  /// Why they go on all the same.
  public var reason: String

  /// That obstacle, for that reason.
  public init(code: String, reason: String) {
    self.code = code
    self.reason = reason
  }
}

/// Letters that somebody asks to be prepared. What sort of extension they are, to whom they go and
/// which option they use follows from the contract, and is not asked.
public struct LetterRequest: Sendable, Hashable {
  /// The name of the batch.
  public var id: BatchID
  /// What the letters say.
  public var kind: Kind
  /// Under what decision.
  public var source: Source
  /// The day that they bear.
  public var dated: CivilDate
  /// Who is to sign for the council.
  public var signatory: PersonID
  /// The provision of law that permits the change, as whoever prepares the letters cites it.
  public var provision: String?
  /// The format of every letter: `docx` or `odt`.
  public var format: String
  /// The template, by its name among the council's forms.
  public var template: String
  /// Its digest.
  public var templateDigest: SHA256Digest
  /// The version of the council's policy and forms.
  public var procedure: SHA256Digest
  /// The first of the numbers that are reserved for them in the council's series.
  public var first: Int

  /// What letters say.
  public enum Kind: Sendable, Hashable {
    /// The outcome of a round of applications.
    case outcome(round: Int)
    /// The contract runs on to a day. The words say what changes in the price, if anything does; the
    /// sum is of a decision that is only stated: one on the record says it itself.
    case extend(to: CivilDate, priceWords: String? = nil, valueChange: Money? = nil)
  }

  /// Those letters.
  public init(
    id: BatchID, kind: Kind, source: Source, dated: CivilDate, signatory: PersonID,
    format: String, template: String, templateDigest: SHA256Digest, procedure: SHA256Digest,
    first: Int
  ) {
    self.id = id
    self.kind = kind
    self.source = source
    self.dated = dated
    self.signatory = signatory
    self.format = format
    self.template = template
    self.templateDigest = templateDigest
    self.procedure = procedure
    self.first = first
  }
}
