import Councils
import Decisions
import Workflow

/// Subjects of diagrams, as the councils' policies make them.
enum DiagramSamples {
  /// Havering's two forms: only decisions on the key form can be called in.
  static let haveringKey = subject(
    "key-executive-decision", makers: [.leader, .cabinetMember, .cabinet, .officer],
    callable: .known(true), callIn: .keyOnly)
  static let haveringNonKey = subject(
    "non-key-executive-decision", makers: [.leader, .cabinetMember, .officer],
    callable: .known(false), callIn: .keyOnly)
  /// Sefton's report: a body decides, and nothing says whether it is key.
  static let sefton = subject("cabinet-report", makers: [.cabinet], callable: .known(true))
  /// Of Halton's it is not known whether it can be called in.
  static let halton = subject("executive-board-report", makers: [.executiveBoard])
  /// A form for the council's own functions, on which one person decides.
  static let ownFunction = subject(
    "officer-decision", makers: [.officer], callable: .known(false), function: .council)

  static let all = [haveringKey, haveringNonKey, sefton, halton, ownFunction]

  static func subject(
    _ id: String, makers: [DecisionMaker.Kind], callable: Known<Bool>? = .unknown,
    callIn: CallInRule.Subject? = nil, function: ExecutiveFunction = .executive,
    listed: [FormID] = [], title: String? = nil
  ) -> DiagramSubject {
    var form = CouncilForm(id: FormID(rawValue: id), title: title ?? id, template: id)
    form.decisionMakers = makers
    form.callable = callable
    form.function = .known(function)
    var rule = CallInRule()
    rule.subject = callIn.map { .known($0) } ?? .unknown
    rule.listed = listed
    var council = Council(
      identity: CouncilIdentity(
        id: CouncilID(rawValue: "sample"), name: "Sample Council", shortName: "Sample"))
    council.callIn = .known(rule)
    council.forms = [form]
    return DiagramSubject(council, form)
  }
}
