import CivilTime
import Councils
import Decisions
import Diagnostics
import Digests
import Documents
import Instruments
import Records
import Workflow

/// Writes the papers of an act on a placement, each on the council's form and read back whole.
struct PlacementPapers {
  /// A paper that is written.
  struct Paper {
    /// By what it is called among the placement's papers: "call-s-014.docx".
    let name: String
    let bytes: [UInt8]
    /// The digest of the form.
    let template: SHA256Digest
    /// The total that it states.
    let total: Money?
  }

  private let work: PlacementWork
  /// The placement with the act.
  private let state: PlacementState
  private let format: PrepareLetters.Format
  private let facts: PlacementPaperFacts

  init(_ work: PlacementWork, after state: PlacementState, in format: PrepareLetters.Format) {
    self.work = work
    self.state = state
    self.format = format
    facts = PlacementPaperFacts(work, after: state)
  }

  /// The papers that follow from what happened, those aside whose digests are part of it.
  func following(_ events: [PlacementEvent], notes: [String]) throws(Failure) -> [Paper] {
    var papers: [Paper] = []
    for event in events {
      switch event {
      case .called(let call):
        let form = try form(.callForCompetition)
        for supplier in call.suppliers {
          papers.append(
            try write(form, facts.call(call, to: supplier), "call-\(supplier.rawValue)"))
        }
      case .awardApproved(let award):
        let (message, regret) = (
          try form(.placementAwardMessage), try form(.placementRegretMessage)
        )
        for supplier in state.bids.map(\.value.supplier) {
          let isSuccessful = supplier == award.supplier
          papers.append(
            try write(
              isSuccessful ? message : regret, facts.message(award, to: supplier),
              "\(isSuccessful ? "award" : "regret")-\(supplier.rawValue)"))
        }
      case .reviewed(let review):
        papers.append(
          try write(try form(.placementReviewRecord), facts.review(review, notes), "review"))
      case .ended(let end) where state.signedOn != nil:
        papers.append(try write(try form(.placementEndingNotice), facts.ending(end), "ending"))
      default: break
      }
    }
    return papers
  }

  /// The agreement on the award's terms.
  func agreement() throws(Failure) -> Paper {
    try write(try form(.placementAgreement), facts.agreement(), "agreement")
  }

  /// The paper by which an agreement is varied.
  func variation(_ variation: PlacementVariation, from day: CivilDate) throws(Failure) -> Paper {
    try write(
      try form(.placementVariation), facts.variation(variation, from: day),
      "variation-\(variation.number)")
  }

  /// A form of the council, opened once for all papers of an act.
  private func form(_ kind: InstrumentPaperKind) throws(Failure) -> Form {
    let version = work.setting.version
    let name = "\(kind.rawValue).\(format.rawValue)"
    return Form(
      kind: kind, digest: try version.form(name),
      form: try work.setting.desk.form(name, in: version, kind.shape))
  }

  private struct Form {
    let kind: InstrumentPaperKind
    let digest: SHA256Digest
    let form: PaperForm
  }

  private func write(
    _ form: Form, _ paper: AgreementPaper?, _ name: String
  ) throws(Failure) -> Paper {
    let kind = form.kind
    guard let paper else {
      throw Failure(.fault, "paper", "\(work.id.rawValue) has not come to its \(kind.rawValue)")
    }
    let data = InstrumentPaperFacts.record(
      of: paper, as: kind, council: work.setting.council.identity)
    return Paper(
      name: "\(name).\(format.rawValue)",
      bytes: try form.form.paper(data, marking: kind.marking), template: form.digest,
      total: paper.terms.total)
  }
}
