public import CivilTime

/// A paper about one placement: the call for competition, what a bidder is told, the agreement, a
/// variation of it, the record of a review, the notice that it ends.
///
/// What does not concern the paper stays nil. The placement is called by its reference; the person is
/// kept apart (``person``), and only the agreement's form can print who it is.
public struct AgreementPaper: Sendable, Hashable {
  /// The placement's reference: "Our ref".
  public var reference: String
  /// The day that the paper bears.
  public var dated: CivilDate
  /// Whom to ask: a unit, a telephone number, an address for electronic mail.
  public var enquiries: String?
  /// The day by which the supplier is to answer: with a bid, or with the signed agreement.
  public var replyBy: CivilDate?
  /// The supplier.
  public var supplier: PaperRecipient
  /// The purchasing system or contract under which the placement is made.
  public var contract: CitedContract
  /// Under what decision.
  public var decision: CitedDecision
  /// Within what bounds the decision hands the power over.
  public var delegation: Delegation?
  /// Who signs for the council, or reviewed the placement.
  public var signatory: StepPaper.Signatory
  /// What is bought, for how long and at what price.
  public var terms: Terms
  /// The person, for the agreement alone.
  public var person: Person?
  /// The call for competition.
  public var call: Call?
  /// How bids are weighed.
  public var criteria: [Criterion] = []
  /// How the supplier's bid did.
  public var bid: Bid?
  /// When and by whom the award was approved.
  public var award: Award?
  /// What is changed in an agreement that is signed.
  public var variation: Variation?
  /// What a review found.
  public var review: Review?
  /// How the placement ends before its term, or ends that had none.
  public var ending: Ending?

  /// A paper about the placement of that reference.
  public init(
    reference: String, dated: CivilDate, supplier: PaperRecipient, contract: CitedContract,
    decision: CitedDecision, signatory: StepPaper.Signatory, terms: Terms
  ) {
    self.reference = reference
    self.dated = dated
    self.supplier = supplier
    self.contract = contract
    self.decision = decision
    self.signatory = signatory
    self.terms = terms
  }
}
