// Written from the doc comments of the rules: RECORD=1 swift test --filter RuleListTests
// swift-format-ignore-file

extension RuleBook {
  /// Those of `LGA1972`.
  static let rulesOfLGA1972: [Entry] = [
    Entry(
      .decision(Section101Makers.self),
      title: "Who exercises the council’s own functions",
      statement: "A function that is not the executive’s can be exercised by the full council, a committee, a sub-committee, an officer or another authority, and by no member alone.",
      finds: "a council function decided by one member or by the executive.",
      clears: "take the decision to the council, its committee, or the officer to whom it is delegated."),
    Entry(
      .decision(Schedule12APublicInterest.self),
      title: "Each withheld part has its paragraph and its public interest",
      statement: "Information is exempt under one or more of seven paragraphs, and only while the public interest in keeping it from the public outweighs that in disclosing it.",
      finds: "a withheld part without a paragraph from 1 to 7, or without the public interest.",
      clears: "state both for each part (withheld.paragraphs, withheld.publicInterest)."),
    Entry(
      .decision(Schedule12AIndividuals.self),
      title: "Papers about one person are never public",
      statement: "An agreement for the care of one person, a care plan or an assessment of somebody’s needs is exempt as information about an individual, or likely to reveal who it is: paragraphs 1 and 2.",
      finds: "such a paper listed as open to the public, or withheld under other paragraphs only.",
      clears: "withhold it under paragraph 1 or 2, or list the blank form in its place."),
    Entry(
      .decision(Section100DCited.self),
      title: "Background papers of an executive report are not listed under section 100D",
      statement: "Section 100D of the Local Government Act 1972 is about reports to the council and its committees. For a report on an executive decision regulation 15 of SI 2012/2089 stands in its place.",
      finds: "section 100D cited over the background papers of an executive report.",
      clears: "cite regulation 15 of SI 2012/2089, in the form as well."),
  ]
}
