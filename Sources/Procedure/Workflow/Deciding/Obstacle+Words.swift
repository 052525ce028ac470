import CivilTime
import Decisions
import Rules

extension Obstacle {
  /// What stands against it, in one sentence that begins small and has no full stop.
  public var message: String {
    switch self {
    case .wrongPhase(let act, let phase, let begins):
      begins.isEmpty
        ? "the decision is \(phase.predicate), and cannot \(act.passive)"
        : "the decision is \(phase.predicate), and can \(act.passive) only when it is "
          + begins.map(\.predicate).listed("or")
    case .notOfItsProcedure(let act, let way):
      "it is not part of this decision’s procedure to \(act.passive)"
        + (way.map { " (\(Notice.Kind(rawValue: $0)?.words ?? $0))" } ?? "")
    case .notEntitled(let name, let act, let roles):
      "\(name) may not \(act.infinitive): that is for \(roles.map(\.words).listed("or"))"
    case .isTheAuthor(let name, _):
      "\(name) wrote the report, and cannot clear it too"
    case .hasNoTitle(let name):
      "the paper prints name and title of whoever clears the report, and \(name) has no title here"
    case .inTheFuture(let day, let today):
      "\(day.textWithWeekday) is after the day on which the act is recorded, \(today.textWithWeekday)"
    case .beforeWhatItFollows(let day, let since, let phase):
      "\(day.textWithWeekday) is before \(since.textWithWeekday), since when the decision is "
        + phase.predicate
    case .beforeText(let day, let text):
      "\(day.textWithWeekday) is before \(text.textWithWeekday), the day of the text as it stands"
    case .finding(let finding): "\(finding.rule.text): \(finding.message)"
    case .adviceNotAsked(let topic): "\(topic.words) advice has not been asked for"
    case .adviceUnsettled(let topic, let standing, let changes):
      unsettled(topic, standing, changes)
    case .nothingOverdue: "no advice is overdue"
    case .adviceNotOverdue(let topic, let due):
      due.map { "\(topic.words) advice is not overdue: it is due on \($0.textWithWeekday)" }
        ?? "\(topic.words) advice has no day by which it is due"
    case .noticeMissing(let missing): missing.message
    case .tooEarly(let day, let earliest, let working):
      "\(day.textWithWeekday) is too early: it can be decided from \(earliest.textWithWeekday)"
        + (working.isEmpty ? "" : " (\(working.joined(separator: "; ")))")
    case .daysUnknown(let kind):
      "the days after \(kind.words) cannot be counted: Remit’s list has not the bank holidays of a "
        + "year that is needed"
    case .noticeLacks(let kind, let item, let provision):
      "\(kind.words) does not say \(item) (SI 2012/2089 \(provision))"
    case .noticeDay(let day, let act):
      "the notice bears \(day.textWithWeekday), and is given on \(act.textWithWeekday)"
    case .earlierRungUnanswered(let rung):
      "the \(rung.words) agreed, and it is not said why nobody earlier in the order of "
        + "SI 2012/2089 could be asked"
    case .policyUnknown(let gap): "the council’s policy does not say \(gap.words)"
    case .waiverNotRequested(let rule): "nobody has asked for the waiver of \(rule)"
    case .waiverUndecided(let rule): "the waiver of \(rule) has not been decided"
    case .waiverRefused(let rule): "the waiver of \(rule) was refused"
    case .noSuchWaiver(let rule, let of):
      "the text asks for no waiver of \(rule)"
        + (of.isEmpty ? "" : "; it asks for one of \(of.listed())")
    case .waiverAmbiguous(let rule, let numbers):
      "the text asks for several waivers of \(rule), in recommendations \(numbers.listed())"
    case .waiverElsewhere(let rule, let numbers):
      "the text sets \(rule) aside in recommendation\(numbers.count == 1 ? "" : "s") "
        + numbers.listed()
    case .waiverNumber(let rule, let recommendation, let count):
      count == 1
        ? "recommendation \(recommendation) sets \(rule) aside once"
        : "recommendation \(recommendation) sets \(rule) aside \(count) times"
    case .waiverUnlabelled(let rule, let begun, let day):
      "the waiver of \(rule) would come on \(day.textWithWeekday) for what began on "
        + "\(begun.textWithWeekday): it is retrospective, and the text does not call it so (WV-2)"
    case .packIsStale: "the text has changed since the pack for the decision maker was made"
    case .noMakerPost: "the text names no post that decides (decisionMaker.post)"
    case .notTheMaker(let name, let post, let day, let holders):
      "\(name) does not hold the post of \(post) on \(day.textWithWeekday)"
        + (holders.isEmpty
          ? "; nobody does" : "; \(holders.listed()) \(holders.count > 1 ? "do" : "does")")
    case .authorIsMaker(let name): "\(name) wrote the report, and cannot decide on it"
    case .nothingShowsIt: "another’s decision is recorded, and nothing shows it"
    case .notAttached: "the document that is to show it is not attached to the decision"
    case .interestsUnanswered:
      "it is not said whether a member declared an interest (SI 2012/2089 regs 12, 13)"
    case .wanting(let what, _): "\(what) must be given"
    case .withheld:
      "something in the decision is withheld from the public, and Remit cannot yet make an edition "
        + "without it"
    case .outsideWindow(let day, let lastDay):
      "\(day.textWithWeekday) is after \(lastDay.textWithWeekday), the last day for call-in"
    case .afterDeadline(let time, let deadline, let provision):
      "the requisition came at \(time.text), and on the last day it must come by \(deadline.text)"
        + under(provision)
    case .receiptTimeUnknown(let deadline, let provision):
      "the requisition came on the last day, on which it must come by \(deadline.text)"
        + under(provision) + "; it is not said when it came"
    case .tooFewMembers(let members, let needed, let provision):
      "\(members) \(members == 1 ? "member" : "members") signed the requisition, and \(needed) must"
        + under(provision)
    case .tooFewGroups(let groups, let needed, let unstated, let provision):
      "those who signed are of \(groups) political \(groups == 1 ? "group" : "groups")"
        + (unstated == 0 ? "" : ", of \(unstated) no group is stated,")
        + " and they must be of \(needed)" + under(provision)
    case .noGround(_, let provision):
      "the requisition names no ground of the council’s rules" + under(provision)
    case .notWithdrawable: "by the council’s rules a call-in cannot be taken back"
    case .calledInBefore(let provision):
      "the decision has been called in before, and cannot be again" + under(provision)
    case .exemptionByOther(let name, let agreer, let provision):
      "\(name) agreed, and that a decision is not called in is for \(agreer) to agree"
        + under(provision)
    case .laterHasNoEffect(let id, let phase):
      phase.map { "\(id.text) is \($0.name), and has no effect" }
        ?? "there is no decision \(id.text)"
    case .noSuchRecommendation(let number, let of):
      "the decision has no recommendation \(number); it has \(of.listed())"
    case .noSuchAct(let number, let count): "there is no act \(number): the decision has \(count)"
    case .factsDoNotFit(let why): "the facts do not fit the act: \(why)"
    case .notCorrectable(let kind): "an act of that sort (\(kind)) is not put right by a correction"
    case .noSuchFinding(let key): "no finding of the decision has the key \(key)"
    case .lawHasNoException(let key): "\(key) is a finding of law, and no answer lifts it"
    }
  }

