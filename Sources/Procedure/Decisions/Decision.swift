public import CivilTime

/// A decision of an English council: everything its paper says, as facts.
public struct Decision: Sendable, Hashable {
  /// The council.
  public var council: CouncilID
  /// The form of the council on which the decision is put.
  public var form: FormID
  /// The reference by which it is cited.
  public var reference: String?
  /// What it is about.
  public var subject: String
  /// The executive summary, or the purpose of the report.
  public var summary: Narrative?
  /// Who decides.
  public var decisionMaker: DecisionMaker?
  /// The cabinet or executive member whose portfolio it is.
  public var cabinetMember: Person?
  /// The senior officer who brings it.
  public var leadOfficer: Person?
  /// The author of the report.
  public var reportAuthor: Person?
  /// The body to which it is reported.
  public var reportTo: String?
  /// The day of the meeting.
  public var meetingDate: CivilDate?
  /// The day of the report.
  public var reportDate: CivilDate?
  /// The version of the report.
  public var version: String?
  /// The portfolio.
  public var portfolio: String?
  /// The wards it touches.
  public var wards: [String] = []
  /// The policies it stands in.
  public var policyContext: Narrative?
  /// What it costs, in short.
  public var financialSummary: Narrative?
  /// The scrutiny committee that may look into it.
  public var scrutinyCommittee: String?
  /// Of which functions it is an exercise.
  public var function: ExecutiveFunction?
  /// The notices given of it.
  public var notices: [Notice] = []
  /// The meeting at which it is made.
  public var meeting: Meeting?
  /// Whether it is a key decision.
  public var keyDecision: KeyDecision?
  /// Whether it is urgent.
  public var urgency: Urgency?
  /// Whether it may be called in.
  public var callIn: CallInExemption?
  /// Whether the report is exempt or confidential, as the form says it.
  public var exempt: ReportExemption?
  /// What it does for the council's objectives.
  public var objectives: [ObjectiveEffect] = []
  /// What the decision maker is asked to agree; at least one.
  public var recommendations: [Recommendation] = []
  /// Under what power it is made.
  public var authority: Authority?
  /// The reasons for it.
  public var reasons: Narrative?
  /// What led to it.
  public var background: Narrative?
  /// The supporting information.
  public var supportingInformation: Narrative?
  /// The key issues and risks.
  public var keyIssues: Narrative?
  /// The report itself, where it follows the form.
  public var body: Narrative?
  /// How bids or applications were judged.
  public var evaluation: Evaluation?
  /// Which services are bought, and for whom.
  public var services: Services?
  /// What happened and is to happen.
  public var timeline: [TimelineEntry] = []
  /// The contract it is about.
  public var contract: Contract?
  /// The other ways that were considered.
  public var alternatives: [RejectedOption] = []
  /// Who was asked.
  public var consultation: Consultation?
  /// The officer who advises the decision maker.
  public var adviser: Adviser?
  /// What follows from it.
  public var implications: Implications?
  /// How it stands to the equality duty.
  public var equality: EqualityAssessment?
  /// What it costs.
  public var costs: Costs?
  /// When it takes effect.
  public var implementation: Implementation?
  /// The background papers; empty when the paper says that there are none, nil when it is silent.
  public var backgroundPapers: [ListedDocument]?
  /// The appendices; empty when the paper says that there are none, nil when it is silent.
  public var appendices: [ListedDocument]?
  /// The statement of compliance.
  public var compliance: Narrative?
  /// What members have declared.
  public var interests: Interests?
  /// What was decided.
  public var record: DecisionRecord?
  /// The handing of the record to those who keep it.
  public var lodging: Lodging?

  /// A decision of that council, on that form, about that subject.
  public init(council: CouncilID, form: FormID, subject: String) {
    self.council = council
    self.form = form
    self.subject = subject
  }
}
