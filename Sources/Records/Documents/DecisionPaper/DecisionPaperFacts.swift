public import Councils
public import DecisionFiles
import Decisions
public import TemplateLanguage

/// What a council's form can print of a decision: the names of the decision file, and what is
/// worked out from them.
public enum DecisionPaperFacts {
  /// All names, with what each will hold, before there is a decision.
  public static let shape: RecordShape = {
    var shape = RecordShape()
    if case .record(let decision) = DecisionFile.shape {
      shape = FactValues.shape(of: decision)
    }
    // The file names its council and form by their ids; a paper prints what these are.
    shape["council"] = FieldShape("council", .record(RecordShape()), doc: "The council.")
    shape["form"] = FieldShape("form", .record(RecordShape()), doc: "The form of the paper.")
    shape["paper"] = FieldShape("paper", .record(RecordShape()), doc: "The paper as a whole.")
    shape.declare(facts)
    return shape
  }()

  /// The values for one decision, in its council's words, on its form.
  public static func record(
    of file: DecisionFile, council: Council, form: CouncilForm
  ) -> Record {
    var record = Record()
    if case .record(let facts) = file.facts { record = FactValues.record(of: facts) }
    record["council"] = .record(Record())
    record["form"] = .record(Record())
    record["paper"] = .record(Record())
    record.add(facts, from: ComputedFact.Context(file: file, council: council, form: form))
    return record
  }

  private static let facts =
    identityFacts + markingFacts + peopleFacts + choiceFacts + listFacts + tableFacts
}
