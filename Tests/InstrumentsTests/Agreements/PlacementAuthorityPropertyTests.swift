import CivilTime
import Councils
import Decisions
import Testing

@testable import Instruments
@testable import Workflow

/// No agreement is signed that its authority does not cover, whoever tries what on what day.
@Suite struct PlacementAuthorityPropertyTests {
  /// A source of chance that gives the same each time, so that what fails can be seen again.
  private struct Chance: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &+ 0x9e37_79b9_7f4a_7c15
      var word = state
      word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
      word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
      return word ^ (word >> 31)
    }
    mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
      choices[Int.random(in: 0..<choices.count, using: &self)]
    }
  }

  /// Whether somebody could use 1.4 of the key decision on a day: as its text and the list of posts
  /// have it, written down by hand and not read from the procedure.
  private func holdsPower(_ person: PersonID?, _ on: CivilDate) -> Bool {
    let isHead = person == Havering.head
    let isDeputy =
      person == Havering.deputyHead && on >= day("2025-02-03") && on <= day("2025-02-14")
    return (isHead || isDeputy) && on >= day("2020-06-01") && on <= day("2025-04-30")
  }

  /// Whether a placement costs less than £500,000 over its life.
  private func isWithin(_ terms: PlacementTerms) -> Bool {
    let days = terms.start.days(until: terms.end ?? day("2999-01-01")) + 1
    return Double(terms.prices[0].weekly.pence) * Double(days) / 7 < 50_000_000
  }

  /// What is usually done next; anything at all when nothing is.
  private func usual(_ state: PlacementState, _ all: [PlacementCommand]) -> PlacementCommand? {
    let index: Int? =
      switch state.reached {
      case nil: 0
      case .referral: 1
      case .needs: 2
      case .callForCompetition: 3
      case .bids: state.bids.count < 3 ? 3 + state.bids.count : 6
      case .evaluated: 7
      case .awardApproved: 9
      case .drafted: 10
      case .legalFormOK: 11
      case .signedByOne: 12
      default: nil
      }
    return index.map { all[$0] }
  }

  @Test func noAgreementIsSignedWithoutAuthority() throws {
    let people = [
      Havering.head, Havering.deputyHead, Havering.implementer, Havering.implementer,
      Havering.lawyer, Havering.director, Havering.nobody,
    ]
    let key = Havering.keyDecision
    let decisions = [
      key, key, key, key, key.calledIn(on: "2020-05-13"),
      key.superseded(["1.4"], by: Havering.nonKey, on: "2021-01-01"),
    ]
    let starts = ["2020-05-15", "2021-01-04", "2025-01-20", "2025-02-01", "2025-04-20"]
    var chance = Chance(state: 2021)
    var signed = 0
    for _ in 0..<80 {
      var today = day(chance.pick(starts))
      let weekly = chance.pick(["900", "1250", "8700", "8900", "20000"])
      let start = try #require(today.adding(days: 30)).iso
      let end = chance.pick([today.adding(days: 430)?.iso, nil])
      var desk = PlacementDesk()
      for _ in 0..<250 {
        let commands: [PlacementCommand] = [
          PlacementDesk.refer(), PlacementDesk.assess(start, end),
          PlacementDesk.call(try #require(today.adding(days: 11)).iso),
          PlacementDesk.bid(1, weekly), PlacementDesk.bid(2, "30000"),
          PlacementDesk.bid(3, "30000"), PlacementDesk.evaluate([1: 80, 2: 10, 3: 10]),
          PlacementDesk.award(1), PlacementDesk.award(2),
          .prepare(PlacementDesk.drafting()), .approveForm,
          .sign(.council, PlacementSigning()), .sign(.supplier, PlacementSigning()),
        ]
        var command = chance.pick(commands)
        if let next = usual(desk.state, commands), chance.pick([true, true, false]) {
          command = next
        }
        desk.decisions = [chance.pick(decisions)]
        let before = desk.state.version
        try? desk.act(command, by: chance.pick(people), on: today.iso)
        if desk.state.version > before, case .signed(let event)? = desk.state.acts.last?.event,
          event.party == .council
        {
          signed += 1
          let giving = desk.decisions[0].state
          let award = try #require(desk.state.award)
          let signature = try #require(desk.state.agreement?.signature(of: .council))
          #expect(giving.hasEffect && giving.supersededBy["1.4"] == nil)
          #expect(holdsPower(award.by.person, award.on))
          #expect(holdsPower(signature.by.person, signature.on))
          #expect(award.on <= signature.on)
          if award.value.terms.end != nil { #expect(isWithin(award.value.terms)) }
          #expect(award.value.supplier == PlacementDesk.supplier(1))
        }
        if chance.pick(Array(0..<12)) == 0 {
          today = try #require(today.adding(days: chance.pick([1, 2, 5])))
        }
      }
    }
    #expect(signed > 10)
  }
}
