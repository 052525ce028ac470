import CivilTime
package import Councils
package import DecisionFiles
import Decisions

extension CallInRule: FileNoun {
  package static let noun = Noun(
    "CallInRule", "a call-in rule", blank: CallInRule(),
    [
      .optional("subject", \.subject, .known(.choice), "keyOnly, all, listed or unknown"),
      .list("listed", \.listed, .list(of: .id), "the ids of the forms, for subject: listed"),
      .optional("period", \.period, .known(.whole(0...365)), "how many days, or unknown"),
      .optional("unit", \.unit, .known(.choice), "workingDay, calendarDay or unknown"),
      .optional("anchor", \.anchor, .known(.choice), "what the days are counted from"),
      .defaulted(
        "deadlineTime", \.deadlineTime, .known(.clock), "the time of the last day, or unknown"),
      .list("requisition", \.requisition, .list(of: .record), "who can call in, each way"),
      .list("grounds", \.grounds, .list(of: .text), "the grounds for it"),
      .defaulted(
        "oncePerDecision", \.oncePerDecision, .known(.flag), "whether only once, or unknown"),
      .defaulted(
        "withdrawable", \.withdrawable, .known(.flag), "whether it can be withdrawn, or unknown"),
      .optional("exemption", \.exemption, .record, "how an urgent decision is kept from it"),
      .defaulted(
        "effective", \.effective, .known(.choice),
        "onLastDay, nextWorkingDay, nextCalendarDay or unknown"),
      .list("outcomes", \.outcomes, .list(of: .text), "what can come of it"),
    ] + sourced(\.provenance.source, \.provenance.checked))
}

extension CallInRule.Requisition: FileNoun {
  package static let noun = Noun(
    "Requisition", "a requisition", blank: CallInRule.Requisition(who: "", minimum: .unknown),
    [
      .required("who", \.who, .text, "who can call in"),
      .required("minimum", \.minimum, .known(.whole(1...500)), "how many of them, or unknown"),
      .optional("groups", \.groups, .whole(1...50), "from how many political groups"),
    ])
}

extension CallInRule.Exemption: FileNoun {
  package static let noun = Noun(
    "CallInExemptionRule", "an exemption from call-in", blank: CallInRule.Exemption(),
    [
      .defaulted("agreedBy", \.agreedBy, .known(.text), "who must agree, or unknown"),
      .list("posts", \.posts, .list(of: .id), "the ids of the posts whose holders can agree"),
      .defaulted("test", \.test, .known(.text), "what they must agree to, or unknown"),
      .defaulted("reportTo", \.reportTo, .known(.text), "to whom it is reported, or unknown"),
      .defaulted("reportWithin", \.reportWithin, .known(.text), "within what time, or unknown"),
    ])
}
