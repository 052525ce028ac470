// Written from the doc comments of the rules: RECORD=1 swift test --filter RuleListTests
// swift-format-ignore-file

extension RuleBook {
  /// Those of `Forms`.
  static let rulesOfForms: [Entry] = [
    Entry(
      .decision(FormAdvice.self),
      title: "The advice that the form asks for is there",
      statement: "A council’s form has topics on which a complete paper has advice.",
      finds: "a topic without advice.",
      clears: "get the advice and add it."),
    Entry(
      .decision(FormFields.self),
      title: "What the form asks for is there",
      statement: "A council’s form has fields that a complete paper fills.",
      finds: "a field that the form needs and the paper leaves out.",
      clears: "add it."),
    Entry(
      .decision(FormDecisionMaker.self),
      title: "The form is for this decision maker",
      statement: "A council’s form is for decision makers of certain sorts.",
      finds: "a decision maker of another sort.",
      clears: "use the form that is for them."),
    Entry(
      .decision(FormPosts.self),
      title: "Posts are the council’s",
      statement: "A paper names posts by the ids of the council’s policy file, which has their titles and sorts.",
      finds: "a post that the policy file does not have.",
      clears: "write the id of a post of policy.yaml, or add the post there."),
    Entry(
      .decision(FormObjectives.self),
      title: "Objectives are the council’s on that day",
      statement: "A paper names each objective of the council’s that it touches once, by the id that the policy file gives for the day.",
      finds: "an objective that the council does not have on the day; one named twice.",
      clears: "write the council’s objectives, each once."),
    Entry(
      .decision(FormOfCouncil.self),
      title: "The form is one of the council’s",
      statement: "A paper names the form that it is put on by the id of the council’s policy file.",
      finds: "a form that the policy file does not have.",
      clears: "write the id of one of the council’s forms."),
    Entry(
      .decision(CouncilOfPaper.self),
      title: "The paper is of the council whose policy judges it",
      statement: "A paper is judged by the policy of its own council.",
      finds: "a paper of one council under the policy of another.",
      clears: "write the id of the council’s folder."),
  ]
}
