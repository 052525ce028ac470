import CivilTime
package import Councils
package import DecisionFiles
import Decisions

extension Post: FileNoun {
  package static let noun = Noun(
    "Post", "a post", blank: Post(id: PostID(rawValue: ""), title: "", kind: .officer),
    [
      .required("id", \.id, .id, "the id by which files name it"),
      .required("title", \.title, .text, "the title as printed"),
      .required("kind", \.kind, .choice, "officer, member, body or team"),
      .optional("from", \.from, .known(.date), "its first day, or unknown"),
      .optional("to", \.to, .known(.date), "its last day, or unknown"),
      .optional("titleSlot", \.titleSlot, .choice, "the line of the record for its title"),
      .list("alsoCalled", \.alsoCalled, .list(of: .text), "other titles that papers give it"),
    ] + sourced(\.provenance.source, \.provenance.checked))
}

extension AdvisingPost: FileNoun {
  package static let noun = Noun(
    "AdvisingPost", "an adviser", blank: AdvisingPost(topic: .legal),
    [
      .required("topic", \.topic, .choice, "the topic of the advice"),
      .optional("post", \.post, .known(.post), "the id of the post, or unknown"),
      .optional("referencePattern", \.referencePattern, .text, "how references are written"),
    ])
}
