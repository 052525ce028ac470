import CivilTime
import Councils
import Decisions
import Digests
import Workflow

@testable import Instruments

/// Numbers that come again in the same order from the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A contract, a decision and letters under it, made up at random: told in plain facts to the
/// checker, and as what the record has to the procedure.
struct RandomLetters {
  var facts: IndependentChecker.Facts
  /// The day on which they are prepared.
  var begun: CivilDate
  /// Suppliers who sign, are suspended or leave between preparing and issue.
  var leaving: [String] = []
  var joining: [String] = []
  var suspended: [String] = []
  /// Those to whom the same goes out between preparing and issue.
  var toldBetween: [String] = []

  /// Something at random, most often nearly lawful.
  init(using generator: inout SeededGenerator) {
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
    func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    let term = day("2024-01-31").later(pick(0...700))
    var end = term
    facts = IndependentChecker.Facts(
      termEnd: term, decidedFrom: term, decidedTo: term, lettersEnd: term, dated: term,
      issued: term, addressees: [], activeSuppliers: [])
    if chance(85) {
      var option = IndependentChecker.Option(number: "1")
      if chance(70) { option.months = pick(1...30) }
      if chance(50) || option.months == nil { option.latestEnd = term.later(pick(30...900)) }
      if chance(30) { option.noticeDays = pick(0...40) }
      if chance(93) { option.clause = "clause 3.2" }
      facts.options.append(option)
    }
    if chance(15) {
      facts.options.append(
        IndependentChecker.Option(number: "2", months: pick(6...40), clause: "clause 3.3"))
    }
    let used = facts.options.isEmpty || chance(20) ? nil : "1"
    if chance(40) {
      for _ in 0..<pick(1...2) {
        end = end.later(pick(20...200))
        facts.earlier.append((to: end, option: used))
      }
    }
    facts.decidedFrom = end.later(chance(92) ? pick(-30...1) : pick(2...20))
    facts.decidedTo = end.later(pick(60...500))
    facts.lettersEnd = chance(50) ? facts.decidedTo : end.later(pick(-5...540))
    facts.issued = chance(75) ? end.later(-pick(0...60)) : end.later(pick(-3...12))
    facts.dated = facts.issued.later(chance(88) ? -pick(0...4) : pick(0...2))
    begun = facts.issued.later(chance(60) ? 0 : -pick(0...6))
    if chance(95) {
      facts.effectSince = begun.later(chance(90) ? -pick(4...60) : pick(-4...3))
    }
    facts.restsOnAnOption = chance(50)
    facts.changesThePrice = chance(15)
    facts.saysHowThePriceChanges = chance(95) ? facts.changesThePrice : !facts.changesThePrice
    facts.isOfThisContract = chance(97)
    facts.isFrozen = chance(3)
    facts.isReplaced = chance(3)
    let (isToldBefore, allTold) = (chance(12), chance(30))
    if chance(2) { facts.endedEarly = facts.issued.later(-pick(0...20)) }
    facts.signatoryFrom = facts.issued.later(chance(95) ? -pick(30...900) : pick(-3...3))
    if chance(10) { facts.signatoryTo = facts.issued.later(pick(-3...30)) }
    facts.latenessIsLifted = chance(12)
    facts.activeSuppliers = (1...pick(1...4)).map(Self.name)
    if chance(12) { suspended = [Self.name(1)] }
    if chance(5) { leaving = [Self.name(pick(1...facts.activeSuppliers.count))] }
    if chance(4), !suspended.isEmpty { joining = suspended }
    if isToldBefore {
      facts.toldBefore = allTold ? facts.activeSuppliers : Array(facts.activeSuppliers.dropFirst())
    }
    settle()
  }

  static func name(_ number: Int) -> String { Havering.supplier(number).id.rawValue }

  /// Brings addressees and active suppliers in line with who leaves and who comes.
  mutating func settle() {
    let all = facts.activeSuppliers
    facts.addressees = all.filter {
      !suspended.contains($0) && !facts.toldBefore.contains($0)
    }
    facts.activeSuppliers = all.filter {
      (!suspended.contains($0) || joining.contains($0)) && !leaving.contains($0)
    }
    count = all.count
  }

  private(set) var count = 0
}

extension CivilDate {
  /// So many days later.
  func later(_ days: Int) -> CivilDate {
    guard let day = adding(days: days) else { preconditionFailure("no such day") }
    return day
  }
}
