import CivilTime
import Councils
import Decisions
import Digests

@testable import Workflow

/// The command by which a clerk with nothing special in mind takes up an offer.
struct UsualCommand {
  let desk: Desk
  var state: DecisionState { desk.state }

  /// Nil when the offer has several ways and this decision is not there for it.
  func command(for row: Transition) throws -> Command? {
    switch row.act {
    case .edit: try edit
    case .submit: .submit(SubmitReport(due: DueIn(days: 3, unit: .workingDay)))
    case .ask:
      state.advice.first.map {
        .ask(AskAdvice(topic: $0.topic, isRequired: true, due: DueIn(days: 7, unit: .calendarDay)))
      }
    case .draftAdvice: topic.map { .draftAdvice(topic: $0, words: .zero) }
    case .advise:
      topic.map {
        .advise(GiveAdvice(topic: $0, conclusion: .content, words: "There is nothing to add."))
      }
    case .overrideAdvice: .overrideAdvice(topic: overdue ?? .legal, reason: "It cannot wait")
    case .returnReport: .returnReport(topic: nil, reason: "Paragraph 2 is not clear")
    case .clear: .clear
    case .giveNotice: row.way.flatMap(Notice.Kind.init).map { .giveNotice(.whole($0)) }
    case .agreeUrgency: row.way.flatMap(UrgencyAgreed.About.init).map { .agreeUrgency(agreed($0)) }
    case .exempt:
      .exempt(ExemptionAgreed(agreedBy: Officeholder(name: "the Mayor"), reason: "It cannot wait"))
    case .requestWaiver:
      state.proposal.waivers.first.map { .requestWaiver(rule: $0, reason: "No prices yet") }
    case .decideWaiver:
      state.waivers.first { $0.decided == nil }.map {
        .decideWaiver(rule: $0.rule, isApproved: true, reason: "So it is", registerEntry: "W/1")
      }
    case .decide: row.way.map { .decide(decision($0)) }
    case .resume: .resume(Resumed(reason: "The figures have come"))
    case .record: .record
    case .lodge: .lodge(with: "Committee Services", place: "the Town Hall")
    case .publish: .publish(at: nil, address: "https://example.org/1")
    case .stateCallInRule: .stateCallInRule(.known)
    default: later(row)
    }
  }

  private func later(_ row: Transition) -> Command? {
    switch row.act {
    case .callIn: .callIn(.byThree)
    case .refuseCallIn: .refuseCallIn(reason: "It names no ground")
    case .acceptCallIn: .acceptCallIn(scrutinyBy: desk.today.adding(days: 10))
    case .withdrawCallIn: .withdrawCallIn(CallInWithdrawn(reason: "An answer was given"))
    case .conveneScrutiny:
      .conveneScrutiny(
        ScrutinyConvened(
          body: "Scrutiny Board", meetingOn: desk.today.adding(days: 5) ?? desk.today))
    case .concludeScrutiny:
      row.way.flatMap(ScrutinyConcluded.Outcome.init).map {
        .concludeScrutiny(
          ScrutinyConcluded(body: "Scrutiny Board", outcome: $0, reasons: "As resolved"))
      }
    case .reconsider:
      row.way.flatMap(Reconsidered.Outcome.init).map {
        .reconsider(
          Reconsider(
            outcome: $0, reasons: "All is weighed", changes: $0 == .changed ? "One year" : nil,
            maker: Office.maker))
      }
    case .concludeCouncil:
      row.way.flatMap(CouncilConcluded.Outcome.init).map {
        .concludeCouncil(CouncilConcluded(outcome: $0, reasons: "As resolved"))
      }
    case .implement: .implement(Remark())
    case .close: .close(Remark(text: "All is done"))
    case .withdraw: .withdraw(reason: "It is not wanted any more")
    case .supersede: superseding(row.way)
    default: nil
    }
  }

  /// The other of two texts.
  private var edit: Command? {
    get throws {
      let index = desk.reports.firstIndex { $0.digest != state.text?.digest } ?? 0
      return .edit(
        EditText(
          text: desk.reports[index].digest, proposal: try desk.proposal(index),
          changes: ["paragraph 2.1 changed"]))
    }
  }

  private var topic: Implications.Topic? {
    let text = state.text?.digest
    return
      (state.advice.first { !$0.standing(on: desk.today, text: text).isSettled }
      ?? state.advice.first)?.topic
  }

  private var overdue: Implications.Topic? {
    state.advice.first {
      if case .overdue = $0.standing(on: desk.today, text: nil) { true } else { false }
    }?.topic
  }

  private func agreed(_ about: UrgencyAgreed.About) -> UrgencyAgreed {
    UrgencyAgreed(
      about: about, agreedBy: Officeholder(name: "Cllr Cy Marsh"), agreedAs: .scrutinyChair,
      reason: "The present contract was ended by its supplier")
  }

  private func decision(_ way: String) -> MakeDecision {
    let widens = way == "widened"
    var decision = MakeDecision(
      outcome: widens ? .agreedWithChanges : DecisionRecord.Outcome(rawValue: way) ?? .agreed)
    decision.widens = widens
    decision.changes = decision.outcome == .agreedWithChanges ? "One year more" : nil
    decision.reasons = "For the reasons of the report"
    decision.interests = []
    decision.until = way == "deferred" ? desk.today.adding(days: 7) : nil
    if state.proposal.isCollective {
      decision.minute = "Minute 12"
      decision.presiding = "Cllr May King"
    }
    return decision
  }

  private func superseding(_ way: String?) -> Command? {
    let left = state.proposal.recommendations.filter { state.supersededBy[$0] == nil }
    if way == "part", left.count < 2 { return nil }
    let gone = way == "part" ? Array(left.prefix(1)) : left
    return desk.others.keys.first.map {
      .supersede(Superseded(other: $0, recommendations: gone))
    }
  }
}

extension CallInRuleStated {
  /// Five working days from publication, in effect on the last of them; three members must sign.
  static let known: CallInRuleStated = {
    var rule = CallInRuleStated(source: "Constitution, part 4, rule 16")
    rule.isCallable = true
    rule.days = 5
    rule.unit = .workingDay
    rule.anchor = .publishedOn
    rule.effective = .onLastDay
    rule.minimumMembers = 3
    rule.withdrawable = true
    rule.oncePerDecision = true
    rule.exemptionAgreedBy = "the Mayor"
    return rule
  }()
}

extension CalledIn {
  /// A requisition that three members signed.
  static let byThree = CalledIn(
    members: ["Cllr Cora Lane", "Cllr Tim Ash", "Cllr Una Birch"].map { Signatory(name: $0) },
    reasons: "The cost of the extension was not weighed")
}
