import Decisions

extension Notice {
  /// A notice of that kind that says everything the law asks of it.
  static func whole(_ kind: Kind) -> Notice {
    var notice = Notice(kind: kind)
    switch kind {
    case .keyDecision:
      notice.statesKeyDecision = true
      notice.matter = "Complex Placements Dynamic Purchasing System"
      notice.decisionMaker = "Cllr May King, Cabinet Member"
      notice.members = ["Cllr May King"]
      notice.decisionPeriod = "the summer"
      notice.documents = []
      notice.address = "the Town Hall"
      notice.furtherDocuments = true
      notice.howToRequest = "in writing to the proper officer"
    case .generalException:
      notice.matter = "Complex Placements Dynamic Purchasing System"
      notice.sentTo = "Cllr Cy Marsh"
      notice.sentToRole = .chair
      notice.reasons = "The present contract was ended by its supplier"
    case .generalExceptionReasons, .specialUrgencyReasons:
      notice.reasons = "The present contract was ended by its supplier"
    case .privateMeeting:
      notice.reasons = "Prices would be disclosed (paragraph 3)"
      notice.isPrivate = true
    case .privateMeetingFurther:
      notice.reasons = "Prices would be disclosed (paragraph 3)"
      notice.isPrivate = true
      notice.representations = []
    case .agenda:
      notice.decisionOn = day("2020-05-07")
    }
    return notice
  }
}
