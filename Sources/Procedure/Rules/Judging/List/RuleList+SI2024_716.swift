// Written from the doc comments of the rules: RECORD=1 swift test --filter RuleListTests
// swift-format-ignore-file

extension RuleBook {
  /// Those of `SI2024_716`.
  static let rulesOfSI2024_716: [Entry] = [
    Entry(
      .decision(Reg05NoNewSystem.self),
      title: "No new dynamic purchasing system",
      statement: "Since 24 February 2025 no procurement can begin that sets up a dynamic purchasing system: what can be set up in its place is a dynamic market or a framework.",
      finds: "an act that sets one up or begins its procurement, or a text that speaks of a new one, in a paper of that day or later.",
      clears: "name what is really to be set up."),
    Entry(
      .decision(Reg05SystemEnd.self),
      title: "The end of the older purchasing systems",
      statement: "A dynamic purchasing system set up under the Regulations may have its period changed until a cut-off only, and ends on a last day at the latest: 23 February 2026 and 23 February 2029, as far as is known. The order as first made said 27 October 2025 and 27 October 2028.",
      finds: "a system set up or made to run, or with an option to run, beyond the last day; a period changed after the cut-off.",
      clears: "end it by the last day, and arrange a successor under the Act."),
    Entry(
      .decision(Reg05Regime.self),
      title: "Which procurement law applies",
      statement: "What commenced before 24 February 2025 stays under the Public Contracts Regulations 2015 to its end, its notices and changes included; what commenced later is under the Procurement Act 2023. A contract that is called off from a framework or a purchasing system follows the law of that. A dynamic purchasing system belongs to the Regulations, a dynamic market to the Act.",
      finds: "a law stated for a contract that its first day, or its kind, does not allow; a contract that is extended or set up when nothing shows which law applies; a later contract under the Regulations of which nobody says what it is called off from.",
      clears: "state the day on which the procurement commenced, and the law that goes with it; for a contract that is called off, write contract.under."),
  ]
}
