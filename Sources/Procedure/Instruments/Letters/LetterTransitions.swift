import Councils

extension LetterProcedure {
  /// What may be done with a batch of letters, from where, by whom, and where it leads.
  public static let transitions: [InstrumentTransition] = [
    row(
      "begin", from: [], to: .writing, by: officer,
      if: [
        "the decision has effect, and the recommendation extends this contract or decided the round",
        "to no later end than was decided, and than the option allows",
        "one letter for every supplier to whom it goes, and no other",
        "not a second time", "whoever signs holds the post",
      ]),
    row(
      "write", from: [.writing], by: officer,
      if: ["number by number", "from the facts on the record"], makes: "letter"),
    row(
      "complete", from: [.writing], to: .review, by: officer,
      if: ["every letter is written, or its number void"]),
    row("ask for changes", from: [.review, .approved], to: .changes, by: [.lawyer]),
    row("revise", from: [.review, .changes, .approved], to: .review, by: officer),
    row(
      "approve", from: [.review, .changes], to: .approved, by: [.lawyer],
      if: ["Legal approved the template for the purpose", "whoever approves did not prepare it"]),
    row(
      "approve a letter", from: [.review, .changes], by: [.lawyer],
      if: ["Legal approved the template for the purpose", "whoever approves did not prepare it"]),
    row(
      "issue", from: [.approved], to: .issued, by: officer + [.role(.monitoringOfficer)],
      if: [
        "all that was asked at the beginning, again", "the letters are those that Legal approved",
        "before the term ends, and as early as the option asks, or lifted by the monitoring officer",
        "the facts that the letters carry still are those on the record",
      ], makes: "manifest"),
    row("answer", from: [.issued], by: officer),
    row("void", from: [.writing, .review, .changes, .approved], by: officer),
    row(
      "abandon", from: [.writing, .review, .changes, .approved], to: .abandoned, by: officer),
  ]

  private static let officer = [InstrumentActor.role(.implementingOfficer)]

  private static func row(
    _ act: String, from: [BatchPhase], to: BatchPhase? = nil, by: [InstrumentActor],
    if guards: [String] = [], makes paper: String? = nil
  ) -> InstrumentTransition {
    InstrumentTransition(
      act, from: from.map(\.rawValue), to: to?.rawValue, by: by, if: guards, makes: paper)
  }
}
