public import CivilTime
public import Decisions
public import Workflow

/// A rule that a decision sets aside, and how that stands.
public struct WaiverEntry: Sendable, Hashable {
  /// The decision.
  public let decision: DecisionID
  /// The council.
  public let council: CouncilID
  /// The number of the recommendation.
  public let recommendation: String
  /// The waiver as the text has it.
  public let waiver: Waiver
  /// How it stands.
  public let standing: Standing
  /// The day on which it was approved or refused, when that is known.
  public let decidedOn: CivilDate?
  /// Whether it came in time: before what is done under it began (WV-2); nil when nothing shows that,
  /// or while nobody has decided on one that can still be in time.
  public let isInTime: Bool?
  /// Its entry in the register of waivers, as whoever decided on it entered it, else as the text has
  /// it.
  public let registerEntry: String?

  /// How it stands in time, as the register prints it; empty where that is not known.
  public var timing: String { isInTime.map { $0 ? "in time" : "retrospective" } ?? "" }

  /// How a waiver stands.
  public enum Standing: String, Sendable, Hashable, CaseIterable {
    /// The text asks for it, and nobody else has yet.
    case inText = "in the text"
    /// It was asked for.
    case asked
    /// It was approved.
    case approved
    /// It was refused.
    case refused
  }

  /// The waivers of a decision, in the order of its text.
  public static func of(_ giving: GivingDecision) -> [WaiverEntry] {
    var entries: [WaiverEntry] = []
    let numbers = giving.decision.recommendationNumbers
    for (index, recommendation) in giving.decision.recommendations.enumerated() {
      let waivers = recommendation.acts.compactMap { act -> Waiver? in
        if case .waive(let waiver) = act { waiver } else { nil }
      }
      let number = recommendation.number ?? (index < numbers.count ? numbers[index] : "")
      for (index, waiver) in waivers.enumerated() {
        let place = ProposedWaiver.place(of: index, among: waivers) { $0.rule == waiver.rule }
        entries.append(WaiverEntry(giving, number, place, waiver))
      }
    }
    return entries
  }

  private init(_ giving: GivingDecision, _ number: String, _ place: Int?, _ waiver: Waiver) {
    decision = giving.state.id
    council = giving.decision.council
    recommendation = number
    self.waiver = waiver
    let waivers = giving.state.waivers
    let state = waivers.place(of: waiver.rule, in: number, at: place).map { waivers[$0] }
    registerEntry = state?.decided?.value.registerEntry ?? waiver.registerEntry
    switch state?.decided?.value.isApproved {
    case true?: standing = .approved
    case false?: standing = .refused
    case nil:
      // What the decision itself waives is approved when its maker agreed and it has effect.
      if giving.state.hasEffect {
        standing = .approved
      } else {
        standing = state == nil ? .inText : .asked
      }
    }
    switch standing {
    case .approved:
      decidedOn = state?.decided?.on ?? giving.state.decided?.on ?? waiver.approvedOn
    case .refused: decidedOn = state?.decided?.on
    case .inText, .asked: decidedOn = nil
    }
    let came = standing == .approved ? decidedOn : state?.requested.on
    if waiver.retrospective == true || state?.decided?.value.isRetrospective == true {
      isInTime = false
    } else if let came, let act = waiver.actFrom {
      // One that nobody has approved yet can only be late already.
      isInTime = came > act ? false : standing == .approved ? true : nil
    } else {
      isInTime = nil
    }
  }
}

extension RegisterTable {
  /// The register of waivers, by ground: asked, approved or refused, in time or after the event.
  public static func waivers(
    _ decisions: [GivingDecision], filter: RegisterFilter = RegisterFilter()
  ) -> RegisterTable {
    let columns = [
      Column("Ground"), Column("Rule"), Column("Decision"), Column("Recommendation"),
      Column("Council"), Column("Stage"), Column("Status"), Column("Decided on"),
      Column("Acts from"), Column("Timing"), Column("Value", isNumber: true), Column("Entry"),
      Column("Reported to"),
    ]
    let entries = decisions.flatMap(WaiverEntry.of).sorted {
      ($0.waiver.ground, $0.decision, $0.recommendation)
        < ($1.waiver.ground, $1.decision, $1.recommendation)
    }
    let rows = entries.compactMap { entry -> [String]? in
      let waiver = entry.waiver
      let row = [
        waiver.ground, waiver.rule, entry.decision.text, entry.recommendation,
        entry.council.rawValue, waiver.stage ?? "", entry.standing.rawValue,
        entry.decidedOn?.iso ?? "", waiver.actFrom?.iso ?? "",
        entry.timing, waiver.value?.text ?? "", entry.registerEntry ?? "", waiver.reportedTo ?? "",
      ]
      let ground = [waiver.groundId?.rawValue ?? "", waiver.ground].joined(separator: " ")
      return filter.admits(
        row, council: entry.council, ground: ground, status: entry.standing.rawValue,
        timing: entry.timing) ? row : nil
    }
    return RegisterTable(title: "Waivers", columns: columns, rows: rows)
  }
}
