// Written from the doc comments of the rules: RECORD=1 swift test --filter RuleListTests
// swift-format-ignore-file

extension RuleBook {
  /// Those of `Matters`.
  static let rulesOfMatters: [Entry] = [
    Entry(
      .matter(SameFactAcrossDocuments.self),
      title: "One fact, one statement, in all documents of a matter",
      statement: "What the documents of a matter say of a contract must be the same in each: its first and its last day, how far it can be made to run on, its value, its name, and how many suppliers are in it. A difference that has a reason is written down with it.",
      finds: "a fact that two documents of a matter state differently; a value that was published and that the decision leaves out.",
      clears: "put the wrong document right; or write under differences why they differ."),
    Entry(
      .matter(MatterAsDecided.self),
      title: "A matter’s notices and rounds as its decisions have them",
      statement: "The day that a matter gives for the notice of a key decision is the one that the decision states, and what it says of the round that a decision let in is what that decision evaluated.",
      finds: "another day of the notice in the matter than in the decision; other numbers received or admitted in a round than in the evaluation.",
      clears: "put the wrong document right."),
    Entry(
      .matter(ExtensionWithinOption.self),
      title: "An extension within the option of the decision that made the contract",
      statement: "A decision that uses an option can take a contract no further than the decision that made it allowed. The last day of each extension is held against the furthest end of the option there; a change on another footing than an option is not.",
      finds: "an extension beyond the option; an extension of a contract whose decision states none.",
      clears: "end the extension within the option; or say on what other footing the contract is changed; or state the option in the decision that made it."),
    Entry(
      .matter(PurchasingSystemWithinLaw.self),
      title: "A dynamic purchasing system ends when the law ends it",
      statement: "A dynamic purchasing system of the Public Contracts Regulations 2015 cannot run beyond 23 February 2029, and its validity cannot be changed after 23 February 2026: four and one years after the Procurement Act 2023 came into force. As the provision was first made the days were 27 October 2028 and 27 October 2025.",
      finds: "a system, or an extension of one, that runs beyond the last day; an extension decided after the last day for changes; a system whose end no document states.",
      clears: "end it by then, and place what follows under the Procurement Act 2023."),
    Entry(
      .matter(ValueWithinAuthority.self),
      title: "What is done under a decision stays within its sum and its term",
      statement: "A round, a letter or an agreement that rests on a delegation must be made while the delegation runs and within its limit, and all agreements together must stay within the value of the contract. A delegation for the term of a contract runs on when the contract is made to.",
      finds: "an act after the delegation ended, or above its limit; an extension decided after the delegation it rests on had ended, or that runs on beyond it; agreements above the value of the contract; an act under a delegation whose day nobody states.",
      clears: "a new decision for what goes beyond; or the day or the sum that is wanting."),
    Entry(
      .matter(ActAfterAuthority.self),
      title: "Nothing is done before the decision that allows it",
      statement: "A contract cannot begin, nor a round be decided or a letter go out, before the decision it rests on has taken effect. Where the decision has no day yet, it cannot take effect before the first day on which the notice of a key decision lets it be made.",
      finds: "a first day, a round or a letter before its decision; one that rests on a decision that was not agreed, or that has no day.",
      clears: "a later day; or the decision that did allow it on that day."),
    Entry(
      .matter(RecommendationSuperseded.self),
      title: "What a later decision changes, it supersedes by name",
      statement: "A recommendation is superseded by one later recommendation, in what respect is said, and the later decision is the later. A decision that moves the end of a contract changes the one that fixed it, and says so.",
      finds: "a recommendation superseded twice in one respect, or by an earlier decision; a contract made to run on by a decision that does not say which it supersedes.",
      clears: "enter under supersedes which recommendation takes the place of which, and in what."),
    Entry(
      .matter(NonKeyAfterKey.self),
      title: "A contract made by a key decision and extended by one that is not",
      statement: "A decision likely to lead to significant spending is key. Where the contract was made by a key decision, the months that an extension adds cost what the others cost: their share of its value is held against the council's sum for key decisions, unless the later decision says why it is not key.",
      finds: "an extension that is not called key and whose share of the value reaches the sum, or whose share nobody can work out.",
      clears: "give notice of a key decision; or say in keyDecision.explanation why it is none."),
    Entry(
      .matter(LettersWithinDecision.self),
      title: "Letters that do not outrun their decision",
      statement: "A letter that makes a supplier’s contract run on goes out before the term ends, gives no later end than the decision does, and goes to each supplier once.",
      finds: "an extension letter after the term has ended, beyond the end that was decided, or a second one to a supplier; a letter that names no decision.",
      clears: "withdraw the letter, or have it decided anew; name the recommendation it rests on."),
  ]
}
