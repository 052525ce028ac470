// Written from the doc comments of the rules: RECORD=1 swift test --filter RuleListTests
// swift-format-ignore-file

extension RuleBook {
  /// Those of `EqualityAct2010`.
  static let rulesOfEqualityAct2010: [Entry] = [
    Entry(
      .decision(Section149Characteristics.self),
      title: "The protected characteristics, all of them and by their names",
      statement: "Due regard is to be had to age, disability, gender reassignment, pregnancy and maternity, race, religion or belief, sex, and sexual orientation; to marriage and civil partnership only for the first of the three aims.",
      finds: "a list of them that says gender for sex, or leaves one out.",
      clears: "list them as the Act names them."),
  ]
}
