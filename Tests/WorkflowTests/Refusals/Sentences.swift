/// What a clerk is told who is refused: the sentence, and what clears it.
enum Sentences {
  static let all: [String: [String]] = [
    "a notice of another day": [
      "the notice bears Tue 31 Mar 2020, and is given on Wed 1 Apr 2020 > give the day once: "
        + "with --dated"
    ],
    "a notice that says nothing": [
      "notice of the key decision does not say that a key decision is to be made (SI 2012/2089 "
        + "reg 9(1)(a)) > add it to the notice",
      "notice of the key decision does not say the matter (SI 2012/2089 reg 9(1)(b)) > add it "
        + "to the notice",
      "notice of the key decision does not say the decision maker's name and title (SI "
        + "2012/2089 reg 9(1)(c)) > name the decision maker in the text: <edit>",
      "notice of the key decision does not say the day on which, or the period in which, it is "
        + "to be made (SI 2012/2089 reg 9(1)(d)) > say it: --decision-on, or --period",
      "notice of the key decision does not say the documents submitted (SI 2012/2089 reg "
        + "9(1)(e)) > name them: --document",
      "notice of the key decision does not say the address from which they can be had (SI "
        + "2012/2089 reg 9(1)(f)) > say it: --address",
      "notice of the key decision does not say that further documents may be submitted (SI "
        + "2012/2089 reg 9(1)(g)) > add it to the notice",
      "notice of the key decision does not say how to ask for these (SI 2012/2089 reg 9(1)(h)) "
        + "> say it: --how-to-request",
    ],
    "a late waiver that is not called so": [
      "the waiver of Contract Standing Order 18.4 would come on Wed 1 Apr 2020 for what began "
        + "on Tue 31 Mar 2020: it is retrospective, and the text does not call it so (WV-2) > "
        + "write retrospective: true and routedTo with the Monitoring Officer and the section "
        + "151 officer, or a later actFrom, if it is for later acts only: <edit>"
    ],
    "a waiver in another recommendation": [
      "the text sets Contract Standing Order 18.4 aside in recommendation 1.5 > say which: "
        + "--recommendation NUMBER"
    ],
    "a waiver of another rule": [
      "the text asks for no waiver of CSO 1; it asks for one of Contract Standing Order 18.4 > "
        + "name the rule as the text does"
    ],
    "accepting another ground": [
      "the requisition names no ground of the council’s rules (Constitution, part 4, rule 18) > "
        + "refuse the requisition: <refuse-call-in>; the grounds are: Lack of consultation and "
        + "Outside the budget"
    ],
    "accepting members of one group for two": [
      "those who signed are of 1 political group and they must be of 2 (Constitution, part 4, "
        + "rule 18) > refuse the requisition: <refuse-call-in>"
    ],
    "accepting members whose groups are not stated": [
      "those who signed are of 1 political group, of 2 no group is stated, and they must be of "
        + "2 (Constitution, part 4, rule 18) > name the groups of those who signed, by "
        + "correcting the act: <correct a fact>; else refuse the requisition: <refuse-call-in>"
    ],
    "accepting two members for three": [
      "2 members signed the requisition, and 3 must (Constitution, part 4, rule 16) > refuse "
        + "the requisition: <refuse-call-in>"
    ],
    "advice from before the text": [
      "Thu 2 Apr 2020 is before Fri 3 Apr 2020, the day of the text as it stands > give that day "
        + "or a later one (--dated)"
    ],
    "advice that nobody asked for": [
      "risk advice has not been asked for > ask for it: <ask risk>"
    ],
    "an exemption when nobody knows who agrees": [
      "the council’s policy does not say who must agree that a decision is not to be called in "
        + "> find it out and state it with its source: <state exemptionAgreedBy>"
    ],
    "an exemption that somebody else agreed to": [
      "the Mayor agreed, and that a decision is not called in is for Cabinet Member for Adult Services "
        + "and Health to agree (Constitution, part 4, rule 18) > get the agreement of Cabinet Member "
        + "for Adult Services and Health, or let it be called in"
    ],
    "an offer to override": [
      "no advice is overdue > wait until it is"
    ],
    "answering what was not found": [
      "no finding of the decision has the key KEY > see the keys: <show>"
    ],
    "answering a finding of law": [
      "KEY is a finding of law, and no answer lifts it > clear what it finds"
    ],
    "asking the chairman of the council first": [
      "the chairman of the council agreed, and it is not said why nobody earlier in the order of "
        + "SI 2012/2089 could be asked > say why: --earlier-rung"
    ],
    "beginning twice": [
      "the decision is in clearance, and cannot be begun > see what may happen next: <next>"
    ],
    "calling in a second time": [
      "the decision has been called in before, and cannot be again (Constitution, part 4, rule 16)"
    ],
    "calling in on 18 May": [
      "Mon 18 May 2020 is after Fri 15 May 2020, the last day for call-in"
    ],
    "calling in on the last day after hours": [
      "the requisition came at 17:20, and on the last day it must come by 17:00 (Constitution, part 4, "
        + "rule 18)"
    ],
    "calling in on the last day at no known hour": [
      "the requisition came on the last day, on which it must come by 17:00 (Constitution, part 4, "
        + "rule 18); it is not said when it came > say at what time it came: --at 16:30"
    ],
    "clearing before there is advice": [
      "legal advice was asked for, and has not been given > wait for it, or ask again: <ask "
        + "legal>"
    ],
    "clearing one’s own report": [
      "Ann Archer wrote the report, and cannot clear it too > let somebody else do it"
    ],
    "clearing by somebody whose title the paper cannot print": [
      "the paper prints name and title of whoever clears the report, and Leo Lamb has no title here "
        + "> give the title in people.yaml (people: title), or the post that goes with it (tenures), "
        + "and have it adopted"
    ],
    "clearing with advice on an earlier text": [
      "legal advice was given on an earlier text; since then: paragraph 1.2 changed > have it "
        + "given again on the text as it stands: <advise legal>"
    ],
    "clearing without a role": [
      "Nora Bell may not clear the decision: that is for the lead officer > ask the lead officer, or "
        + "have the role entered in people.yaml and adopted"
    ],
    "clearing without advice that is overdue": [
      "legal advice was due on Wed 8 Apr 2020 and has not come; silence is not consent > wait "
        + "for it; or let a named officer go on without it: <override legal>"
    ],
    "confirming with changes that nobody names": [
      "what was changed must be given > give it with --changes"
    ],
    "correcting a fact that the act has not": [
      "the facts do not fit the act: the act has no fact called colour; it has text, by > see "
        + "its facts: <log with facts>"
    ],
    "correcting act 99": [
      "there is no act 99: the decision has 2 > see their numbers: <log>"
    ],
    "correcting the beginning": [
      "an act of that sort (started) is not put right by a correction > do the act that undoes "
        + "it, or correct the act it follows from"
    ],
    "dating tomorrow": [
      "Thu 2 Apr 2020 is after the day on which the act is recorded, Wed 1 Apr 2020 > give a day "
        + "that has come (--dated)"
    ],
    "deciding a waiver that nobody asked for": [
      "nobody has asked for the waiver of Contract Standing Order 18.4 > ask for it first: "
        + "<request the waiver of Contract Standing Order 18.4>"
    ],
    "deciding for no post": [
      "the text names no post that decides (decisionMaker.post) > name the post in the text: "
        + "<edit>"
    ],
    "deciding for somebody who holds no post": [
      "Nora Bell does not hold the post of Cabinet Member for Adult Services and Health on Thu 7 "
        + "May 2020; Cllr May King does > let the holder decide; if people.yaml is behind, mend "
        + "and adopt it"
    ],
    "deciding on another text than was packed": [
      "the text has changed since the pack for the decision maker was made > have the text "
        + "cleared again: <clear>"
    ],
    "deciding on one’s own report": [
      "Ann Archer wrote the report, and cannot decide on it > let somebody else do it"
    ],
    "deciding when the days cannot be counted": [
      "the days after notice of the key decision cannot be counted: Remit’s list has not the "
        + "bank holidays of a year that is needed > add the bank holidays to holidays.yaml, and "
        + "adopt them: remit adopt holidays"
    ],
    "deciding when the matter has become key": [
      "no notice of the key decision has been given, and no exception is relied on (SI "
        + "2012/2089 regs 9 to 11) > give it: <give-notice keyDecision>; where 28 days are "
        + "impracticable, rely on the general exception (reg 10): <give-notice "
        + "generalException>; or on special urgency (reg 11): <agree-urgency>"
    ],
    "deciding when the notice is put right to a later day": [
      "Thu 7 May 2020 is too early: it can be decided from Fri 8 May 2020 (Wed 8 Apr 2020, the day "
        + "of the notice, is not counted; 28 clear days by the calendar: Thu 9 Apr 2020 to Wed 6 "
        + "May 2020; the first day on which it is lawful: Thu 7 May 2020) > decide on Fri 8 May "
        + "2020 or later"
    ],
    "deciding with a waiver open": [
      "the waiver of Contract Standing Order 18.4 has not been decided > have it decided: "
        + "<decide the waiver of Contract Standing Order 18.4>"
    ],
    "deciding with a waiver refused": [
      "the waiver of Contract Standing Order 18.4 was refused > take it out of the text: "
        + "<edit>; or ask again: <request the waiver of Contract Standing Order 18.4>"
    ],
    "deciding without a word on interests": [
      "it is not said whether a member declared an interest (SI 2012/2089 regs 12, 13) > say so: "
        + "--no-interests, or --interest \"NAME: INTEREST\""
    ],
    "notice of a private meeting of one member": [
      "it is not part of this decision’s procedure to have that notice given of it (notice of "
        + "the private meeting) > see what may happen next: <next>"
    ],
    "one of two waivers of a rule, unnamed": [
      "the text asks for several waivers of Contract Standing Order 18.4, in recommendations 1.5 and "
        + "1.6 > say which: --recommendation NUMBER"
    ],
    "overriding advice that is not due": [
      "legal advice is not overdue: it is due on Wed 8 Apr 2020 > wait until it is"
    ],
    "publishing a draft": [
      "the decision is in draft, and can be published only when it is lodged > see what may "
        + "happen next: <next>"
    ],
    "publishing what is exempt": [
      "something in the decision is withheld from the public, and Remit cannot yet make an "
        + "edition without it > publish by hand from a copy without it, or take it out of the "
        + "text"
    ],
    "recording another’s decision with nothing that shows it": [
      "another’s decision is recorded, and nothing shows it > give the signed scan or the "
        + "minutes with it: --evidence FILE; of a meeting, name the minute: --minute WORDS"
    ],
    "recording before the decision": [
      "Fri 8 May 2020 is before Mon 11 May 2020, since when the decision is decided > give that "
        + "day or a later one (--dated); if the earlier act bears a wrong day, put it right "
        + "first: <correct the day>"
    ],
    "recording it by a document that is not there": [
      "the document that is to show it is not attached to the decision > attach it first: "
        + "<attach>"
    ],
    "refusing without reasons": [
      "why it is not agreed must be given > give it with --reasons"
    ],
    "returning without a reason": [
      "what is to be changed must be given > give it with --reason"
    ],
    "stating a rule with no source": [
      "where the rule stands must be given > give it with --source"
    ],
    "submitting a text with a leftover": [
      "FM-4: Havering has no objective “comunities” on 2 March 2020 > did you mean "
        + "“communities”? Or answer it, with reasons: <answer KEY>"
    ],
    "superseding a recommendation that is not there": [
      "the decision has no recommendation 1.9; it has 1.1, 1.2, 1.3, 1.4, 1.5 and 1.6 > name "
        + "those that it has"
    ],
    "superseding by a decision that is not there": [
      "there is no decision havering-2020-9 > name the later decision as the register does: "
        + "remit list"
    ],
    "superseding by a decision that was refused and closed": [
      "havering-2020-1 is closed, and has no effect > wait until it has; what was refused never "
        + "will"
    ],
    "the second of one waiver": [
      "recommendation 1.5 sets Contract Standing Order 18.4 aside once > leave --which out"
    ],
    "taking back what cannot be taken back": [
      "by the council’s rules a call-in cannot be taken back"
    ],
  ]
}