  /// What would clear it, as remedies are written.
  public var cure: Cure? {
    switch self {
    case .wrongPhase, .notOfItsProcedure: "see what may happen next: \(.seeNext)"
    case .notEntitled(_, _, let roles):
      "ask \(roles.map(\.words).listed("or")), or have the role entered in people.yaml and adopted"
    case .isTheAuthor, .authorIsMaker: "let somebody else do it"
    case .hasNoTitle:
      """
      give the title in people.yaml (people: title), or the post that goes with it (tenures), and \
      have it adopted
      """
    case .inTheFuture: "give a day that has come (--dated)"
    case .beforeWhatItFollows:
      """
      give that day or a later one (--dated); if the earlier act bears a wrong day, put it right \
      first: \(.correctDay)
      """
    case .beforeText: "give that day or a later one (--dated)"
    case .finding(let finding): answerable(finding)
    case .adviceNotAsked(let topic): "ask for it: \(.ask(topic))"
    case .adviceUnsettled(let topic, .overdue, _):
      "wait for it; or let a named officer go on without it: \(.overrideAdvice(topic))"
    case .adviceUnsettled(let topic, .stale, _):
      "have it given again on the text as it stands: \(.advise(topic))"
    case .adviceUnsettled(let topic, _, _): "wait for it, or ask again: \(.ask(topic))"
    case .nothingOverdue, .adviceNotOverdue: "wait until it is"
    case .noticeMissing(let missing): missing.cure
    case .tooEarly(_, let earliest, _): "decide on \(earliest.textWithWeekday) or later"
    case .daysUnknown:
      "add the bank holidays to holidays.yaml, and adopt them: remit adopt holidays"
    case .noticeLacks(_, let item, let provision): noticeCure(item, provision)
    case .noticeDay: "give the day once: with --dated"
    case .earlierRungUnanswered: "say why: --earlier-rung"
    case .policyUnknown(let gap): "find it out and state it with its source: \(.state(gap))"
    case .waiverNotRequested(let rule): "ask for it first: \(.requestWaiver(rule))"
    case .waiverUndecided(let rule): "have it decided: \(.decideWaiver(rule))"
    case .waiverRefused(let rule):
      "take it out of the text: \(.act(.edit)); or ask again: \(.requestWaiver(rule))"
    case .noSuchWaiver: "name the rule as the text does"
    case .waiverAmbiguous, .waiverElsewhere: "say which: --recommendation NUMBER"
    case .waiverNumber(_, _, let count):
      count == 1
        ? "leave --which out"
        : "say which, counted in the order of the text: --which 1 to \(count)"
    case .waiverUnlabelled:
      """
      write retrospective: true and routedTo with the Monitoring Officer and the section 151 officer, \
      or a later actFrom, if it is for later acts only: \(.act(.edit))
      """
    case .packIsStale: "have the text cleared again: \(.act(.clear))"
    case .noMakerPost: "name the post in the text: \(.act(.edit))"
    case .notTheMaker: "let the holder decide; if people.yaml is behind, mend and adopt it"
    case .nothingShowsIt:
      """
      give the signed scan or the minutes with it: --evidence FILE; of a meeting, name the minute: \
      --minute WORDS
      """
    case .notAttached: "attach it first: \(.act(.attach))"
    case .interestsUnanswered: "say so: --no-interests, or --interest \"NAME: INTEREST\""
    case .wanting(_, let option): "give it with \(option)"
    case .withheld: "publish by hand from a copy without it, or take it out of the text"
    case .outsideWindow, .calledInBefore, .notWithdrawable, .afterDeadline: nil
    case .receiptTimeUnknown: "say at what time it came: --at 16:30"
    case .tooFewGroups(_, _, let unstated, _) where unstated > 0:
      """
      name the groups of those who signed, by correcting the act: \(.correctFact); else refuse the \
      requisition: \(.act(.refuseCallIn))
      """
    case .noGround(let grounds, _):
      """
      refuse the requisition: \(.act(.refuseCallIn)); the grounds are: \(grounds.listed())
      """
    case .exemptionByOther(_, let agreer, _):
      "get the agreement of \(agreer), or let it be called in"
    case .tooFewMembers, .tooFewGroups: "refuse the requisition: \(.act(.refuseCallIn))"
    case .laterHasNoEffect(_, nil): "name the later decision as the register does: remit list"
    case .laterHasNoEffect: "wait until it has; what was refused never will"
    case .noSuchRecommendation: "name those that it has"
    case .noSuchAct: "see their numbers: \(.log(withFacts: false))"
    case .factsDoNotFit: "see its facts: \(.log(withFacts: true))"
    case .notCorrectable: "do the act that undoes it, or correct the act it follows from"
    case .noSuchFinding: "see the keys: \(.show)"
    case .lawHasNoException: "clear what it finds"
    }
  }

