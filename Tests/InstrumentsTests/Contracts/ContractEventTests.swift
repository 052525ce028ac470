import Decisions
import JSONText
import Testing

@testable import Instruments

@Suite struct ContractEventTests {
  static let examples: [ContractEvent] = [
    .registered(full, by: .recommendation(Havering.key, "1.1")),
    .optionEntered(option, source: "DPS Agreement"),
    .extended(
      ContractExtended(
        to: day("2025-12-31"), way: .option, option: "1",
        source: .stated("Executive decision", on: day("2025-04-22")),
        batch: BatchID(rawValue: "complex-placements-extension-1"),
        valueChange: Money(pence: -12_50))),
    .amended(amended),
    .ended(on: day("2024-03-31"), reason: "Both agreed to end it"),
    .noticed(ContractNoticed(lastDay: day("2025-12-31"), reference: "2025/S 000-018233")),
  ]

  static let full: ContractFacts = {
    var facts = Havering.contract
    facts.reference = "HAV/DPS/1"
    facts.parties = ["Another Ltd"]
    facts.source = "The contract notice"
    facts.passMark = DecimalNumber("60.50")
    return facts
  }()

  static let option: ExtensionOption = {
    var option = Havering.option
    option.noticeDays = 28
    option.text = "once or in steps"
    return option
  }()

  static let amended: ContractAmended = {
    var change = ContractAmended(source: "DPS Agreement, clause 9")
    change.adoptsRegulation34 = false
    change.placementsMayOutlast = true
    change.passMark = DecimalNumber(55)
    change.awardWeights = [Weight(name: "price", percent: DecimalNumber(100))]
    change.value = Money(pence: 5_000_000)
    return change
  }()

  @Test func everyKindHasItsExample() {
    #expect(Set(Self.examples.map(\.kind)) == Set(ContractEvent.Kind.allCases.map(\.rawValue)))
  }

  @Test(arguments: examples) func anEventIsReadAsItWasWritten(_ event: ContractEvent) throws {
    try EventGoldens.check(event, in: "Contracts")
  }

  @Test func everyFileIsReadStill() throws {
    try EventGoldens.checkAll(of: ContractEvent.self, in: "Contracts")
  }

  @Test func anotherKindIsNoEventOfAContract() throws {
    #expect(try ContractEvent(kind: "begun", facts: [:]) == nil)
  }

  @Test(
    arguments: zip(
      examples,
      [
        "Complex Placements Dynamic Purchasing System was entered, 1 June 2020 to 30 April 2025, under "
          + "havering-2020-1, recommendation 1.1",
        "Option 1 was entered (24 months, to 30 April 2027 at the latest; DPS Agreement)",
        "The contract runs on to 31 December 2025, by an option of the contract (option 1), under "
          + "Executive decision, 22 April 2025; its value changes by -£12.50",
        "its documents do not adopt regulation 34, placements may outlast its term, the pass mark is 55, "
          + "bids are weighed price 100 and the value is £50,000 (DPS Agreement, clause 9)",
        "The contract ended on 31 March 2024: Both agreed to end it",
        "The notice that the contract ends on 31 December 2025 was published: 2025/S 000-018233",
      ])) func anEventIsTold(_ event: ContractEvent, _ sentence: String)
  {
    #expect(event.sentence == sentence)
  }
}
