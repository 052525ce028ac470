// Written from the doc comments of the rules: RECORD=1 swift test --filter RuleListTests
// swift-format-ignore-file

extension RuleBook {
  /// Those of `CareAct2014`.
  static let rulesOfCareAct2014: [Entry] = [
    Entry(
      .decision(Section79Power.self),
      title: "Section 79 of the Care Act is no power to extend a contract",
      statement: "By section 79 a council may authorise somebody else to exercise most of its functions of care, and stays responsible for them. The power to make a contract run on lies in the contract.",
      finds: "section 79 given as the power for extending a contract, and no clause of the contract.",
      clears: "cite the clause that holds the option, and say what section 79 is cited for."),
  ]
}
