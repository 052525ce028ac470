// Written from the doc comments of the rules: RECORD=1 swift test --filter RuleListTests
// swift-format-ignore-file

extension RuleBook {
  /// Those of `SI2014_2095`.
  static let rulesOfSI2014_2095: [Entry] = [
    Entry(
      .decision(Reg07WhoRecords.self),
      title: "When an officer’s decision is recorded in writing",
      statement: "An officer who exercises a council function makes a written record where the body that would otherwise decide gave express authority for it; or where, under a general one, the decision grants a permission or licence, affects somebody’s rights, or awards a contract or spends so much that the council’s finances are materially affected.",
      finds: "such a decision that does not say under what authority the officer acts.",
      clears: "state the authority, the body that gave it and its reference (authority.sources)."),
    Entry(
      .decision(Reg07Record.self),
      title: "What an officer’s record of a council function holds",
      statement: "The record has its day, the decision with the reasons, the alternatives considered and rejected, and, where a body gave express authority, the members who declared a conflict of interest.",
      finds: "a record that has been begun and lacks one of them.",
      clears: "complete the record."),
    Entry(
      .decision(Reg07OtherRecord.self),
      title: "One record serves for two enactments",
      statement: "An officer who records the day, the decision and its reasons because another enactment asks for that need not make a second record.",
      finds: "nothing; it shows that the record has what serves for both.",
      clears: "state the day, the decision and its reasons."),
    Entry(
      .decision(Reg08Retention.self),
      title: "How long an officer’s record of a council function is kept",
      statement: "The record is open to the public as soon as it can be and for six years, the background papers for four.",
      finds: "a day up to which they are kept that is too early, or a policy that keeps them shorter.",
      clears: "keep the record six years and the background papers four."),
  ]
}
