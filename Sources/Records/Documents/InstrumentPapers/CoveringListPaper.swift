public import CivilTime

/// The list that goes with a batch of letters, to tick each off as it is posted.
public struct CoveringListPaper: Sendable, Hashable {
  /// The batch: `complex-placements-extension-1`.
  public var batch: String
  /// What its letters are for, in words: "extension by option".
  public var purpose: String
  /// The day of the list.
  public var on: CivilDate
  /// The contract.
  public var contract: CitedContract
  /// Under what decision.
  public var decision: CitedDecision
  /// The form of the letters, with its file's ending.
  public var template: String
  /// The form's digest, in figures.
  public var templateDigest: String?
  /// Who approved the letters for Legal, name and title.
  public var approvedBy: String?
  /// The day on which they did.
  public var approvedOn: CivilDate?
  /// The digest of the batch, in figures.
  public var digest: String
  /// The letters, in the order of their numbers.
  public var letters: [Entry] = []
  /// What is said of numbers that are void, a line each.
  public var voids: [String] = []

  /// The list of a batch.
  public init(
    batch: String, purpose: String, on: CivilDate, contract: CitedContract,
    decision: CitedDecision, template: String, digest: String
  ) {
    self.batch = batch
    self.purpose = purpose
    self.on = on
    self.contract = contract
    self.decision = decision
    self.template = template
    self.digest = digest
  }

  /// One letter.
  public struct Entry: Sendable, Hashable {
    /// Its number as it is printed in it.
    public var number: String
    /// To whom it goes.
    public var supplier: String
    /// Its file.
    public var file: String
    /// Its digest, in figures, of which the list prints the first twelve.
    public var digest: String

    /// That letter.
    public init(number: String, supplier: String, file: String, digest: String) {
      self.number = number
      self.supplier = supplier
      self.file = file
      self.digest = digest
    }
  }
}

extension CoveringListPaper {
  /// What the form of a covering list can print.
  static let facts = PaperFacts<CoveringListPaper>([
    .group("batch", "The batch.", batchFacts) { $0 },
    .group("contract", "The contract.", PaperPartFacts.contract) { $0.contract },
    .group("decision", "Under what decision.", PaperPartFacts.decision) { $0.decision },
    .groups(
      "letters", "The letters, in the order of their numbers.",
      PaperFacts<Entry>([
        .text("number", "Its number.") { $0.number },
        .text("supplier", "To whom it goes.") { $0.supplier },
        .text("file", "Its file.") { $0.file },
        .text("digest", "The first twelve figures of its digest.") { String($0.digest.prefix(12)) },
      ])
    ) { $0.letters },
  ])

  private static let batchFacts = PaperFacts<CoveringListPaper>([
    .text("id", "The batch.") { $0.batch },
    .text("purpose", "What its letters are for, in words.") { $0.purpose },
    .date("on", "The day of the list.") { $0.on },
    .text("template", "The form of the letters.") { $0.template },
    .text("templateDigest", "The form's digest.") { $0.templateDigest },
    .text("approvedBy", "Who approved them for Legal, name and title.") { $0.approvedBy },
    .date("approvedOn", "The day on which they did.") { $0.approvedOn },
    .text("digest", "The digest of the batch.") { $0.digest },
    .number("count", "How many letters there are.") { $0.letters.count },
    .texts("voids", "What is said of numbers that are void, a line each.") { $0.voids },
  ])
}
