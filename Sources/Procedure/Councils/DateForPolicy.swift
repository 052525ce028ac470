public import CivilTime
public import Decisions

extension Decision {
  /// The day whose policy applies to the decision: that of the decision, else of the meeting, of
  /// the report, of the adviser's signature, of the notice. Nil when the paper names none of them.
  public var dateForPolicy: CivilDate? {
    record?.decidedOn ?? meetingDate ?? reportDate ?? adviser?.signedOn ?? keyDecision?.noticeGiven
      ?? notices.first { $0.kind == .keyDecision }?.publishedOn
  }
}
