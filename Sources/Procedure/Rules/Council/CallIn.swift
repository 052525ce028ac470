import CivilTime
import Councils
import Decisions

/// Call-in: a decision that can be called in waits.
///
/// Each council lays down which decisions members can call in, for how many days, and how an urgent
/// one is kept from it. A decision that can be called in has no effect before that time is over.
///
/// Finds: effect before the end of call-in; an exemption without its reason or agreement beforehand.
/// Clears: move the effect; state the reason of the exemption, who agreed and when.
enum CallIn: DecisionRule {
  static let id: RuleID = "OS-3"
  static let source = RuleSource.council("call-in")

  static func findings(on facts: Facts) -> [Finding] {
    guard facts.function != .council else { return [] }
    if let exemption = facts.decision.callIn, exemption.exempt {
      return exempted(facts, exemption)
    }
    guard let decided = facts.decision.record?.decidedOn,
      facts.decision.record?.outcome != .notAgreed, facts.decision.record?.outcome != .deferred,
      facts.isCallable != false
    else { return [] }
    let waiting = dependants(facts, decidedOn: decided)
    if facts.isCallable == nil { return unknownGap(.subject, waiting) }
    switch facts.callInWindow(decidedOn: decided) {
    case .failure(let gap): return unknownGap(gap, waiting)
    case .success(let window): return judged(facts, window)
    }
  }

  /// What happens so soon after the decision that it depends on the end of call-in.
  private static func dependants(_ facts: Facts, decidedOn day: CivilDate) -> [StatedStart] {
    var found: [StatedStart] = []
    if let effective = facts.decision.record?.effectiveOn {
      found.append(StatedStart(day: effective, place: "record.effectiveOn", words: nil))
    }
    // No council seen allows more than eight days; fifteen working days are about three weeks.
    guard let last = day.adding(days: 21) else { return found }
    return found + facts.statedStarts.filter { $0.day >= day && $0.day <= last }
  }

  /// What cannot be said for want of a policy or a day, where something waits for it.
  private static func unknownGap(_ gap: CallInGap, _ waiting: [StatedStart]) -> [Finding] {
    guard let first = waiting.first else { return [] }
    let place: FactPlace
    let what: String
    switch gap {
    case .subject:
      place = .policy("callIn.subject")
      what = "which of the council’s decisions can be called in"
    case .policy(let field):
      place = .policy(field)
      what = "how long the council’s decisions can be called in"
    case .publication:
      place = "record.publishedOn"
      what = "on which day the decision was published"
    }
    return [
      unknown(
        "\(first.text) is soon after the decision, and nobody has said \(what)",
        at: first.place, place,
        cure: "find out until when the decision can be called in, and enter it "
          + "(\(place.field.text)); let nothing begin before that time is over",
        by: place.document == .policy ? .policyKeeper : .committeeServices)
    ]
  }

  /// The stated effect against the end of call-in.
  private static func judged(_ facts: Facts, _ window: CallInWindow) -> [Finding] {
    if let effective = facts.decision.record?.effectiveOn, effective < window.effect {
      return [
        notMet(
          .blocks,
          "the decision is said to have effect on \(effective.textWithWeekday), and can be called "
            + "in until \(window.lastDay.textWithWeekday)",
          at: "record.effectiveOn", .policy("callIn.period"), working: window.working,
          cure: "state \(window.effect.textWithWeekday) or a later day (record.effectiveOn)",
          by: .committeeServices)
      ]
    }
    return [
      met(
        "the decision can be called in until \(window.lastDay.textWithWeekday)",
        at: "record.decidedOn", working: window.working)
    ]
  }

  /// An exemption from call-in: its reason, and who agreed before the decision.
  private static func exempted(_ facts: Facts, _ exemption: CallInExemption) -> [Finding] {
    switch facts.isCallable {
    case false:
      return [met("the council’s rules do not let this decision be called in", at: "callIn.exempt")]
    case nil:
      return [
        unknown(
          "the decision is said to be exempt from call-in, and which of the council’s decisions can "
            + "be called in is not known",
          at: "callIn.exempt", .policy("callIn.subject"),
          cure: "find out which decisions can be called in, and put it in the policy file "
            + "(callIn.subject)",
          by: .policyKeeper)
      ]
    default: break
    }
    if exemption.reason.isSilent {
      return [
        notMet(
          .blocks, "the decision is exempted from call-in without a reason", at: "callIn.exempt",
          cure: "state why it cannot wait for call-in (callIn.reason), or let it be called in",
          by: .reportAuthor)
      ]
    }
    let made = facts.dayOfDecision
    if let agreed = exemption.agreedOn, let made, made.day < agreed {
      return [
        notMet(
          .blocks,
          "the exemption from call-in was agreed on \(agreed.textWithWeekday), after the decision "
            + "of \(made.day.textWithWeekday)",
          at: "callIn.agreedOn", made.place,
          cure: "let the decision be called in, or make it anew with the agreement beforehand",
          by: .monitoringOfficer)
      ]
    }
    let rule = facts.council.callIn.value?.exemption
    let agreer = rule?.agreers(in: facts.council)
    if exemption.agreedBy == nil {
      return [
        notMet(
          agreer == nil || !facts.isDecided ? .asks : .blocks,
          "the decision is exempted from call-in, and nobody is named who agreed to that",
          at: "callIn.agreedBy",
          cure: "get the agreement of \(agreer ?? "whoever the council’s rules name") before the "
            + "decision is made, and record who gave it and when (callIn.agreedBy, agreedOn)",
          by: .monitoringOfficer)
      ]
    }
    let who = exemption.agreedBy
    switch rule?.admits(post: who?.post, title: who?.title, name: who?.name, in: facts.council) {
    case true?: break
    case false?:
      return [
        notMet(
          .blocks,
          "\(who?.name ?? who?.title ?? "somebody") agreed that the decision is not called in, and "
            + "by the council’s rules \(agreer ?? "another") must",
          at: "callIn.agreedBy", .policy("callIn.exemption"),
          cure: "get the agreement of \(agreer ?? "whoever the council’s rules name") before the "
            + "decision is made, or let it be called in",
          by: .monitoringOfficer)
      ]
    case nil:
      guard let agreer else { break }
      return [
        notMet(
          .asks,
          "\(who?.name ?? who?.title ?? "somebody") agreed that the decision is not called in; the "
            + "council’s rules ask for \(agreer)",
          at: "callIn.agreedBy", .policy("callIn.exemption"),
          cure: "see that they are the same, and name the posts in the policy file "
            + "(callIn.exemption.posts)",
          by: .monitoringOfficer)
      ]
    }
    return [met("the exemption from call-in has its reason and its agreement", at: "callIn")]
  }
}
