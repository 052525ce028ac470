/// What hangs together over years: the decisions, tenders, rounds, contracts, notices and letters
/// of one thing that a council buys or does.
public struct Matter: Sendable, Hashable {
  /// Its name: `complex-placements`.
  public var id: MatterID
  /// What it is about.
  public var title: String
  /// The council.
  public var council: CouncilID
  /// Its decisions; at least one.
  public var decisions: [LinkedDecision] = []
  /// The tenders as they were published.
  public var tenders: [Tender] = []
  /// The contracts as the register has them.
  public var contracts: [RegisteredContract] = []
  /// The rounds in which suppliers were let in.
  public var rounds: [AdmissionRound] = []
  /// The notices published on the way.
  public var notices: [MatterNotice] = []
  /// The letters and agreements that followed.
  public var letters: [MatterLetter] = []
  /// Which recommendation took the place of which.
  public var supersedes: [Supersession] = []
  /// Where the documents differ with reason.
  public var differences: [ExplainedDifference] = []

  /// A matter of that name about that, of that council.
  public init(id: MatterID, title: String, council: CouncilID) {
    self.id = id
    self.title = title
    self.council = council
  }
}

/// Which of a council's matters: `complex-placements`.
public struct MatterID: Identifier {
  /// The spelling.
  public let rawValue: String
  /// The matter of that spelling.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Which document of a matter, or which contract: `award-2020`.
public struct LinkID: Identifier {
  /// The spelling.
  public let rawValue: String
  /// The document of that spelling.
  public init(rawValue: String) { self.rawValue = rawValue }
}
