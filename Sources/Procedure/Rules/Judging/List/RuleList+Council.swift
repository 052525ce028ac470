// Written from the doc comments of the rules: RECORD=1 swift test --filter RuleListTests
// swift-format-ignore-file

extension RuleBook {
  /// Those of `Council`.
  static let rulesOfCouncil: [Entry] = [
    Entry(
      .decision(RuleWeights.self),
      title: "Bids are weighed as the council’s rules say",
      statement: "Where a contract procedure rule sets how much price and quality count in an award, the evaluation uses those weights, unless the rule is waived.",
      finds: "an award evaluated on other weights without a waiver; weights of which nobody says whether they are for an award.",
      clears: "use the rule’s weights, waive the rule, or write evaluation.stage."),
    Entry(
      .decision(DelegationTerms.self),
      title: "What is handed over, and how far",
      statement: "Whoever is given a power is given it up to a sum, or for a reason without one, for a time, and as an officer or a member. Whoever uses one says which power it is, who holds it, how far it goes and since when, and the power must reach what is decided.",
      finds: "a delegation without a limit or a term, to a team or a body, or from a day before the decision; an officer’s decision whose power is not pinned down, had not begun, is another’s, is too small, or does not reach what is decided.",
      clears: "add the limit (or limitReason) and the term; cite the power that reaches the decision."),
    Entry(
      .decision(CallIn.self),
      title: "Call-in: a decision that can be called in waits",
      statement: "Each council lays down which decisions members can call in, for how many days, and how an urgent one is kept from it. A decision that can be called in has no effect before that time is over.",
      finds: "effect before the end of call-in; an exemption without its reason or agreement beforehand.",
      clears: "move the effect; state the reason of the exemption, who agreed and when."),
    Entry(
      .decision(ValueBandOfMaker.self),
      title: "Sums are decided by those who may",
      statement: "A council sets by whom a matter of what value is decided, from one day to another. A decision is made by somebody whose band holds its value, or under an arrangement that is cited, as far as that reaches. What is Cabinet’s the leader may decide too.",
      finds: "a value in another’s band; a band claimed on a day for which the bands are not known.",
      clears: "put the decision to whoever may make it, or cite the arrangement that lets another do so."),
    Entry(
      .decision(WaiverContent.self),
      title: "What a waiver says",
      statement: "A waiver names the rule that is set aside, the ground by its number and its words, the reasons, who approves it, the value of what is done under it and for how long it holds.",
      finds: "a waiver that leaves any of these out, or is approved by a post that the ground does not name; one that names a rule the policy file does not have, words the ground otherwise than the policy file, or states another value than the award.",
      clears: "add what is missing to the waiver; put right what differs."),
    Entry(
      .decision(WaiverBeforeAct.self),
      title: "A waiver comes first",
      statement: "A rule is set aside before what the waiver allows is done. A waiver given afterwards is called retrospective, and goes through the Monitoring Officer and the section 151 officer.",
      finds: "a waiver approved after the first day of what is done under it; one called retrospective that did not go through those officers; one of which nobody says when the act begins.",
      clears: "approve the waiver before the act; or write retrospective: true and routedTo."),
    Entry(
      .decision(WaiverConditions.self),
      title: "Every condition of the ground is answered",
      statement: "A ground whose own words set conditions allows a waiver only where each of them is met. The paper answers them one by one.",
      finds: "conditions without an answer; a ground that the policy file does not have.",
      clears: "write an answer to each condition in answers of the waiver."),
    Entry(
      .decision(WaiverOfLaw.self),
      title: "Nobody can waive the law",
      statement: "A council’s waiver sets aside a rule that the council made. It cannot set aside an Act of Parliament or regulations made under one.",
      finds: "a waiver of an Act or of regulations.",
      clears: "name the council’s own rule, and comply with the law."),
    Entry(
      .decision(WaiverRegister.self),
      title: "Waivers are registered and reported",
      statement: "Every waiver enters the register of waivers and the report to the audit committee.",
      finds: "a decided waiver without its entry, or without the committee to which it is reported.",
      clears: "write registerEntry and reportedTo."),
    Entry(
      .decision(WaiverStage.self),
      title: "A waiver reaches one stage",
      statement: "Where a procurement has several stages, a waiver of the rule on weights is for a stage, and the rule holds at all others. The paper names the stage.",
      finds: "a waiver of weights without a stage.",
      clears: "write stage of the waiver."),
    Entry(
      .decision(AdherenceClaim.self),
      title: "No claim that every rule was kept while one is waived",
      statement: "A paper that asks for a rule to be set aside does not also say that the rules were kept.",
      finds: "a sentence that says the contract procedure rules were adhered to, in a paper that waives one.",
      clears: "say which rule was not kept, or strike the sentence."),
  ]
}
