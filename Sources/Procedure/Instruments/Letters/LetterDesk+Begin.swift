import CivilTime
import Councils
import Decisions

extension LetterDesk {
  /// Begins a batch: what its letters say, and to whom they go, follows from contract and decision.
  func begin(_ request: LetterRequest) throws(InstrumentRefusal) -> InstrumentStep<LetterEvent> {
    guard let facts = contract.facts else { throw InstrumentRefusal(unknownContract(request)) }
    var obstacles = formal(request)
    let begun = begun(request, facts)
    let grounds = grounds(of: begun, issuing: false)
    if begun.suppliers.isEmpty, following == nil { obstacles.append(.noSuppliers) }
    if case .extend(_, _, let given?) = request.kind, case .recommendation = request.source,
      let decided = begun.valueChange, given != decided
    {
      obstacles.append(.otherPriceDecided(given: given, decided: decided, request.source))
    }
    var remarks = grounds.remarks
    for obstacle in grounds.obstacles {
      // What may be lifted when they go out does not keep them from being prepared.
      guard obstacle.liftedBy.isEmpty else {
        remarks.append(
          InstrumentRemark(
            obstacle.code,
            "this will stop the letters when they are to go out: \(obstacle.message)",
            cure: obstacle.cure(for: InstrumentNames(contract: facts.id))))
        continue
      }
      obstacles.append(obstacle)
    }
    try refuse(obstacles)
    for item in against(
      template: begun.template, begun.templateDigest, for: TemplatePurpose(begun.purpose))
    {
      remarks.append(
        InstrumentRemark(
          item.code, item.message, cure: item.cure(for: InstrumentNames(contract: facts.id))))
    }
    if let first = following?.begun, let day = following?.issuedOn {
      remarks.append(
        InstrumentRemark(
          "LR-2",
          "\(first.id.rawValue) went out on \(day.text) to the same effect, and these letters go to "
            + "those whom it did not reach: \(LetterWords.few(begun.suppliers.map(\.rawValue)))"))
    }
    if begun.purpose.isSignedByBoth, begun.provision == nil {
      remarks.append(
        InstrumentRemark(
          "provision",
          "nobody has said which paragraph of \(facts.regime.title) permits the change, and the "
            + "letters cite the regulation or section alone (MO-1 to MO-4)",
          cure:
            "say it: --provision \"regulation 72(1)(e) of the Public Contracts Regulations 2015\""))
    }
    return InstrumentStep([.begun(begun)], remarks: remarks)
  }

  private func unknownContract(_ request: LetterRequest) -> [LetterObstacle] {
    var obstacles = formal(request) + [.contractUnknown]
    let standing = standing(of: request.source)
    switch standing {
    case .inEffect, .stated: break
    default: obstacles.append(.source(request.source, standing))
    }
    return obstacles
  }

  private func formal(_ request: LetterRequest) -> [LetterObstacle] {
    var obstacles: [LetterObstacle] = []
    if !request.id.isWellFormed { obstacles.append(.malformedID(request.id.rawValue)) }
    if !["docx", "odt"].contains(request.format) {
      obstacles.append(.unknownFormat(request.format))
    }
    return obstacles
  }

  private func begun(_ request: LetterRequest, _ facts: ContractFacts) -> BatchBegun {
    var begun = BatchBegun(
      id: request.id, contract: facts.id, council: facts.council, purpose: .outcome,
      source: request.source, dated: request.dated, format: request.format,
      template: request.template, templateDigest: request.templateDigest,
      procedure: request.procedure, signatory: request.signatory, suppliers: [],
      first: request.first)
    begun.current = contract.to
    begun.following = following?.begun?.id
    switch request.kind {
    case .outcome(let round): begun.round = round
    case .extend(let to, let priceWords, let statedChange):
      begun.to = to
      begun.priceWords = priceWords
      begun.provision = request.provision
      begun.purpose = .extensionByVariation
      if let extending = extend(to: to, under: request.source, statedChange: statedChange) {
        begun.purpose = extending.purpose
        begun.option = extending.option?.number
        begun.clause = extending.option?.clause
        begun.valueChange = extending.valueChange
        begun.basis = extending.act?.basis
        begun.noticeOn = extending.act?.changeNoticeOn
      }
    }
    begun.suppliers = addressees(of: begun)
    return begun
  }
}
