import Councils

/// How placements are bought: who may do what, from where, and what stands against it.
///
/// ``transitions`` is the table; ``decide(_:in:setting:under:)`` is what judges.
public enum PlacementProcedure {
  /// The table, in the order of a placement's life.
  public static let transitions: [InstrumentTransition] =
    [
      row(
        "refer", from: [], to: .referral, by: [.role(.implementingOfficer)],
        if: ["the contract runs, and has the category", "the decision that delegates is in effect"]),
      row("assess", from: [.referral, .needs], to: .needs, by: [.role(.implementingOfficer)]),
      row(
        "call", from: [.needs, .callForCompetition], to: .callForCompetition,
        by: [.role(.implementingOfficer)],
        if: [
          "every active supplier of the category, and no other", "the contract runs",
          "ten days for bids, or a time agreed with all", "again only where no bid came",
        ], makes: "call for competition"),
      row(
        "bid", from: [.callForCompetition, .bids], to: .bids, by: [.role(.implementingOfficer)],
        if: ["only from those called, once, by the day"]),
      row(
        "evaluate", from: [.bids, .evaluated], to: .evaluated, by: [.role(.implementingOfficer)],
        if: [
          "the day for bids has passed, or all have bid", "the contract's own weights",
          "every evaluator has answered for interests", "every bid has every mark",
        ], makes: "evaluation"),
      row(
        "award", from: [.evaluated, .awardApproved, .drafted, .legalFormOK], to: .awardApproved,
        by: [.delegate],
        if: [
          "the power is in effect, in its term and reaches the sum", "the highest score",
          "past the contract's end only where its terms allow", "the total adds up",
        ], makes: "award and regret messages"),
      row(
        "prepare", from: [.awardApproved, .drafted, .legalFormOK], to: .drafted,
        by: [.role(.implementingOfficer)], if: ["the total adds up"], makes: "placement agreement"),
      row(
        "approve form", from: [.drafted], to: .legalFormOK, by: [.lawyer],
        if: ["not by whoever wrote it"]),
      row("approve form", from: [.variation], by: [.lawyer], if: ["not by whoever wrote it"]),
    ]
    + signing("sign for the council", by: .delegate, if: ["the power is in effect and in its term"])
    + signing("sign for the supplier", by: .role(.implementingOfficer), if: []) + later

  /// The rows of one party's signature, which may come first or second.
  private static func signing(
    _ act: String, by actor: InstrumentActor, if guards: [String]
  ) -> [InstrumentTransition] {
    let guards = ["the legal form is approved"] + guards
    return [
      row(act, from: [.legalFormOK], to: .signedByOne, by: [actor], if: guards),
      row(act, from: [.signedByOne], to: .signedByBoth, by: [actor], if: guards),
      row(
        act, from: [.variation], to: .varied, by: [actor],
        if: guards + ["varied once both have signed"]),
    ]
  }

  /// What is done with a placement that is agreed.
  private static let later: [InstrumentTransition] = [
    row("review", from: running, to: .reviewed, by: [.role(.implementingOfficer)]),
    row(
      "vary", from: running, to: .variation, by: [.delegate],
      if: [
        "the power is in effect, in its term and reaches the new sum", "the total adds up",
        "past the contract's end only where its terms allow",
      ], makes: "variation"),
    row(
      "end", from: PlacementPhase.allCases.filter { $0 != .ended }, to: .ended,
      by: [.role(.implementingOfficer)]),
    row("hold", from: PlacementPhase.allCases, by: keepers),
    row("lift hold", from: PlacementPhase.allCases, by: keepers, if: ["it is held"]),
    row(
      "erase", from: [.ended], by: keepers,
      if: ["its time has passed, or somebody lawfully asks", "it is not held"]),
  ]

  /// What nobody does: the day brings it about, and ``PlacementState/phase(on:)`` tells it.
  public static let broughtByTime: [InstrumentTransition] = [
    row("go live", from: [.signedByBoth], to: .live, by: [], if: ["its first day has come"]),
    row(
      "run out", from: [.live, .reviewed, .variation, .varied], to: .ended, by: [],
      if: ["its last day has passed"]),
  ]

  private static let running: [PlacementPhase] = [.signedByBoth, .live, .reviewed, .varied]
  private static let keepers: [InstrumentActor] = [
    .role(.administrator), .role(.monitoringOfficer),
  ]

  private static func row(
    _ act: String, from: [PlacementPhase], to: PlacementPhase? = nil, by: [InstrumentActor],
    if guards: [String] = [], makes paper: String? = nil
  ) -> InstrumentTransition {
    InstrumentTransition(
      act, from: from.map(\.rawValue), to: to?.rawValue, by: by, if: guards, makes: paper)
  }

  /// The rows of an act.
  static func rows(of command: PlacementCommand) -> [InstrumentTransition] {
    transitions.filter { $0.act == command.act }
  }
}
