import CivilTime
package import Councils
package import DecisionFiles
import Decisions

extension ProcedureRule: FileNoun {
  package static let noun = Noun(
    "ProcedureRule", "a contract procedure rule",
    blank: ProcedureRule(id: ProcedureRuleID(rawValue: ""), name: ""),
    [
      .required("id", \.id, .id, "the id by which decision files name it"),
      .required("name", \.name, .text, "how the council cites it"),
      .optional("text", \.text, .text, "what it says"),
      .optional(
        "weights", \.weights, .list(of: .record, atLeast: 1), "how much each criterion counts"),
      .optional("stage", \.stage, .choice, "of which stage it speaks"),
      .optional("from", \.from, .known(.date), "its first day, or unknown"),
      .optional("to", \.to, .known(.date), "its last day, or unknown"),
    ] + sourced(\.provenance.source, \.provenance.checked))
}

extension WaiverGround: FileNoun {
  package static let noun = Noun(
    "WaiverGround", "a ground", blank: WaiverGround(id: GroundID(rawValue: ""), name: "", text: ""),
    [
      .required("id", \.id, .id, "the id by which decision files name it"),
      .required("name", \.name, .text, "how the council cites it"),
      .optional("title", \.title, .text, "its heading"),
      .required("text", \.text, .text, "what it says, in its own words"),
      .list("conditions", \.conditions, .list(of: .record), "what must be so, each by itself"),
      .defaulted(
        "approvers", \.approvers, .known(.list(of: .post)),
        "the ids of the posts that can approve it, or unknown"),
      .optional("from", \.from, .known(.date), "its first day, or unknown"),
      .optional("to", \.to, .known(.date), "its last day, or unknown"),
    ] + sourced(\.provenance.source, \.provenance.checked))
}

extension GroundCondition: FileNoun {
  package static let noun = Noun(
    "GroundCondition", "a condition", blank: GroundCondition(id: "", text: ""),
    [
      .required("id", \.id, .idText, "the id by which decision files name it"),
      .required("text", \.text, .text, "what must be so"),
    ])
}
