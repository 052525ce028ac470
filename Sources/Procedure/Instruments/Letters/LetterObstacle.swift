public import CivilTime
public import Councils
public import Decisions
public import Digests

/// What can stand against an act on a batch of letters.
public enum LetterObstacle: InstrumentObstacle, Hashable {
  // Who, when and from where.
  /// Whoever asked may not do that.
  case notPermitted(act: String, by: [InstrumentActor])
  /// The day has not come.
  case dayInFuture(CivilDate, today: CivilDate)
  /// The day is before that of what was done last.
  case dayBeforeLast(CivilDate, last: CivilDate)
  /// The batch is not where that can be done.
  case wrongPhase(act: String, phase: BatchPhase?, from: [String])
  /// A name that is not spelt as names are.
  case malformedID(String)
  /// A format that letters do not have.
  case unknownFormat(String)
  /// No reason was given.
  case reasonMissing(act: String)

  // The decision.
  /// The decision, or its recommendation, cannot be rested on.
  case source(Source, SourceStanding)
  /// The recommendation does not extend the contract; these of the same decision do.
  case noExtension(Source, contract: String, elsewhere: [String])
  /// The letters give a later end than was decided.
  case afterDecision(CivilDate, decided: CivilDate, Source)
  /// The decision extends from a day on that is not the next after the contract's last.
  case gap(end: CivilDate, from: CivilDate)
  /// The letters bear a day on which the decision had no effect yet.
  case datedBeforeEffect(CivilDate, effect: CivilDate)

  // The contract.
  /// It is not in the register.
  case contractUnknown
  /// It has ended before its term.
  case contractEnded(CivilDate, reason: String)
  /// The letters give no later end than it has.
  case notLater(CivilDate, end: CivilDate)
  /// The letters bear a later day than that on which they go out.
  case datedAfterIssue(CivilDate, issue: CivilDate)
  /// The letters bear, or go out on, a day after its term has ended.
  case afterTerm(end: CivilDate, dated: CivilDate, issue: CivilDate)
  /// The decision uses an option, and no option reaches that day.
  case beyondOption(CivilDate, working: [String])
  /// Nobody entered the clause that gives the option.
  case clauseUnknown(option: String)
  /// The suppliers are told later than the option asks.
  case noticeTooLate(option: String, last: CivilDate, day: CivilDate, working: [String])
  /// The letters change the price, and the decision does not.
  case priceNotDecided(Source)
  /// The decision changes the price by that sum, and the letters do not say how.
  case priceWordsMissing(Money)
  /// A sum was given that is not the one decided.
  case otherPriceDecided(given: Money, decided: Money, Source)

  // The round.
  /// There is no such round.
  case roundUnknown(Int, known: [Int])
  /// It is not decided.
  case roundNotDecided(Int)
  /// It was decided under something else.
  case roundOtherSource(Int, decided: Source)
  /// The outcomes would be of a day before the round was decided.
  case beforeRoundDecided(CivilDate, decided: CivilDate)
  /// Applicants of whom nothing was decided.
  case notJudged([SupplierID])

  // The suppliers.
  /// There is nobody to write to.
  case noSuppliers
  /// Suppliers that should have a letter, and have none.
  case suppliersMissing([SupplierID])
  /// Letters to suppliers that should have none.
  case supplierGone([GoneSupplier])
  /// The same was said before.
  case twice(BatchID, on: CivilDate)

  // Legal's approval.
  /// Legal has not approved the template for that purpose.
  case templateNotApproved(String, TemplatePurpose)
  /// Legal approved another version of it, or took its approval back.
  case templateChanged(String, TemplatePurpose, approved: SHA256Digest?)
  /// Letters have changed since Legal approved them.
  case approvalLost([String])
  /// Whoever approves prepared it.
  case preparedByApprover(String)
  /// Whoever is to sign is none of the council's people.
  case signatoryUnknown(PersonID)
  /// Whoever is to sign does not hold the post on the day.
  case signatoryWithoutPost(String, post: String, on: CivilDate, holders: [String])

