// Written from the doc comments of the rules: RECORD=1 swift test --filter RuleListTests
// swift-format-ignore-file

extension RuleBook {
  /// Those of `SI2012_2089`.
  static let rulesOfSI2012_2089: [Entry] = [
    Entry(
      .decision(Reg07Agenda.self),
      title: "An agenda open to the public five clear days before the meeting",
      statement: "The agenda and the reports of a meeting of the executive are open to the public five clear days before it, or from the time at which it is called where that is later. Practice counts working days.",
      finds: "a recorded agenda published too late for its meeting.",
      clears: "publish it in time, or put the item off to a meeting for which it is in time."),
    Entry(
      .decision(Reg07NotForPublication.self),
      title: "A report for a private item is marked with its ground",
      statement: "A report that is withheld because the item will be taken in private is marked as not for publication, with the paragraph of Schedule 12A, or the confidentiality, on which that rests.",
      finds: "a private meeting without a ground; a withheld part on a paragraph the meeting lacks.",
      clears: "state the paragraphs (meeting.paragraphs), the same at the meeting and in the report."),
    Entry(
      .decision(Reg02Confidential.self),
      title: "Confidential is not exempt",
      statement: "Information is confidential when a government department supplied it on terms that forbid disclosure, or when an enactment or a court forbids it. It can never be published, so that neither a paragraph of Schedule 12A nor the public interest comes into it.",
      finds: "a confidential part with a paragraph or a public interest; “confidential” as mere wording.",
      clears: "state the one ground that applies: confidential with its source, or exempt."),
    Entry(
      .decision(Reg09EarliestEffect.self),
      title: "Nothing begins before the decision can have effect",
      statement: "A contract, a term or a purchase that the decision brings about cannot begin before the decision is made, nor before the first day on which 28 clear days’ notice lets it be made, nor before call-in of it is over.",
      finds: "something that is to begin too early.",
      clears: "move the beginning, or make the decision in time for it."),
    Entry(
      .decision(Reg20Withheld.self),
      title: "What is exempt is withheld, and what is withheld is said to be",
      statement: "The duty to publish does not reach confidential or exempt information. A paper that is marked exempt shows which part is, and one that withholds a part is marked.",
      finds: "a report marked exempt of which nothing is withheld, and the reverse.",
      clears: "mark the parts that are withheld, or correct what the form says."),
    Entry(
      .decision(Reg10GeneralException.self),
      title: "The general exception: five clear days’ notice to the chair of scrutiny",
      statement: "Where 28 days’ notice is impracticable, the proper officer tells the chair of the relevant scrutiny committee in writing, or every member where it has no chair, publishes that notice, and five clear days pass before the decision. Practice counts working days.",
      finds: "a decision under the exception before the fifth day is over, or nobody told of it.",
      clears: "tell the chair, publish the notice, wait five clear days; or get agreement under reg 11."),
    Entry(
      .decision(Reg10Reasons.self),
      title: "Why notice of 28 days was impracticable",
      statement: "As soon as it can after telling scrutiny, the council publishes a notice of the reasons for which 28 days’ notice could not be given.",
      finds: "a decision made under the general exception without such a notice, or one without reasons.",
      clears: "publish the notice of the reasons, and record it."),
    Entry(
      .decision(Reg08Money.self),
      title: "Money makes a decision key",
      statement: "A decision is key when it is likely to lead to spending or saving that is significant beside the budget of its service; each council says from what sum that is so.",
      finds: "a sum over the council’s that is not treated as key, or under it and treated so; no sum. Of two sums that the paper gives the larger is taken.",
      clears: "treat the decision as key and give notice of it, or state the sum that shows it is not."),
    Entry(
      .decision(Reg08Wards.self),
      title: "Two wards make a decision key",
      statement: "A decision is key when it is likely to have a significant effect on communities in two or more wards or divisions.",
      finds: "two or more wards, or all of them, and a decision not called key; or the reverse.",
      clears: "say whether the effect there is significant; if it is, treat the decision as key."),
    Entry(
      .decision(Reg08Threshold.self),
      title: "The council’s own sum for key decisions",
      statement: "What spending is significant is for each council to say. Where nobody has found its sum, whether a decision about money is key cannot be said.",
      finds: "a decision about money, not treated as key, of a council whose sum is not known.",
      clears: "find the sum and whether it is included, and put both in the policy file; or say why the decision is not key."),
    Entry(
      .decision(Reg09NoticeContents.self),
      title: "What a notice of a key decision says",
      statement: "The notice states eight things: that a key decision is to be made, the matter, who decides (of a body its members), the day or the period, the documents submitted, where they can be had, that others may follow, and how to ask for those.",
      finds: "a recorded notice that leaves one of the eight out, or names another day or another decision maker than the paper does.",
      clears: "publish the notice anew with what is missing, and count the 28 clear days from then; or correct the paper."),
    Entry(
      .decision(Reg09NoticePeriod.self),
      title: "Twenty-eight clear days’ notice of a key decision",
      statement: "A key decision must not be made until notice of it has stood published, at the office and on the website, for 28 clear days: neither the day of the notice nor that of the decision is counted.",
      finds: "a key decision dated before the first lawful day, or without the day of its notice.",
      clears: "publish the notice and wait; or give notice under reg 10, or get agreement under reg 11."),
    Entry(
      .decision(Reg09PrivateParticulars.self),
      title: "The notice of a key decision that is made in private",
      statement: "Where the public will be shut out of the meeting, or need not be given the documents, the notice still gives particulars of the matter, and says nothing that is exempt or confidential.",
      finds: "a notice marked private without particulars; one that is silent on a private meeting.",
      clears: "describe the matter in the notice without what is withheld, and say that it is private."),
    Entry(
      .decision(Reg05PrivateMeeting.self),
      title: "Twenty-eight clear days’ notice of a private meeting",
      statement: "Before the executive meets in private, notice of that and of the reasons stands published for 28 clear days.",
      finds: "a private meeting without the notice, without its reasons, or before the days are over.",
      clears: "publish the notice with the reasons and wait; or get agreement that it cannot be put off."),
    Entry(
      .decision(Reg05FurtherNotice.self),
      title: "The further notice of a private meeting",
      statement: "Five clear days before a private meeting a second notice gives the reasons again, what was said against meeting in private, and the answer to each. Practice counts working days.",
      finds: "no further notice, too late a one, or one that leaves out reasons, objections or answers.",
      clears: "publish the further notice in time, with all three."),
    Entry(
      .decision(Reg05UrgentPrivateMeeting.self),
      title: "A private meeting that cannot be put off",
      statement: "Where the notices of a private meeting are impracticable, the chair of the relevant scrutiny committee agrees that it is urgent and cannot reasonably be put off; where there is none who can act, the council’s chair; where neither can, the vice-chair. The reasons are then published.",
      finds: "an agreement of which it is not said as what it was given, or why not by someone earlier; one after the meeting; no reasons.",
      clears: "record as what the person agreed and when, why nobody earlier could, and the reasons."),
    Entry(
      .decision(Reg12BodyRecord.self),
      title: "The record of a decision made at a meeting",
      statement: "After a meeting the proper officer, or whoever presided, sees to a written statement of each executive decision: what it was and its day, the reasons, the alternatives considered and rejected, the conflicts of interest that members of the body declared, and any dispensation.",
      finds: "a record that has been begun and lacks one of the five.",
      clears: "complete the record, and say of interests whether there were any."),
    Entry(
      .decision(Reg13MemberRecord.self),
      title: "The record of a decision made by one member",
      statement: "As soon as it can be after one member has made an executive decision there is a written statement of it: what it was and its day, the reasons, the alternatives, the conflicts of interest declared by any executive member consulted, and any dispensation. The form adds signature and title.",
      finds: "a record that has been begun and lacks one of the five, a signature, a name or a title.",
      clears: "complete the record, and say of interests whether there were any."),
    Entry(
      .decision(Reg13OfficerRecord.self),
      title: "The record of an executive decision made by an officer",
      statement: "An officer who makes an executive decision states in writing what it was and its day, the reasons, the alternatives, the conflicts of interest declared by any executive member consulted, and any dispensation. The form adds signature and title.",
      finds: "a record that has been begun and lacks one of the five, a signature, a name or a title.",
      clears: "complete the record, and say of interests whether there were any."),
    Entry(
      .decision(Reg15BackgroundPapers.self),
      title: "The background papers are listed",
      statement: "With the report stands a list of the papers, other than published works, whose facts it rests on and which were relied on to a material extent; a copy of each is open to the public.",
      finds: "silence on background papers; “none” where the decision rests on some.",
      clears: "list them, each with its date and where it can be seen."),
    Entry(
      .decision(Reg19UrgentReports.self),
      title: "Urgent decisions are reported to the full council",
      statement: "The executive reports to the full council, at least once a year, the decisions made as matters of special urgency.",
      finds: "a decision of special urgency not reported, or reported more than a year later.",
      clears: "report it, and state the day (urgency.reportedToCouncilOn)."),
    Entry(
      .decision(Reg21Retention.self),
      title: "Six years for records, four for background papers",
      statement: "The record and the report of an executive decision are kept, and open to the public, for six years from the decision; the background papers for four.",
      finds: "a day up to which papers are kept that is too early, or a policy that keeps them shorter.",
      clears: "keep the record six years and the background papers four."),
    Entry(
      .decision(Reg11SpecialUrgency.self),
      title: "Special urgency: agreement before the decision",
      statement: "Where even five clear days are impracticable, the decision needs the agreement, beforehand, of the chair of the relevant scrutiny committee that it is urgent and cannot reasonably be put off; where there is none who can act, of the council’s chair; where neither can, of the vice-chair.",
      finds: "no agreement, one after the decision, or one from further down without saying why.",
      clears: "get the agreement before the decision is made, and record who gave it, as what, and when."),
    Entry(
      .decision(Reg11Reasons.self),
      title: "Why a matter was of special urgency",
      statement: "As soon as it can after the agreement, the council publishes a notice of the reasons for which the decision is urgent and cannot reasonably be put off.",
      finds: "a decision made under special urgency without such a notice, or one without reasons.",
      clears: "publish the notice of the reasons, and record it."),
  ]
}
