package import Councils
package import DecisionFiles
import Decisions

extension Council: FileNoun {
  package static let noun = Noun(
    "Policy", "a policy file",
    blank: Council(
      identity: CouncilIdentity(id: CouncilID(rawValue: ""), name: "", shortName: "")),
    [
      .required("council", \.identity, .record, "its id, name and shortName"),
      .required("forms", \.forms, .list(of: .record, atLeast: 1), "the council's forms"),
      .list("objectives", \.objectives, .list(of: .record), "its objectives by period"),
      .optional("keyReasons", \.keyReasons, .record, "its words for what makes a decision key"),
      .list("posts", \.posts, .list(of: .record), "its posts, bodies and teams"),
      .list("advisers", \.advisers, .list(of: .record), "who advises on what"),
      .defaulted(
        "keyThresholds", \.keyThresholds, .known(.list(of: .record, atLeast: 1)),
        "from what sum a decision is key, by period, or unknown"),
      .defaulted(
        "valueBands", \.valueBands, .known(.list(of: .record, atLeast: 1)),
        "who decides on what sums, by period, or unknown"),
      .list("powers", \.powers, .list(of: .record), "the powers of its scheme of delegation"),
      .list(
        "procedureRules", \.procedureRules, .list(of: .record), "its contract procedure rules"),
      .list(
        "waiverGrounds", \.waiverGrounds, .list(of: .record),
        "the grounds on which those may be set aside"),
      .defaulted("callIn", \.callIn, .known(.record), "how decisions are called in, or unknown"),
      .defaulted(
        "retention", \.retention, .known(.record), "how long records are kept, or unknown"),
      .list("closures", \.officeClosures, .list(of: .record), "when its offices are shut"),
      .defaulted(
        "officeCutOff", \.officeCutOff, .known(.clock),
        "the time after which what comes counts as of the next working day, or unknown"),
      .list("counting", \.counting, .list(of: .record), "in what days it counts for a rule"),
      .list("ruleSettings", \.ruleSettings, .list(of: .record), "how much a rule weighs here"),
    ])
}
