public import CivilTime
public import Decisions

extension AgreementPaper {
  /// Within what bounds a decision hands a power over to the post that it names.
  public struct Delegation: Sendable, Hashable {
    /// The last day of the power.
    public var until: CivilDate?
    /// Up to what sum.
    public var limit: Money?
    /// Whom its holder consulted, by the titles of their posts.
    public var consulted: [String] = []

    /// A power without bounds.
    public init() {}
  }

  /// A call for competition.
  public struct Call: Sendable, Hashable {
    /// Which call of the placement it is: 1 for the first.
    public var number: Int
    /// The day on which it went out.
    public var on: CivilDate
    /// To how many suppliers.
    public var suppliers: Int
    /// Whether the time for bids was agreed with all of them.
    public var isTimeAgreed: Bool

    /// The call of that number.
    public init(number: Int, on: CivilDate, suppliers: Int, isTimeAgreed: Bool = false) {
      self.number = number
      self.on = on
      self.suppliers = suppliers
      self.isTimeAgreed = isTimeAgreed
    }
  }

  /// A criterion by which bids are weighed.
  public struct Criterion: Sendable, Hashable {
    /// The criterion: "price".
    public var name: String
    /// How much of a hundred it counts, in figures.
    public var percent: String

    /// A criterion that counts so much.
    public init(_ name: String, percent: String) {
      self.name = name
      self.percent = percent
    }
  }

  /// How a bid did.
  public struct Bid: Sendable, Hashable {
    /// Its weekly price.
    public var weekly: Money?
    /// What it asked once beside that.
    public var oneOffs: [OneOff] = []
    /// What it scored by each criterion, and what could be scored.
    public var scores: [Score] = []
    /// What it scored in all.
    public var total: String?
    /// What the accepted bid scored in all, when it is another.
    public var accepted: String?
    /// How many bids were weighed.
    public var bids: Int?
    /// Why, a sentence each.
    public var reasons: [String] = []

    /// A bid of which nothing is said yet.
    public init() {}

    /// What it scored by one criterion.
    public struct Score: Sendable, Hashable {
      /// The criterion.
      public var criterion: String
      /// What could be scored, in figures.
      public var most: String
      /// What was scored, in figures.
      public var score: String
      /// What the accepted bid scored, when it is another.
      public var accepted: String?

      /// That score.
      public init(_ criterion: String, most: String, score: String, accepted: String? = nil) {
        self.criterion = criterion
        self.most = most
        self.score = score
        self.accepted = accepted
      }
    }
  }

  /// The approval of an award.
  public struct Award: Sendable, Hashable {
    /// The day on which it was approved.
    public var on: CivilDate
    /// Who approved it.
    public var by: StepPaper.Signatory
    /// How many bids were weighed.
    public var bids: Int?

    /// An award approved on that day.
    public init(on: CivilDate, by: StepPaper.Signatory, bids: Int? = nil) {
      self.on = on
      self.by = by
      self.bids = bids
    }
  }
}
