import CivilTime
import Councils
import Decisions

extension Facts {
  /// The day on which the decision is made, or is to be: that of its record, else of the meeting.
  var dayOfDecision: (day: CivilDate, place: FactPlace)? {
    if let day = decision.record?.decidedOn { return (day, "record.decidedOn") }
    return decision.meetingDate.map { ($0, "meetingDate") }
  }

  /// The day on which notice of the key decision was published; the later, where the paper states
  /// it in two places.
  var noticeOfKeyDecision: (day: CivilDate, place: FactPlace)? {
    let form = decision.keyDecision?.noticeGiven
    guard let (field, notice) = notice(.keyDecision), let day = notice.publishedOn else {
      return form.map { ($0, "keyDecision.noticeGiven") }
    }
    if let form, form > day { return (form, "keyDecision.noticeGiven") }
    return (day, field.place("publishedOn"))
  }

  /// A first lawful day as a cure offers it: where it is no working day, with the next that is one.
  func offered(_ day: CivilDate) -> String {
    guard let next = try? calendar.nextWorkingDay(onOrAfter: day), next != day else {
      return day.textWithWeekday
    }
    return "\(day.textWithWeekday) (\(next.textWithWeekday) is the first working day)"
  }

  /// The first notice of a kind, and its field.
  func notice(_ kind: Notice.Kind) -> (field: FieldPath, notice: Notice)? {
    guard let index = decision.notices.firstIndex(where: { $0.kind == kind }) else { return nil }
    return (FieldPath("notices").appending(index), decision.notices[index])
  }

  /// Under which exception the decision goes ahead without 28 days' notice, if under any.
  var exceptionToNotice: Urgency.Procedure? {
    if let procedure = decision.urgency?.procedure { return procedure }
    if notice(.specialUrgencyReasons) != nil { return .specialUrgency }
    return notice(.generalException) == nil ? nil : .generalException
  }

  /// Whether the decision is made by a body, which meets.
  var isMadeByBody: Bool {
    switch decision.decisionMaker?.kind {
    case .cabinet, .executiveBoard, .committee, .council: true
    case .leader, .cabinetMember, .executiveMember, .officer, nil: false
    }
  }

  /// Whether a phrase stands in a field or in one within it, and where.
  func match(of phrase: Phrase, within field: FieldPath) -> Range<Int>? {
    prose.matches(phrase).first { prose.place(of: $0.lowerBound).field.text.hasPrefix(field.text) }
  }
}
