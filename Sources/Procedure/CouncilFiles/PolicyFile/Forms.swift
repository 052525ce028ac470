package import Councils
package import DecisionFiles
import Decisions

extension CouncilForm: FileNoun {
  package static let noun = Noun(
    "CouncilForm", "a form",
    blank: CouncilForm(id: FormID(rawValue: ""), title: "", template: ""),
    [
      .required("id", \.id, .id, "the id by which decision files name it"),
      .required("title", \.title, .text, "its title as printed"),
      .required("template", \.template, .text, "the name of its file under forms/"),
      .list("decisionMakers", \.decisionMakers, .list(of: .choice), "who can decide on it"),
      .list("requires", \.requires, .list(of: .fieldPath), "the fields a complete paper has"),
      .list("adviceRequired", \.adviceRequired, .list(of: .choice), "the advice it has"),
      .optional("function", \.function, .known(.choice), "executive, council or unknown"),
      .optional("callable", \.callable, .known(.flag), "whether it can be called in, or unknown"),
      .optional(
        "backgroundPapersCited", \.backgroundPapersCited, .text,
        "what its heading over the background papers cites"),
    ] + sourced(\.provenance.source, \.provenance.checked))
}
