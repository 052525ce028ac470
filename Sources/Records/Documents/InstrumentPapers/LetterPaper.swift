public import CivilTime
public import Decisions

/// A letter to one supplier under a decision: that it is let in or not, or that its contract runs
/// on.
///
/// What does not concern the letter stays nil.
public struct LetterPaper: Sendable, Hashable {
  /// The letter's number as the council prints it: "Our ref".
  public var reference: String
  /// The day that it bears.
  public var dated: CivilDate
  /// Whom to ask: a unit, a telephone number, an address for electronic mail.
  public var enquiries: String?
  /// The day by which the supplier is to answer.
  public var replyBy: CivilDate?
  /// To whom it goes.
  public var supplier: PaperRecipient
  /// The contract.
  public var contract: CitedContract
  /// Under what decision.
  public var decision: CitedDecision
  /// Who signs for the council.
  public var signatory: StepPaper.Signatory
  /// What became of the application.
  public var outcome: Outcome?
  /// The time by which the contract runs on.
  public var newTerm: NewTerm?
  /// The option that is exercised.
  public var option: Option?
  /// On what footing the contract is varied.
  public var variation: Variation?
  /// What changes in the price.
  public var price: PriceChange?

  /// A letter of that number and day.
  public init(
    reference: String, dated: CivilDate, supplier: PaperRecipient, contract: CitedContract,
    decision: CitedDecision, signatory: StepPaper.Signatory
  ) {
    self.reference = reference
    self.dated = dated
    self.supplier = supplier
    self.contract = contract
    self.decision = decision
    self.signatory = signatory
  }
}

extension LetterPaper {
  /// What became of an application.
  public struct Outcome: Sendable, Hashable {
    /// Whether the supplier is let in.
    public var isAdmitted: Bool
    /// The round in which it applied.
    public var round: Int?
    /// The day on which its application was received.
    public var received: CivilDate?
    /// Its score, of a hundred, in figures; nil when it could not be scored.
    public var score: String?
    /// The score that was needed.
    public var passMark: String?
    /// Why, a sentence each.
    public var reasons: [String] = []
    /// Who decided it, where a decision handed that power to the holder of a post.
    public var decidedBy: StepPaper.Signatory?
    /// The day on which they did.
    public var decidedOn: CivilDate?
    /// What it is told of its answers.
    public var feedback: String?
    /// For what it is let in: the services, each with its groups of people.
    public var services: [Service] = []

    /// An application that was successful, or was not.
    public init(isAdmitted: Bool) {
      self.isAdmitted = isAdmitted
    }
  }

  /// A service, and the groups of people for whom a supplier is let in to give it.
  public struct Service: Sendable, Hashable {
    /// The service as printed.
    public var name: String
    /// The groups as printed.
    public var groups: [String]

    /// That service for those groups.
    public init(_ name: String, groups: [String]) {
      self.name = name
      self.groups = groups
    }
  }

  /// The time by which a contract runs on.
  public struct NewTerm: Sendable, Hashable {
    /// Its first day.
    public var from: CivilDate
    /// Its last day, which is the contract's new last day.
    public var to: CivilDate

    /// The time between those days, both included.
    public init(from: CivilDate, to: CivilDate) {
      self.from = from
      self.to = to
    }
  }

  /// The option of a contract that is exercised.
  public struct Option: Sendable, Hashable {
    /// Which: "1".
    public var number: String
    /// The clause that gives it: "3.2".
    public var clause: String?
    /// The provision of law that permits it, as a sentence cites it: "regulation 72(1)(a) of the
    /// Public Contracts Regulations 2015", or "section 74(1)(a) of, and paragraph 1 of Schedule 8
    /// to, the Procurement Act 2023".
    public var provision: String?
    /// By how many months it allows the contract to run on in all.
    public var months: Int?
    /// The last day to which it allows it to run.
    public var latestEnd: CivilDate?
    /// How many months of it are left after this letter.
    public var monthsLeft: Int?
    /// How many days before the term ends the supplier must be told.
    public var noticeDays: Int?
    /// The last day on which it can be told in time.
    public var noticeBy: CivilDate?

    /// An option of that number.
    public init(number: String) {
      self.number = number
    }
  }

  /// On what footing a contract is varied.
  public struct Variation: Sendable, Hashable {
    /// The clause on variation: "14".
    public var clause: String?
    /// The provision of law that permits it, with the paragraph relied on, as a sentence cites it:
    /// "regulation 72(1)(e) of the Public Contracts Regulations 2015".
    public var provision: String?

    /// A footing of which nothing is said yet.
    public init() {}
  }

  /// What changes in the price.
  public struct PriceChange: Sendable, Hashable {
    /// The change in words.
    public var words: String
    /// The day from which it holds.
    public var from: CivilDate?
    /// The prices that change.
    public var items: [Item] = []
    /// By how much the contract's value changes.
    public var valueChange: Money?
    /// What the contract is worth then.
    public var newValue: Money?

    /// A change in those words.
    public init(words: String) {
      self.words = words
    }

    /// One price that changes.
    public struct Item: Sendable, Hashable {
      /// What is paid for: "Supported living, an hour".
      public var what: String
      /// The price until then; nil for one that is new.
      public var before: Money?
      /// The price from then; nil for one that falls away.
      public var after: Money?

      /// A price that changes.
      public init(_ what: String, before: Money?, after: Money?) {
        self.what = what
        self.before = before
        self.after = after
      }
    }
  }
}
