public import Councils
public import TemplateLanguage

/// What the forms of letters, papers about placements, registers and covering lists can print.
public enum InstrumentPaperFacts {
  /// All names that a letter's form may print, with what each will hold.
  public static let letterShape = shape(of: LetterPaper.facts)
  /// All names that the form of a placement agreement may print.
  public static let agreementShape = shape(of: AgreementPaper.namingFacts)
  /// All names that the form of another paper about a placement may print: the person is not among
  /// them.
  public static let placementShape = shape(of: AgreementPaper.facts)
  /// All names that the form of a register may print.
  public static let registerShape = shape(of: RegisterPaper.facts)
  /// All names that the form of a covering list may print.
  public static let coveringListShape = shape(of: CoveringListPaper.facts)

  /// What a letter prints.
  public static func record(of letter: LetterPaper, council: CouncilIdentity) -> Record {
    let title = "\(letter.contract.title): letter \(letter.reference) to \(letter.supplier.name)"
    return record(of: letter, LetterPaper.facts, council, PaperPage(title: title))
  }

  /// What a paper about a placement prints; who the person is, only as the agreement.
  public static func record(
    of paper: AgreementPaper, as kind: InstrumentPaperKind, council: CouncilIdentity
  ) -> Record {
    // The title shows in lists of files: it says no more than the reference.
    let page = PaperPage(
      title: "\(paper.contract.title): placement \(paper.reference)", marking: kind.marking)
    let facts =
      kind == .placementAgreement ? AgreementPaper.namingFacts : AgreementPaper.facts
    return record(of: paper, facts, council, page)
  }

  /// What a register prints.
  public static func record(of register: RegisterPaper, council: CouncilIdentity) -> Record {
    let page = PaperPage(title: register.title, marking: register.marking)
    return record(of: register, RegisterPaper.facts, council, page)
  }

  /// What a covering list prints.
  public static func record(of list: CoveringListPaper, council: CouncilIdentity) -> Record {
    let page = PaperPage(title: "Covering list of batch \(list.batch)")
    return record(of: list, CoveringListPaper.facts, council, page)
  }

  private static func record<Paper>(
    of paper: Paper, _ facts: PaperFacts<Paper>, _ council: CouncilIdentity, _ page: PaperPage
  ) -> Record {
    var record = facts.record(of: paper)
    record["council"] = .record(PaperPartFacts.council.record(of: council))
    record["paper"] = .record(PaperPartFacts.paper.record(of: page))
    return record
  }

  private static func shape<Paper>(of facts: PaperFacts<Paper>) -> RecordShape {
    var shape = facts.shape
    shape["council"] = FieldShape(
      "council", .record(PaperPartFacts.council.shape), doc: "The council.")
    shape["paper"] = FieldShape(
      "paper", .record(PaperPartFacts.paper.shape), doc: "What the file says of itself.")
    return shape
  }
}
