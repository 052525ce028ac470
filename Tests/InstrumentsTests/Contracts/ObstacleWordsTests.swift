import Councils
import Decisions
import Testing
import Workflow

@testable import Instruments

@Suite struct ObstacleWordsTests {
  private static let source = Source.recommendation(Havering.key, "1.1")
  private static let supplier = SupplierID(rawValue: "s-001")
  private static let contract = Havering.contractID

  static let sentences: [(any InstrumentObstacle, String)] = [
    (
      RegisterObstacle.wrongState(
        "the contract", act: "end it", state: "ended", begins: ["active", "extended"]),
      "the contract is ended: to end it it must be active or extended"
    ),
    (
      RegisterObstacle.otherAct(Havering.key, "1.5", needs: ["admit", "award"], does: ["waive"]),
      "recommendation 1.5 of havering-2020-1 does not admit or award: its acts are waive"
    ),
    (
      RegisterObstacle.otherContract(Havering.key, "1.2", names: "Gritting", contract: "Care"),
      "recommendation 1.2 of havering-2020-1 is about Gritting, and not about Care"
    ),
    (
      RegisterObstacle.statedLater(day("2020-06-02"), day: day("2020-06-01")),
      "the decision that is stated was made on Tue 2 Jun 2020, and this is done on Mon 1 Jun 2020"
    ),
    (
      RegisterObstacle.source(source, .notBefore(day("2020-05-19"))),
      "havering-2020-1, recommendation 1.1, has effect from 19 May 2020 on"
    ),
    (
      ContractObstacle.regime(stated: .pa2023, commenced: day("2019-11-12"), right: .pcr2015),
      "the contract is put under the Procurement Act 2023, and its procurement commenced on 12 "
        + "November 2019: what commenced before 24 February 2025 stays under the Regulations, what "
        + "commenced then or later is under the Act, so that this is under the Public Contracts "
        + "Regulations 2015 (SI 2024/716 reg 5)"
    ),
    (
      ContractObstacle.weights(total: "99.95", parts: ["price 69.9", "quality 30.05"]),
      "the weights come to 99.95, and must come to 100: price 69.9 and quality 30.05"
    ),
    (
      ContractObstacle.kindAndRegime(.dynamicMarket, .pcr2015),
      "a dynamic market cannot be under the Public Contracts Regulations 2015"
    ),
    (
      SupplierObstacle.wrongStatus(
        supplier, .left, act: "sign", begins: [.admitted, .agreementSent]),
      "s-001 has left: to sign it must be admitted or agreement sent"
    ),
    (
      SupplierObstacle.notRunning(
        contract, from: day("2020-06-01"), to: day("2025-04-30"), day: day("2025-05-01")),
      "complex-placements runs from 1 June 2020 to 30 April 2025, and this is done on Thu 1 May 2025"
    ),
    (
      SupplierObstacle.passMarkUnknown(contract),
      "nothing says from which score applicants are let into complex-placements"
    ),
    (
      SupplierObstacle.regulation34Unknown(contract),
      "complex-placements is for social services, which regulation 34 binds only so far as the "
        + "system’s own documents adopt it (PCR 2015 regs 34, 74-76), and nobody has said whether they "
        + "do"
    ),
    (
      SupplierObstacle.outsideDelegation(
        source.text, from: day("2020-06-01"), to: nil, day: day("2020-05-31")),
      "havering-2020-1, recommendation 1.1: the power is handed over from 1 June 2020, and this is "
        + "done on Sun 31 May 2020"
    ),
    (
      SupplierObstacle.inTheList(supplier, .active), "s-001 asks to be let in, and is active"
    ),
    (
      SupplierObstacle.moreThanJudged(supplier, [Category(lot: "live-in", group: "op")]),
      "s-001 was judged on its application, which does not ask for live-in/op"
    ),
  ]

  @Test(arguments: sentences.indices) func anObstacleIsToldInASentence(_ index: Int) {
    let (obstacle, sentence) = Self.sentences[index]
    #expect(obstacle.message == sentence)
    #expect(!obstacle.code.isEmpty)
    #expect(obstacle.message.last != ".")
  }
}
