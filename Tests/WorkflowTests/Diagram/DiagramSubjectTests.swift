import Councils
import Decisions
import Testing
import Workflow

@Suite struct DiagramSubjectTests {
  @Test func haveringsKeyFormIsForKeyDecisionsThatCanBeCalledIn() {
    let subject = DiagramSamples.haveringKey
    #expect(subject.certain == [.needsNotice, .callable])
    #expect(subject.possible == Set(Transition.Condition.allCases).subtracting([.notCallable]))
    #expect(subject.settled == "it is a key decision; it can be called in")
  }

  @Test func haveringsOtherFormWantsNoNoticeAndIsNeverCalledIn() {
    let subject = DiagramSamples.haveringNonKey
    #expect(subject.certain == [.individual, .notCallable])
    #expect(subject.possible == [.individual, .notCallable, .waiver])
    #expect(subject.noticeDays == nil)
  }

  @Test func aCabinetReportMayBeKeyOrNotAndIsDecidedByABody() {
    let subject = DiagramSamples.sefton
    #expect(subject.certain == [.collective, .callable])
    #expect(subject.possible.isSuperset(of: [.needsNotice, .privateMeeting]))
    #expect(!subject.possible.contains(.individual))
  }

  @Test func whatIsNotKnownOfCallInIsDrawnBothWays() {
    let subject = DiagramSamples.halton
    #expect(subject.possible.isSuperset(of: [.callable, .notCallable]))
    #expect(subject.certain == [.collective])
  }

  @Test func theCouncilsOwnFunctionsWantNoNoticeOfKeyDecisions() {
    #expect(!DiagramSamples.ownFunction.possible.contains(.needsNotice))
  }

  @Test func onlyListedFormsCanBeCalledInWhereTheRuleListsThem() {
    let (listed, other) = (form("a"), form("b"))
    #expect(listed.certain.contains(.callable))
    #expect(other.certain.contains(.notCallable))
  }

  private func form(_ id: String) -> DiagramSubject {
    DiagramSamples.subject(
      id, makers: [], callable: nil, callIn: .listed, listed: [FormID(rawValue: "a")])
  }

  @Test func aFormThatNamesNoMakersIsDrawnForOnePersonAndForABody() {
    let subject = DiagramSamples.subject("a", makers: [])
    #expect(subject.possible.isSuperset(of: [.individual, .collective]))
  }
}
