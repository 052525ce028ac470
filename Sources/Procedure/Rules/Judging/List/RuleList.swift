// Written from the doc comments of the rules: RECORD=1 swift test --filter RuleListTests
// swift-format-ignore-file

extension RuleBook {
  /// Every rule, in the order of their names.
  public static let list: [Entry] = [
    rulesOfCareAct2014,
    rulesOfConsistency,
    rulesOfCouncil,
    rulesOfEqualityAct2010,
    rulesOfForms,
    rulesOfLGA1972,
    rulesOfLGA2000,
    rulesOfMatters,
    rulesOfPA2023,
    rulesOfPCR2015,
    rulesOfSI2012_2089,
    rulesOfSI2014_2095,
    rulesOfSI2023_1348,
    rulesOfSI2024_716,
  ].flatMap { $0 }.sorted { $0.id < $1.id }
}
