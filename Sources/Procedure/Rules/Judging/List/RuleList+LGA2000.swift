// Written from the doc comments of the rules: RECORD=1 swift test --filter RuleListTests
// swift-format-ignore-file

extension RuleBook {
  /// Those of `LGA2000`.
  static let rulesOfLGA2000: [Entry] = [
    Entry(
      .decision(Section9DSource.self),
      title: "Executive functions do not come from section 101",
      statement: "The functions of the executive are exercised under Part 1A of the Local Government Act 2000 and in no other way; section 101 of the Local Government Act 1972 serves the council’s own functions.",
      finds: "an executive decision that gives section 101 of the Act of 1972 as its power.",
      clears: "cite section 9E of the Act of 2000, and the scheme or instrument made under it."),
    Entry(
      .decision(Section9EArrangement.self),
      title: "Who arranges that one member decides",
      statement: "It is for the leader to arrange that the executive, one member of it, a committee or an officer discharges an executive function. A power that is Cabinet’s is not another’s until the leader, or Cabinet itself, has so arranged; an officer cannot arrange it for members.",
      finds: "a power of Cabinet used by one member, or nobody says by whom, without such an instrument.",
      clears: "cite the leader’s instrument and its date, or take the decision to Cabinet."),
    Entry(
      .decision(Section9EJointDelegation.self),
      title: "No delegation to an officer and a member together",
      statement: "A function can be handed to an officer, or to a member, and to neither jointly. What is meant is mostly an officer who consults the member first.",
      finds: "one power handed to an officer and to a member in one recommendation.",
      clears: "delegate to the officer in consultation with the member."),
  ]
}
