public import CivilTime
public import Councils
import Decisions
public import Digests
public import Rules
import Synchronization

/// What a command is judged by, beside the decision itself: who gives it, on what day, under which
/// policy, people and calendar. Time and the clock are here, and nowhere else.
public struct Circumstances: Sendable {
  /// Who gives the command.
  public var actor: PersonID
  /// The day on which it is recorded.
  public var today: CivilDate
  /// The council's policy, as the decision's version of it has it.
  public var council: Council
  /// That version.
  public var procedure: SHA256Digest
  /// Who holds which post, and who may do what.
  public var staff: Staff
  /// Which days are working days.
  public var calendar: WorkingCalendar
  /// The version of Remit, whose rules judge.
  public var rules: String
  /// The other decisions that the command names.
  public var others: [DecisionID: DecisionState] = [:]
  /// The facts of the decision's text with what the record adds to them.
  public var facts: @Sendable (DecisionState, Council) -> Facts

  /// Those circumstances.
  public init(
    actor: PersonID, today: CivilDate, council: Council, procedure: SHA256Digest, staff: Staff,
    calendar: WorkingCalendar, rules: String,
    facts: @escaping @Sendable (DecisionState, Council) -> Facts
  ) {
    self.actor = actor
    self.today = today
    self.council = council
    self.procedure = procedure
    self.staff = staff
    self.calendar = calendar
    self.rules = rules
    self.facts = facts
  }

  /// The version of the list of bank holidays.
  public var holidays: String { calendar.bankHolidays.version }

  /// The council's policy with what officers have found out of call-in for this decision.
  public func council(for state: DecisionState) -> Council {
    guard let stated = state.callInRule else { return council }
    var council = council
    council.callIn = .known(stated.filling(council.callIn.value ?? CallInRule()))
    let form = council.forms.firstIndex { $0.id == state.proposal.form }
    if let form, let isCallable = stated.isCallable, council.forms[form].callable?.value == nil {
      council.forms[form].callable = .known(isCallable)
    }
    return council
  }

  private let memory = FindingsMemory()

  /// What the rules say of the decision as it stands.
  public func findings(on state: DecisionState) -> [Finding] {
    memory.findings(on: state) {
      let found = RuleBook.findings(on: facts(state, council(for: state)))
      guard state.decided?.value.maker.deputyFor != nil else { return found }
      // The rules know the text, which names the holder of the post, and not who stood in for them.
      return found.filter { finding in
        !(["RD-2", "TX-3"].contains(finding.rule.text)
          && finding.places.contains { $0.field.text.hasPrefix("record.signedBy") })
      }
    }
  }

  /// Somebody of the council's people in a post, as papers name them.
  func officeholder(_ person: PersonID, _ post: HeldPost?) -> Officeholder {
    Officeholder(person, in: post, of: staff, council)
  }

  /// Whoever gives the command, in the post they hold that day.
  func actorInPost(on day: CivilDate) -> Officeholder {
    officeholder(
      actor, staff.posts(of: actor, in: council.identity.id, on: day).first)
  }
}

extension CallInRuleStated {
  /// The council's rule with what was found out in the places that it leaves unknown.
  func filling(_ rule: CallInRule) -> CallInRule {
    var rule = rule
    if rule.period?.value == nil, let days { rule.period = .known(days) }
    if rule.unit?.value == nil, let unit { rule.unit = .known(unit) }
    if rule.anchor?.value == nil, let anchor { rule.anchor = .known(anchor) }
    if rule.effective.value == nil, let effective { rule.effective = .known(effective) }
    if rule.withdrawable.value == nil, let withdrawable { rule.withdrawable = .known(withdrawable) }
    if rule.oncePerDecision.value == nil, let oncePerDecision {
      rule.oncePerDecision = .known(oncePerDecision)
    }
    if let minimumMembers, !rule.requisition.contains(where: { $0.minimum.value != nil }) {
      rule.requisition = [
        CallInRule.Requisition(who: "members", minimum: .known(minimumMembers))
      ]
    }
    if let exemptionAgreedBy, rule.exemption?.agreedBy.value == nil {
      var exemption = rule.exemption ?? CallInRule.Exemption()
      exemption.agreedBy = .known(exemptionAgreedBy)
      rule.exemption = exemption
    }
    return rule
  }
}

/// The findings asked for last: one command asks for them several times.
private final class FindingsMemory: Sendable {
  private let last = Mutex<(state: DecisionState, findings: [Finding])?>(nil)

  func findings(on state: DecisionState, _ judge: () -> [Finding]) -> [Finding] {
    if let last = last.withLock({ $0 }), last.state == state { return last.findings }
    let findings = judge()
    last.withLock { $0 = (state, findings) }
    return findings
  }
}
