public import Councils

extension Role {
  /// The role in words, with its article.
  public var words: String {
    switch self {
    case .reportAuthor: "the report author"
    case .leadOfficer: "the lead officer"
    case .adviser: "the adviser"
    case .decisionMaker: "the decision maker"
    case .properOfficer: "the proper officer"
    case .committeeServices: "committee services"
    case .monitoringOfficer: "the monitoring officer"
    case .scrutinyOfficer: "the scrutiny officer"
    case .scrutinyChair: "the chair of scrutiny"
    case .councillor: "a councillor"
    case .implementingOfficer: "the implementing officer"
    case .administrator: "the administrator"
    case .auditor: "the auditor"
    }
  }
}
