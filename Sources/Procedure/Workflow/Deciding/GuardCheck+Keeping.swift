import CivilTime
import Decisions
import JSONText

extension GuardCheck {
  /// What stands against it in what follows the decision, and in corrections.
  func keepingObstacles(_ term: Guard) -> [Obstacle] {
    switch command {
    case .supersede(let event): superseding(event)
    case .correct(let event): correcting(event)
    default: []
    }
  }

  private func superseding(_ event: Superseded) -> [Obstacle] {
    let later = circumstances.others[event.other]
    guard let later, later.hasEffect else {
      return [.laterHasNoEffect(event.other, later?.phase)]
    }
    return event.recommendations.filter { !state.proposal.recommendations.contains($0) }
      .map { .noSuchRecommendation($0, of: state.proposal.recommendations) }
  }

  private func correcting(_ event: Corrected) -> [Obstacle] {
    guard state.acts.indices.contains(event.act - 1) else {
      return [.noSuchAct(event.act, of: state.acts.count)]
    }
    let act = state.acts[event.act - 1]
    guard act.event.isCorrectable else {
      return [.notCorrectable(act.event.kind.rawValue)]
    }
    if let dated = event.dated, dated > circumstances.today {
      return [.inTheFuture(dated, today: circumstances.today)]
    }
    guard case .object(let patch) = event.facts, let own = try? act.event.facts else {
      return [.factsDoNotFit("give the facts as NAME=VALUE")]
    }
    for member in patch.members where own[member.name] == nil && !fits(member, act.event) {
      return [
        .factsDoNotFit(
          "the act has no fact called \(member.name); it has "
            + own.members.map(\.name).joined(separator: ", "))
      ]
    }
    do {
      _ = try act.event.merging(event.facts)
    } catch {
      return [.factsDoNotFit("\(error)")]
    }
    let correction = RecordedAct(
      .corrected(event), done: day, recorded: circumstances.today, by: by)
    let after = state.applying(correction).phase
    guard after == state.phase else {
      return [
        .factsDoNotFit(
          "with them the decision would be \(after.name), and it is \(state.phase.name)")
      ]
    }
    return []
  }

  /// The papers of an act that is put right, where they were issued: they say what was wrong.
  func papersMadeAnew(after correction: Corrected) -> [Effect] {
    guard state.acts.indices.contains(correction.act - 1) else { return [] }
    let made = Set(state.papers.map(\.value.kind))
    // The record of a decision is the paper of the act that completed it, whichever was wrong.
    if let record = state.record, [state.decided?.act, record.act].contains(correction.act) {
      return made.contains(.recordOfDecision)
        ? [.issue(.recordOfDecision, about: nil, act: record.act)] : []
    }
    return state.acts[correction.act - 1].event.papersOfItsFacts.filter(made.contains)
      .map { .issue($0, about: nil, act: correction.act) }
  }

  /// Whether a fact that the act was recorded without is one that it can have.
  private func fits(_ member: JSONObject.Member, _ event: DecisionEvent) -> Bool {
    guard let merged = try? event.merging(.object(JSONObject([member]))),
      let facts = try? merged.facts
    else { return false }
    return facts[member.name] != nil
  }
}

extension DecisionEvent {
  /// The papers that print what the act says, as its step makes them.
  fileprivate var papersOfItsFacts: [PaperKind] {
    let (act, way): (Act, String?)
    switch self {
    case .noticeGiven(let event): (act, way) = (.giveNotice, event.notice.kind.rawValue)
    case .urgencyAgreed(let event): (act, way) = (.agreeUrgency, event.about.rawValue)
    case .exemptionAgreed: (act, way) = (.exempt, nil)
    case .calledIn: (act, way) = (.callIn, nil)
    default: return []
    }
    return Procedure.transitions.first { $0.act == act && $0.way == way }?.papers ?? []
  }

  /// Whether a mistake in it can be put right: the day or the facts of an act that somebody recorded.
  var isCorrectable: Bool {
    switch self {
    case .adviceGiven, .noticeGiven, .urgencyAgreed, .exemptionAgreed, .decided, .recorded, .lodged,
      .published, .callInRuleStated, .calledIn, .scrutinyConvened, .scrutinyConcluded,
      .reconsidered, .councilConcluded, .cleared, .waiverRequested, .waiverDecided, .attached:
      true
    default: false
    }
  }
}