  // What changed since.
  /// A fact of the contract is not what the letters say.
  case contractChanged(what: String, was: String, now: String)
  /// A fact of a supplier is not what its letter says; which, when that is known.
  case factsChanged(number: Int, SupplierID, what: [String])

  // Single letters.
  /// The letters written are not those that come next.
  case outOfOrder(number: Int, supplier: SupplierID, next: LetterBatch.Place?)
  /// A letter was not written from the facts on the record.
  case otherFacts(number: Int, SupplierID)
  /// Letters are not written yet.
  case notWhole(next: Int, left: Int)
  /// No letter is left to go out.
  case nothingLeft
  /// There is no such letter in the batch.
  case noLetter(Int, numbers: Range<Int>)
  /// Its number is void.
  case letterVoid(Int, reason: String)
  /// It is what it was.
  case unchanged(Int)

  // Lifting.
  /// Nothing of that code stands against it.
  case nothingToLift(String)
  /// Nobody can lift that.
  case cannotLift(String)
  /// Somebody else can.
  case mayNotLift(String, by: [Role])

  /// A letter to a supplier that should have none.
  public struct GoneSupplier: Sendable, Hashable {
    /// The letter.
    public let number: Int
    /// The supplier.
    public let supplier: SupplierID
    /// How it stands; nil when the list does not have it.
    public let status: SupplierStatus?
  }

  /// Whoever asked is not the one to ask.
  public var isNotPermitted: Bool {
    if case .notPermitted = self { true } else { false }
  }

  /// Lateness can be lifted, and so can what nobody can prove or disprove.
  public var liftedBy: [Role] {
    switch self {
    case .afterTerm, .noticeTooLate, .source(_, .stated): [.monitoringOfficer]
    default: []
    }
  }

  /// By what it is cited.
  public var code: String {
    switch self {
    case .notPermitted: "notPermitted"
    case .dayInFuture: "dayInFuture"
    case .dayBeforeLast: "dayBeforeLast"
    case .wrongPhase: "wrongPhase"
    case .malformedID: "malformedID"
    case .unknownFormat: "unknownFormat"
    case .reasonMissing: "reasonMissing"
    case .source(_, let standing): standing.code
    case .noExtension: "noExtension"
    case .afterDecision: "afterDecision"
    case .gap: "gap"
    case .datedBeforeEffect: "datedBeforeEffect"
    case .contractUnknown: "contractUnknown"
    case .contractEnded: "contractEnded"
    case .notLater: "notLater"
    case .datedAfterIssue: "datedAfterIssue"
    case .afterTerm: "afterTerm"
    case .beyondOption: "beyondOption"
    case .clauseUnknown: "clauseUnknown"
    case .noticeTooLate: "noticeTooLate"
    case .priceNotDecided: "priceNotDecided"
    case .priceWordsMissing: "priceWordsMissing"
    case .otherPriceDecided: "otherPriceDecided"
    case .roundUnknown: "roundUnknown"
    case .roundNotDecided: "roundNotDecided"
    case .roundOtherSource: "roundOtherSource"
    case .beforeRoundDecided: "beforeRoundDecided"
    case .notJudged: "notJudged"
    case .noSuppliers: "noSuppliers"
    case .suppliersMissing: "suppliersMissing"
    case .supplierGone: "supplierGone"
    case .twice: "twice"
    case .templateNotApproved: "templateNotApproved"
    case .templateChanged: "templateChanged"
    case .approvalLost: "approvalLost"
    case .preparedByApprover: "preparedByApprover"
    case .signatoryUnknown: "signatoryUnknown"
    case .signatoryWithoutPost: "signatoryWithoutPost"
    case .contractChanged: "contractChanged"
    case .factsChanged: "factsChanged"
    case .outOfOrder: "outOfOrder"
    case .otherFacts: "otherFacts"
    case .notWhole: "notWhole"
    case .nothingLeft: "nothingLeft"
    case .noLetter: "noLetter"
    case .letterVoid: "letterVoid"
    case .unchanged: "unchanged"
    case .nothingToLift: "nothingToLift"
    case .cannotLift: "cannotLift"
    case .mayNotLift: "mayNotLift"
    }
  }
}
