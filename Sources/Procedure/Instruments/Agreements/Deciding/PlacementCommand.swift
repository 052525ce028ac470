public import CivilTime
public import Decisions
public import Digests

/// What can be done to a placement.
public enum PlacementCommand: Sendable, Hashable {
  /// Somebody is referred.
  case refer(PlacementReferral)
  /// What is needed is assessed.
  case assessNeeds(PlacementNeeds)
  /// The suppliers of the category are called to compete.
  case call(PlacementCalling)
  /// A bid came, on the day of the act.
  case bid(PlacementBid)
  /// The bids are judged.
  case evaluate(PlacementJudging)
  /// The award is approved.
  case approveAward(PlacementAwarding)
  /// The agreement is written.
  case prepare(PlacementDrafting)
  /// The lawyer approves the form of what is to be signed.
  case approveForm
  /// One of the parties signs what is to be signed.
  case sign(PlacementParty, PlacementSigning)
  /// The placement is looked at again.
  case review(PlacementReviewed)
  /// A variation is approved.
  case vary(PlacementVarying)
  /// It ends: its last day, and why.
  case end(on: CivilDate, reason: String)
  /// Nothing of it may be erased.
  case hold(reason: String)
  /// It may be again.
  case liftHold(reason: String)
  /// What is personal is erased: at the end of its time, or at a lawful request.
  case erase(request: String?)

  /// The word of its row in the table.
  public var act: String {
    switch self {
    case .refer: "refer"
    case .assessNeeds: "assess"
    case .call: "call"
    case .bid: "bid"
    case .evaluate: "evaluate"
    case .approveAward: "award"
    case .prepare: "prepare"
    case .approveForm: "approve form"
    case .sign(.council, _): "sign for the council"
    case .sign(.supplier, _): "sign for the supplier"
    case .review: "review"
    case .vary: "vary"
    case .end: "end"
    case .hold: "hold"
    case .liftHold: "lift hold"
    case .erase: "erase"
    }
  }
}

extension PlacementCommand {
  /// Whether a power is used whose limit may be one for all placements together.
  public var isWeighedWithOthers: Bool {
    switch self {
    case .approveAward, .vary, .sign(.council, _): true
    default: false
    }
  }
}

/// A call for competition.
public struct PlacementCalling: Sendable, Hashable {
  /// To whom it goes; nil for every active supplier of the category, which it must be anyway.
  public var suppliers: [SupplierID]?
  /// The last day for bids.
  public var replyBy: CivilDate
  /// Whether the time was agreed with all of them, the same for each.
  public var isTimeAgreed: Bool

  /// A call with that last day.
  public init(replyBy: CivilDate, isTimeAgreed: Bool = false, to suppliers: [SupplierID]? = nil) {
    self.replyBy = replyBy
    self.isTimeAgreed = isTimeAgreed
    self.suppliers = suppliers
  }
}

extension PlacementBid {
  /// A bid of that supplier.
  public init(
    _ supplier: SupplierID, weeklyPrice: Money, oneOffs: [PlacementOneOff] = [],
    notes: PlacementPaper? = nil
  ) {
    self.supplier = supplier
    self.weeklyPrice = weeklyPrice
    self.oneOffs = oneOffs
    self.notes = notes
  }
}

/// How bids are judged.
public struct PlacementJudging: Sendable, Hashable {
  /// Who judges.
  public var evaluators: [PlacementEvaluator]
  /// What they give.
  public var marks: [PlacementMark]
  /// By what weights; nil for the contract's, which they must be anyway.
  public var weights: [Weight]?

  /// Judged by those, so.
  public init(
    evaluators: [PlacementEvaluator], marks: [PlacementMark], weights: [Weight]? = nil
  ) {
    self.evaluators = evaluators
    self.marks = marks
    self.weights = weights
  }
}

/// An award.
public struct PlacementAwarding: Sendable, Hashable {
  /// To whom.
  public var supplier: SupplierID
  /// The first day; nil for that of the needs.
  public var start: CivilDate?
  /// The last day; nil for that of the needs.
  public var end: CivilDate?
  /// The total as the papers state it; nil when nobody has stated one.
  public var statedTotal: Money?
  /// Why this of several that are equal.
  public var reason: String?
  /// What the power is used with.
  public var power = PlacementPower()

  /// An award to that supplier.
  public init(to supplier: SupplierID) {
    self.supplier = supplier
  }
}

/// What whoever uses a delegated power says about its conditions.
public struct PlacementPower: Sendable, Hashable {
  /// Which posts were consulted.
  public var consulted: [PostID]
  /// How the limit is read, where the decision leaves it open.
  public var reading: PlacementLimitReading?

  /// Those answers.
  public init(consulted: [PostID] = [], reading: PlacementLimitReading? = nil) {
    self.consulted = consulted
    self.reading = reading
  }
}

/// A finished paper.
public struct PlacementDrafting: Sendable, Hashable {
  /// Its salted digest and its length.
  public var paper: PlacementPaper
  /// The digest of the council's template.
  public var template: SHA256Digest
  /// `docx` or `odt`.
  public var format: String
  /// The total that it states; nil when it states none.
  public var statedTotal: Money?

  /// That paper, made with that template.
  public init(
    paper: PlacementPaper, template: SHA256Digest, format: String, statedTotal: Money? = nil
  ) {
    self.paper = paper
    self.template = template
    self.format = format
    self.statedTotal = statedTotal
  }
}

/// A signature.
public struct PlacementSigning: Sendable, Hashable {
  /// The signed copy, when one is kept.
  public var copy: PlacementPaper?
  /// What the council's power is used with.
  public var power: PlacementPower

  /// A signature, with that copy of it.
  public init(copy: PlacementPaper? = nil, power: PlacementPower = PlacementPower()) {
    self.copy = copy
    self.power = power
  }
}

/// A variation.
public struct PlacementVarying: Sendable, Hashable {
  /// The weekly price from ``from`` on; nil when it stays.
  public var weeklyPrice: Money?
  /// From which day.
  public var from: CivilDate
  /// How its end changes.
  public var end = End.stays
  /// What is paid once beside what was agreed.
  public var oneOffs: [PlacementOneOff] = []
  /// Why.
  public var reason: String
  /// The finished paper.
  public var drafting: PlacementDrafting
  /// What the power is used with.
  public var power = PlacementPower()

  /// A variation from a day on, by that paper.
  public init(from: CivilDate, reason: String, drafting: PlacementDrafting) {
    self.from = from
    self.reason = reason
    self.drafting = drafting
  }

  /// How the end of a placement changes.
  public enum End: Sendable, Hashable {
    /// It stays.
    case stays
    /// Its last day is another.
    case on(CivilDate)
    /// It becomes open-ended.
    case open
  }
}
