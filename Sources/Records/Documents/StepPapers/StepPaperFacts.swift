public import Councils
public import DecisionFiles
import Decisions
public import TemplateLanguage

/// What the form of a step's paper can print: all that a council's own form can print of the
/// decision, and the facts of the step.
public enum StepPaperFacts {
  /// All names, with what each will hold, before there is a step.
  public static let shape: RecordShape = {
    var shape = DecisionPaperFacts.shape
    shape.declare(decisionFacts)
    shape.declare(stepFacts)
    return shape
  }()

  /// The values for one step of one decision, in its council's words.
  ///
  /// - Parameters:
  ///   - paper: the facts of the step.
  ///   - decision: the decision as it then stands, with what the record adds to its text.
  ///   - form: the form on which the decision is put.
  ///   - names: the names that the template prints; the paper is then marked only for what is
  ///     withheld among those. Without them it is marked for anything that the decision withholds.
  public static func record(
    of paper: StepPaper, decision: DecisionFile, council: Council, form: CouncilForm,
    printing names: [String]? = nil
  ) -> Record {
    var record = DecisionPaperFacts.record(of: decision, council: council, form: form)
    record.add(
      decisionFacts, from: ComputedFact.Context(file: decision, council: council, form: form))
    record.add(stepFacts, from: paper)
    let marking = names.map { ProtectiveMarking(of: decision, printing: $0) }
    if let marking, case .record(var page) = record["paper"] {
      page["private"] = .boolean(marking != nil)
      page["marking"] = marking.map { .text($0.text) }
      record["paper"] = .record(page)
    }
    if case .record(var page) = record["paper"] {
      page["title"] = .text("\(paper.step.title): \(decision.decision.subject)")
      record["paper"] = .record(page)
    }
    // A decision that has no other reference is cited by its number, which is printed anyway.
    if let number = paper.number, number == decision.decision.reference {
      record["reference"] = nil
    }
    return record
  }

  /// What each group of a step's facts is, for the list of a form's fields.
  static let groups = [
    "step": "The step.",
    "by": "Who took it.",
    "notice": "The notice that is given.",
    "agreement": "The agreement that the matter is urgent and cannot be put off.",
    "window": "The time in which the decision can be called in.",
    "requisition": "The requisition by which it is called in.",
    "outcome": "What came of the call-in.",
    "advice": "The advice asked for or given.",
    "effective": "How the decision takes effect.",
    "exemption": "The agreement that it is not to be called in.",
  ]

  private static let stepFacts =
    actFacts + noticeFacts + agreementFacts + callInFacts + outcomeFacts
}

extension ProtectiveMarking {
  /// The marking that a paper needs which prints only some of a decision; nil when nothing among
  /// that is withheld.
  ///
  /// A notice to the public prints the matter and not the report: it bears no marking though parts
  /// of the report are withheld. A fact is looked at whole: one withheld recommendation marks every
  /// paper that prints recommendations.
  ///
  /// - Parameter names: the dotted names that the template prints.
  public init?(of file: DecisionFile, printing names: [String]) {
    let printed = Set(names.map { $0.prefix { $0 != "." && $0 != "[" } })
    guard case .record(var facts) = file.facts else { return nil }
    facts.entries.removeAll { !printed.contains($0.name[...]) }
    self.init(of: .record(facts))
  }
}