  /// How to say in a notice what it lacks.
  private func noticeCure(_ item: String, _ provision: String) -> Cure {
    switch provision {
    case "reg 9(1)(c)" where item.hasPrefix("the members"):
      "enter them in people.yaml as holders of the body’s post, and adopt it: remit adopt people"
    case "reg 9(1)(c)": "name the decision maker in the text: \(.act(.edit))"
    case "reg 9(1)(d)": "say it: --decision-on, or --period"
    case "reg 9(1)(e)": "name them: --document"
    case "reg 9(1)(f)": "say it: --address"
    case "reg 9(1)(h)": "say it: --how-to-request"
    case "reg 10(1)(a)": "say it: --to, and --to-role"
    case "reg 5(5)" where item.hasPrefix("the representations"):
      "say so: --no-representations, or --representation for each"
    case "reg 7": "say it: --decision-on"
    default: item.hasPrefix("why") ? "say it: --reason" : "add it to the notice"
    }
  }

  private func unsettled(
    _ topic: Implications.Topic, _ standing: AdviceStanding, _ changes: [String]
  ) -> String {
    switch standing {
    case .stale:
      "\(topic.words) advice was given on an earlier text"
        + (changes.isEmpty ? "" : "; since then: \(EventWords.few(changes).listed())")
    case .overdue(let due):
      "\(topic.words) advice was due on \(due.textWithWeekday) and has not come; silence is not "
        + "consent"
    case .drafting: "\(topic.words) advice is being drafted, and has not been given"
    default: "\(topic.words) advice was asked for, and has not been given"
    }
  }
}

