import CivilTime
import Testing

@testable import Instruments

/// What the procedure lets out, held against a checker that is written apart from it.
@Suite struct NoLetterOutrunsItsDecisionTests {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func whatGoesOutIsCoveredAndWhatIsCoveredGoesOut(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var (issued, refused) = (0, 0)
    for index in 0..<1000 {
      let letters = RandomLetters(using: &generator)
      let refusal = letters.refusal()
      let forbidden = IndependentChecker.forbids(letters.facts)
      if refusal.isEmpty {
        issued += 1
        #expect(forbidden.isEmpty, "\(seed).\(index) went out, and is forbidden: \(letters)")
      } else {
        refused += 1
        // Prepared and issued on one day, there is nothing else that could stand against them.
        if letters.begun == letters.facts.issued {
          #expect(!forbidden.isEmpty, "\(seed).\(index) was refused for \(refusal): \(letters)")
        }
      }
    }
    #expect(issued > 150 && refused > 150, "issued \(issued), refused \(refused)")
  }

  @Test func whateverForbidsALetterStopsIt() {
    var generator = SeededGenerator(seed: 99)
    var stopped: [String: Int] = [:]
    for _ in 0..<1500 {
      let lawful = RandomLetters(using: &generator)
      guard !lawful.facts.latenessIsLifted, IndependentChecker.forbids(lawful.facts).isEmpty,
        lawful.refusal().isEmpty
      else { continue }
      for change in Forbidding.allCases {
        var letters = lawful
        change.apply(to: &letters, using: &generator)
        // Not every change forbids every letter: one without an option has no clause to lose.
        guard !IndependentChecker.forbids(letters.facts).isEmpty else { continue }
        #expect(!letters.refusal().isEmpty, "\(change) does not stop \(letters)")
        stopped[change.rawValue, default: 0] += 1
      }
    }
    for change in Forbidding.allCases {
      #expect(stopped[change.rawValue, default: 0] > 20, "\(change): \(stopped)")
    }
  }
}

/// What is done to lawful letters so that they no longer are.
private enum Forbidding: String, CaseIterable {
  case noEffect, laterEffect, calledIn, replaced, otherContract, beyondDecision, afterTerm
  case datedAfterIssue, gap, endedEarly, nothingExtended, beyondOption, noClause, longNotice
  case otherPrice, supplierLeft, supplierBack, saidBefore, signatoryGone

  func apply(to letters: inout RandomLetters, using generator: inout SeededGenerator) {
    let some = Int.random(in: 1...40, using: &generator)
    let end = letters.facts.earlier.last?.to ?? letters.facts.termEnd
    switch self {
    case .noEffect: letters.facts.effectSince = nil
    case .laterEffect: letters.facts.effectSince = letters.facts.issued.later(some)
    case .calledIn: letters.facts.isFrozen = true
    case .replaced: letters.facts.isReplaced = true
    case .otherContract: letters.facts.isOfThisContract = false
    case .beyondDecision: letters.facts.lettersEnd = letters.facts.decidedTo.later(some)
    case .afterTerm:
      letters.facts.issued = end.later(some)
      letters.begun = letters.facts.issued
    case .datedAfterIssue: letters.facts.dated = letters.facts.issued.later(some)
    case .gap: letters.facts.decidedFrom = end.later(1 + some)
    case .endedEarly: letters.facts.endedEarly = letters.facts.issued.later(-some)
    case .nothingExtended: letters.facts.lettersEnd = end.later(1 - some)
    case .beyondOption:
      letters.facts.restsOnAnOption = true
      letters.facts.decidedTo = letters.facts.decidedTo.later(2000)
      letters.facts.lettersEnd = letters.facts.decidedTo
    case .noClause:
      for index in letters.facts.options.indices { letters.facts.options[index].clause = nil }
    case .longNotice:
      for index in letters.facts.options.indices {
        letters.facts.options[index].noticeDays = 70 + some
      }
    case .otherPrice: letters.facts.saysHowThePriceChanges.toggle()
    case .supplierLeft:
      guard let first = letters.facts.addressees.first else { return }
      letters.leaving = [first]
      letters.facts.activeSuppliers.removeAll { $0 == first }
    case .supplierBack:
      guard let first = letters.suspended.first, !letters.facts.addressees.isEmpty else { return }
      letters.joining = [first]
      letters.facts.activeSuppliers.append(first)
    case .saidBefore:
      letters.toldBetween = Array(letters.facts.addressees.prefix(1))
      letters.facts.toldBefore += letters.toldBetween
    case .signatoryGone: letters.facts.signatoryTo = letters.facts.dated.later(-some)
    }
  }
}
