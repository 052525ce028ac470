// Written from the doc comments of the rules: RECORD=1 swift test --filter RuleListTests
// swift-format-ignore-file

extension RuleBook {
  /// Those of `SI2023_1348`.
  static let rulesOfSI2023_1348: [Entry] = [
    Entry(
      .decision(Reg03HealthCare.self),
      title: "Health care is procured by rules of its own",
      statement: "Since 1 January 2024 health care services are selected under the Provider Selection Regime, and neither under the Regulations nor under the Act. Nursing care may be either social or health care: somebody has to say which.",
      finds: "health care put under another law; nursing care procured since then without a word on which it is.",
      clears: "write contract.healthCare, and take legal advice where it is mixed."),
  ]
}
