public import CivilTime
public import Councils
public import Decisions
public import Digests

/// Something that happens to a batch of letters under one decision.
public enum LetterEvent: Sendable, Hashable {
  /// The batch was begun: what it says, to whom, under what.
  case begun(BatchBegun)
  /// Some of its letters were written and are kept: in steps, so that what is done stays done.
  case written([WrittenLetter])
  /// All its letters are written: the batch is whole, at this digest.
  case completed(digest: SHA256Digest)
  /// Legal asks for changes.
  case changesAsked(reason: String, letters: [Int])
  /// A letter came back edited by hand, as a new version of it.
  case revised(LetterRevised)
  /// Legal approved the batch at its digest.
  case approved(digest: SHA256Digest)
  /// Legal approved one letter at its digest.
  case letterApproved(number: Int, digest: SHA256Digest)
  /// The batch was issued: all its letters, as they are kept.
  case issued(BatchIssued)
  /// A supplier acknowledged its letter, signed its copy, or refused it.
  case answered(number: Int, answer: LetterAnswer, note: String?)
  /// A letter will not be issued; its number is void, and is not given again.
  case voided(number: Int, reason: String)
  /// The batch will not be issued; all its numbers are void.
  case abandoned(reason: String)
}

/// What a batch of letters is.
public struct BatchBegun: Sendable, Hashable, Codable {
  /// The batch.
  public var id: BatchID
  /// The contract.
  public var contract: ContractID
  /// The council.
  public var council: CouncilID
  /// What the letters say.
  public var purpose: LetterPurpose
  /// Under what decision.
  public var source: Source
  /// The round whose outcome they tell.
  public var round: Int?
  /// The last day that they give the contract.
  public var to: CivilDate?
  /// The contract's last day when they were prepared.
  public var current: CivilDate?
  /// The option that they use.
  public var option: String?
  /// The clause that gives it.
  public var clause: String?
  /// By how much the contract's value changes.
  public var valueChange: Money?
  /// On what footing of law the contract is changed, where the decision says so.
  public var basis: ModificationBasis?
  /// The day on which the notice of the change was published, where the decision says so.
  public var noticeOn: CivilDate?
  /// What changes in the price, in words.
  public var priceWords: String?
  /// The provision of law that permits the change: "regulation 72(1)(e) of the Public Contracts
  /// Regulations 2015".
  public var provision: String?
  /// The day that the letters bear.
  public var dated: CivilDate
  /// The format of every letter: `docx` or `odt`.
  public var format: String
  /// The template, by its name among the council's forms and by its digest.
  public var template: String
  /// Its digest.
  public var templateDigest: SHA256Digest
  /// The version of the council's policy and forms.
  public var procedure: SHA256Digest
  /// Who is to sign for the council.
  public var signatory: PersonID
  /// The batch that went out before to the same effect, when these letters are for suppliers whom it
  /// did not reach.
  public var following: BatchID?
  /// The suppliers, in the order of their numbers.
  public var suppliers: [SupplierID]
  /// The number of the first letter in the council's series.
  public var first: Int
}

/// What letters are for.
public enum LetterPurpose: String, Sendable, Hashable, CaseIterable, Codable {
  /// An applicant is let in, or not.
  case outcome
  /// An option is exercised.
  case extensionByOption
  /// The contract is varied to run on.
  case extensionByVariation
  /// It runs on at another price.
  case extensionWithPrice
}

/// A letter that is written and kept.
public struct WrittenLetter: Sendable, Hashable, Codable {
  /// Its number in the council's series.
  public var number: Int
  /// To whom.
  public var supplier: SupplierID
  /// Its bytes.
  public var document: SHA256Digest
  /// What it says beside the template, by which review finds the odd one: names of facts in the
  /// order of the template, hashed together. It holds no fact itself.
  public var facts: SHA256Digest

  /// A letter.
  public init(
    number: Int, supplier: SupplierID, document: SHA256Digest, facts: SHA256Digest
  ) {
    self.number = number
    self.supplier = supplier
    self.document = document
    self.facts = facts
  }
}

/// A letter came back edited.
public struct LetterRevised: Sendable, Hashable, Codable {
  /// Its number.
  public var number: Int
  /// Its new bytes.
  public var document: SHA256Digest
  /// How many passages differ from the version before.
  public var changes: Int
  /// Why.
  public var reason: String
}

/// A batch went out.
public struct BatchIssued: Sendable, Hashable, Codable {
  /// The digest of the batch, which is that at which it was approved.
  public var digest: SHA256Digest
  /// How many letters.
  public var count: Int
  /// What stood against it, and was lifted by whoever may, with reasons.
  public var lifted: [Lifted]

  /// An obstacle that was lifted.
  public struct Lifted: Sendable, Hashable, Codable {
    /// By what it is cited.
    public var code: String
    /// What it said.
    public var message: String
    /// Why it was lifted.
    public var reason: String
  }
}

/// How a supplier answered its letter.
public enum LetterAnswer: String, Sendable, Hashable, CaseIterable, Codable {
  /// It has it.
  case acknowledged
  /// It signed its copy.
  case signed
  /// It refused.
  case refused
}
