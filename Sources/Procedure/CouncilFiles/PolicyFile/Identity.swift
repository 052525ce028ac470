import CivilTime
package import Councils
package import DecisionFiles
import Decisions

extension CouncilIdentity: FileNoun {
  package static let noun = Noun(
    "CouncilIdentity", "a council",
    blank: CouncilIdentity(id: CouncilID(rawValue: ""), name: "", shortName: ""),
    [
      .required("id", \.id, .id, "the name of the council's folder"),
      .required("name", \.name, .text, "its full name"),
      .required("shortName", \.shortName, .text, "its short name"),
      .optional("address", \.address, .known(.text), "its address, or unknown"),
      .optional("strapline", \.strapline, .text, "the line under its name"),
    ] + sourced(\.provenance.source, \.provenance.checked))
}

extension ObjectivePeriod: FileNoun {
  package static let noun = Noun(
    "ObjectivePeriod", "a period of objectives",
    blank: ObjectivePeriod(from: .blank, to: .unknown),
    [
      .required("from", \.from, .date, "its first day"),
      .required("to", \.to, .known(.date), "its last day, or unknown"),
      .required("items", \.items, .list(of: .record, atLeast: 1), "the objectives"),
    ] + sourced(\.provenance.source, \.provenance.checked))
}

extension Objective: FileNoun {
  package static let noun = Noun(
    "Objective", "an objective", blank: Objective(id: ObjectiveID(rawValue: ""), name: ""),
    [
      .required("id", \.id, .id, "the id by which decision files name it"),
      .required("name", \.name, .text, "its name as printed"),
      .optional("description", \.description, .text, "what it means"),
    ])
}
