public import CivilTime
import Councils
public import Decisions
public import Workflow

/// Who allowed that: what is asked of something that follows from a decision.
public struct AuthorityQuestion: Sendable, Hashable {
  /// What it is, as a person would name it: "letter 17 to s-001".
  public var what: String
  /// Who signed it, or is to sign it; nil while nobody has.
  public var signedBy: Officeholder?
  /// The post whose holder is to sign, where the thing itself says so.
  public var post: PostID?
  /// Under what decision it is done.
  public var source: Source
  /// What the decision must allow.
  public var needs: Need
  /// What it is worth, where sums are limited.
  public var amount: Money?
  /// The day on which it was done.
  public var day: CivilDate
  /// The last day of the contract as it stands, to which a power lasts that lasts as long as it.
  public var contractEnd: CivilDate?
  /// How those who must be consulted were consulted; nil when nobody has said.
  public var consultation: String?

  /// Whether it has gone out, where it is something that goes out.
  public var isIssued = true
  /// What stood against it and was set aside on the record, with who did and why.
  public var setAside: [String] = []

  /// What a decision must allow.
  public enum Need: Sendable, Hashable {
    /// That a contract runs on to a day: any of its names will do.
    case extend(names: [String], to: CivilDate)
    /// That suppliers are let in, by the decision itself or by whoever it delegates that to.
    case admit
    /// That a contract is set up, awarded, approved or joined.
    case establish
    /// That the holder of a post does something: the words of the power, for the reader.
    case delegation(power: String)
    /// That a rule is set aside.
    case waive(rule: String)
  }

  /// That question.
  public init(
    what: String, signedBy: Officeholder?, source: Source, needs: Need, day: CivilDate,
    amount: Money? = nil, contractEnd: CivilDate? = nil
  ) {
    self.what = what
    self.signedBy = signedBy
    self.source = source
    self.needs = needs
    self.day = day
    self.amount = amount
    self.contractEnd = contractEnd
  }
}

extension AuthorityQuestion {
  /// The question of a batch of letters, or of one of them.
  public init?(
    of batch: LetterBatch, number: Int? = nil, contract: ContractState,
    under circumstances: InstrumentCircumstances
  ) {
    guard let begun = batch.begun else { return nil }
    let held = circumstances.staff.posts(
      of: begun.signatory, in: begun.council, on: begun.dated)
    let post = SigningPost.of(begun.source, circumstances)
    let signatory = circumstances.officeholder(
      begun.signatory, in: held.first { $0.post == post } ?? held.first)
    let supplier = number.flatMap(batch.supplier).map { " to \($0.rawValue)" } ?? ""
    let names = [contract.facts?.title, contract.facts?.reference, begun.contract.rawValue]
    self.init(
      what: number.map { "letter \($0)\(supplier)" }
        ?? "\(LetterWords.letters(batch.standing.count)) of \(begun.id.rawValue)",
      signedBy: signatory, source: begun.source,
      needs: begun.to.map { .extend(names: names.compactMap { $0 }, to: $0) } ?? .admit,
      day: batch.issuedOn ?? begun.dated, contractEnd: contract.to)
    self.post = post
    isIssued = batch.issuedOn != nil
    setAside = (batch.issued?.lifted ?? []).map { lifted in
      "\(lifted.message): set aside (\(lifted.code))"
        + (batch.issuedBy.map { " by \($0.text)" } ?? "") + ", because \(lifted.reason)"
    }
  }
}
