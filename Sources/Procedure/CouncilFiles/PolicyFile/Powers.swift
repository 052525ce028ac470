import CivilTime
package import Councils
package import DecisionFiles
import Decisions

extension Power: FileNoun {
  package static let noun = Noun(
    "Power", "a power", blank: Power(id: PowerID(rawValue: ""), instrument: ""),
    [
      .required("id", \.id, .id, "the id by which decision files name it"),
      .required("instrument", \.instrument, .text, "the document that gives it"),
      .optional("provision", \.provision, .text, "the provision in it"),
      .optional("text", \.text, .text, "what it says"),
      .list("holders", \.holders, .list(of: .choice), "what sorts of decision maker hold it"),
      .list("posts", \.posts, .list(of: .post), "the ids of the posts that hold it"),
      .list("acts", \.acts, .list(of: .choice), "the acts it covers; [] for none"),
      .optional("over", \.over, .money, "above what sum, that sum excluded"),
      .optional("upTo", \.upTo, .money, "up to what sum, that sum included"),
      .optional("from", \.from, .known(.date), "its first day, or unknown"),
      .optional("to", \.to, .known(.date), "its last day, or unknown"),
    ] + sourced(\.provenance.source, \.provenance.checked))
}
