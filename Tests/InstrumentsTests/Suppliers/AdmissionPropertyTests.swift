import CivilTime
import Councils
import Decisions
import Testing

@testable import Instruments

@Suite struct AdmissionPropertyTests {
  /// A generator that gives the same numbers every time (SplitMix64).
  struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      return word ^ (word >> 31)
    }
  }

  /// Whoever decides, whenever, however the scores fall: who is let in reached the mark with no
  /// failure, by the holder of the post, in the days that the law gives, and nobody else is.
  @Test func nobodyIsLetInWhoDoesNotReachTheMarkAndEverybodyIsWhoDoes() throws {
    var random = Seeded(state: 20_201_012)
    var decided = 0
    var refused = 0
    for _ in 0..<600 {
      var rounds = Rounds()
      rounds.list = Havering.suppliers(1)
      let applications = (2...6).map { number -> (hundredths: Int, Application) in
        let hundredths = Int.random(in: 5_800...6_200, using: &random)
        var application = Havering.application(number, received: "2020-10-12")
        application.score = DecimalNumber("\(hundredths / 100).\(hundredths % 100 / 10)")
        if Int.random(in: 0..<4, using: &random) == 0 { application.failures = ["No insurance"] }
        return (hundredths / 10 * 10, application)
      }
      rounds.list.apply(
        Havering.act(
          .roundReceived(Rounds.round(2, applications.map(\.1), closed: "2020-10-12")),
          "2020-10-12"))
      let actor = [Havering.head, Havering.deputyHead, Havering.implementer].randomElement(
        using: &random)
      let offset = Int.random(in: 0...30, using: &random)
      let done = try #require(day("2020-10-12").adding(days: offset))
      // A reason for all of them, or for all but one.
      let isReasoned = Bool.random(using: &random)
      let isOneForgotten = Int.random(in: 0..<5, using: &random) == 0
      let reasoned = isReasoned ? applications.dropFirst(isOneForgotten ? 1 : 0) : []
      // Ten working days after Mon 12 October end on the 26th, fifteen on 2 November.
      let mayDecide = actor == Havering.head && (offset <= 14 || (isReasoned && !isOneForgotten && offset <= 21))
      let command = SupplierCommand.decideSecond(
        reason: "Asked back", for: reasoned.map(\.1.supplier.id))
      let refusals = rounds.refusals(command, by: actor ?? Havering.head, on: done.iso)
      #expect(refusals.isEmpty == mayDecide)
      guard mayDecide else {
        refused += 1
        continue
      }
      decided += 1
      try rounds.take(command, by: Havering.head, on: done.iso)
      for (hundredths, application) in applications {
        let supplier = try #require(rounds.list[application.supplier.id])
        let passes = hundredths >= 6_000 && application.failures.isEmpty
        #expect(supplier.status == (passes ? .admitted : .rejected))
        #expect(supplier.judged?.reasons.isEmpty == passes)
      }
    }
    #expect(decided > 50)
    #expect(refused > 50)
  }
}
