// Written from the doc comments of the rules: RECORD=1 swift test --filter RuleListTests
// swift-format-ignore-file

extension RuleBook {
  /// Those of `PA2023`.
  static let rulesOfPA2023: [Entry] = [
    Entry(
      .decision(Section81Conflicts.self),
      title: "Nobody judges bids who has a stake in them",
      statement: "A council finds, prevents and puts right conflicts of interest among those who run a procurement. Suppliers’ representatives on the board that evaluates bids are such a conflict.",
      finds: "an evaluator with an interest in a supplier; suppliers’ representatives listed on a board whose members evaluated the bids; an evaluator of whom nobody says.",
      clears: "have the bids judged by people without an interest, and record their declarations."),
    Entry(
      .decision(Section34DynamicMarket.self),
      title: "A dynamic market is open to all who qualify",
      statement: "Dynamic markets took the place of purchasing systems. Whoever meets proportionate conditions is let in as soon as can be, without a limit on numbers, and the market’s beginning, changes and end are published.",
      finds: "a limit on the number of suppliers, a market that is not open throughout, a market set up without its notice.",
      clears: "lift the limit, keep the market open, publish the notice."),
    Entry(
      .decision(Section53ContractDetails.self),
      title: "Details of a contract are published",
      statement: "After a contract under the Act is signed, a contract details notice follows within 30 days; for a light-touch contract within 120.",
      finds: "a notice that came later, or none by the day of a later decision.",
      clears: "publish the notice and add it to contract.notices."),
    Entry(
      .decision(Section74Modification.self),
      title: "A contract may be changed on three footings",
      statement: "Under the Act a contract may be changed where Schedule 8 allows it, where the change is not substantial, or where it is small, each time by itself, and all such changes together stay below the threshold. To make it run longer by more than a tenth of its longest term is substantial.",
      finds: "a change said not to be substantial that adds more than a tenth to the term; one said to be small that is not; a change whose footing nobody states.",
      clears: "state the footing that fits, or procure anew."),
    Entry(
      .decision(Section75ChangeNotice.self),
      title: "A notice before a contract is changed",
      statement: "Before a contract under the Act is changed, a contract change notice is published, unless the change alters its value by no more than a tenth (15 per cent for works) and its longest term by no more than a tenth, earlier changes of the same kind counted in. Light-touch contracts need none.",
      finds: "a change without its notice, or with one that comes after the change; one of which nothing shows whether it is small.",
      clears: "publish the contract change notice first, and write changeNoticeOn."),
    Entry(
      .decision(Section74LightTouch.self),
      title: "Light-touch contracts may be changed freely",
      statement: "Under the Act a contract for social or other special services may be changed without a change notice, and the limits on change do not bind it. The council’s own rules still do.",
      finds: "nothing; it says why no change notice is asked for.",
      clears: "nothing needs to be done."),
    Entry(
      .decision(Section76Standstill.self),
      title: "Standstill, and a copy of what was changed",
      statement: "A council that chooses to wait after a change notice waits at least eight working days, the day of publication counted. Above £5 million a copy of the changed contract is published.",
      finds: "a standstill of fewer days; a large contract changed without a day for the copy.",
      clears: "lengthen the standstill; write contract.modifiedCopyOn."),
  ]
}