extension Phase {
  /// The phase after "the decision is".
  public var predicate: String {
    switch self {
    case .draft: "in draft"
    case .callInReceived: "under a requisition for call-in"
    default: name
    }
  }
}

extension MissingNotice {
  /// What is missing, in a sentence.
  var message: String {
    switch self {
    case .keyDecision:
      "no notice of the key decision has been given, and no exception is relied on (SI 2012/2089 regs "
        + "9 to 11)"
    case .privateMeeting: "no notice of the private meeting has been given (SI 2012/2089 reg 5(2))"
    case .privateMeetingFurther:
      "no further notice of the private meeting has been given (SI 2012/2089 reg 5(4))"
    case .agenda: "the agenda of the meeting has not been published (SI 2012/2089 reg 7)"
    }
  }

  var cure: Cure {
    switch self {
    case .keyDecision:
      """
      give it: \(.giving(.keyDecision)); where 28 days are impracticable, rely on the general \
      exception (reg 10): \(.giving(.generalException)); or on special urgency (reg 11): \
      \(.act(.agreeUrgency))
      """
    case .privateMeeting: "give it: \(.giving(.privateMeeting))"
    case .privateMeetingFurther: "give it: \(.giving(.privateMeetingFurther))"
    case .agenda: "publish it: \(.giving(.agenda))"
    }
  }
}

extension Cure.Step {
  /// A notice of that kind is given.
  fileprivate static func giving(_ kind: Notice.Kind) -> Cure.Step {
    .act(.giveNotice, way: kind.rawValue)
  }
}

extension PolicyGap {
  /// What is not known, after "does not say".
  var words: String {
    switch self {
    case .isCallable: "whether this decision can be called in"
    case .period: "for how many days a decision can be called in"
    case .unit: "what sort of days those for call-in are"
    case .anchor: "from what the days for call-in are counted"
    case .effective: "when a decision takes effect that nobody calls in"
    case .minimumMembers: "how many members must call a decision in"
    case .withdrawable: "whether a call-in can be taken back"
    case .oncePerDecision: "whether a decision can be called in more than once"
    case .exemptionAgreedBy: "who must agree that a decision is not to be called in"
    }
  }

  /// The option by which an officer states it.
  public var option: String {
    switch self {
    case .isCallable: "--callable yes|no"
    case .period: "--days N"
    case .unit: "--unit working|calendar"
    case .anchor: "--from made|published|minutes"
    case .effective: "--effective on-last-day|next-working-day|next-day"
    case .minimumMembers: "--members N"
    case .withdrawable: "--withdrawable yes|no"
    case .oncePerDecision: "--once yes|no"
    case .exemptionAgreedBy: "--exemption-by WHO"
    }
  }
}

/// Where a rule of the council's own stands, behind what it says.
private func under(_ provision: String?) -> String { provision.map { " (\($0))" } ?? "" }

/// What clears a finding; one that is not of law can be answered too, by its key.
private func answerable(_ finding: Finding) -> Cure? {
  guard !finding.isOfLaw else { return finding.cure.map { "\($0)" } }
  let answer: Cure = "answer it, with reasons: \(.answer(finding.key))"
  guard let cure = finding.cure else { return answer }
  let isSentence = cure.last.map { ".?!".contains($0) } ?? false
  return isSentence ? "\(cure) Or \(answer)" : "\(cure); or \(answer)"
}
