import CivilTime
import Decisions

extension LinkedFacts {
  /// From what day a decision allows anything.
  struct Authority {
    let day: CivilDate
    /// “was made on Mon 11 May 2020”.
    let words: String
    let place: FactPlace
    let fact: StatedFact
    var working: [String] = []
  }

  /// From what day it allows anything: that of its effect, else of the decision, else the first on
  /// which its notice lets it be made. Nil when it states none of them.
  var authority: Authority? {
    let record = decision.record
    if let day = record?.effectiveOn {
      let place = self.place("record.effectiveOn")
      let text = day.textWithWeekday
      return Authority(
        day: day, words: "takes effect on \(text)", place: place,
        fact: StatedFact("effect of \(name)", text, at: place))
    }
    if let day = record?.decidedOn {
      let place = self.place("record.decidedOn")
      let text = day.textWithWeekday
      return Authority(
        day: day, words: "was made on \(text)", place: place,
        fact: StatedFact("day of \(name)", text, at: place))
    }
    guard decision.keyDecision?.key == true, facts.exceptionToNotice == nil,
      let notice = facts.noticeOfKeyDecision,
      let reckoning = facts.reckoning(28, after: notice.day, usual: .calendarDay, for: "NT-2")
    else { return nil }
    let place = self.place(notice.place.field)
    let text = reckoning.earliest.textWithWeekday
    return Authority(
      day: reckoning.earliest, words: "could not be made before \(text)", place: place,
      fact: StatedFact("notice of \(name)", notice.day.textWithWeekday, at: place),
      working: reckoning.working)
  }
}
