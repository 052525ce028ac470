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
        for supplier in call.suppliers {
          papers.append(
            try write(
              .callForCompetition, facts.call(call, to: supplier), "call-\(supplier.rawValue)"))
        }
      case .awardApproved(let award):
        for bid in state.bids.map(\.value) {
          let isSuccessful = bid.supplier == award.supplier
          papers.append(
            try write(
              isSuccessful ? .placementAwardMessage : .placementRegretMessage,
              facts.message(award, to: bid.supplier),
              "\(isSuccessful ? "award" : "regret")-\(bid.supplier.rawValue)"))
        }
      case .reviewed(let review):
        papers.append(
          try write(.placementReviewRecord, facts.review(review, notes), "review"))
      case .ended(let end) where state.signedOn != nil:
        papers.append(try write(.placementEndingNotice, facts.ending(end), "ending"))
      default: break
      }
    }
    return papers
  }

  /// The agreement on the award's terms.
  func agreement() throws(Failure) -> Paper {
    try write(.placementAgreement, facts.agreement(), "agreement")
  }

  /// The paper by which an agreement is varied.
  func variation(_ variation: PlacementVariation, from day: CivilDate) throws(Failure) -> Paper {
    try write(
      .placementVariation, facts.variation(variation, from: day), "variation-\(variation.number)")
  }

  private func write(
    _ kind: InstrumentPaperKind, _ paper: AgreementPaper?, _ name: String
  ) throws(Failure) -> Paper {
    guard let paper else {
      throw Failure(.fault, "paper", "\(work.id.rawValue) has not come to its \(kind.rawValue)")
    }
    let file = "\(kind.rawValue).\(format.rawValue)"
    let version = work.setting.version
    let form = try work.setting.desk.form(file, in: version, kind.shape)
    let data = InstrumentPaperFacts.record(
      of: paper, as: kind, council: work.setting.council.identity)
    return Paper(
      name: "\(name).\(format.rawValue)", bytes: try form.paper(data, marking: kind.marking),
      template: try version.form(file), total: paper.terms.total)
  }
}
