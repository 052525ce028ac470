import Casework
import CivilTime
import Councils
import Decisions
import Digests
import JSONText
import Workflow

/// A decision as JSON; `remit schema show` describes it.
enum ShowJSON {
  static func value(of view: DecisionView) -> JSONValue {
    let state = view.situation.state
    let proposal = state.proposal
    var object: JSONObject = [
      "decision": .string(state.id.text), "version": .number("\(state.version)"),
      "latest": .number("\(view.latest)"), "council": .string(proposal.council.rawValue),
      "form": .string(proposal.form.rawValue), "subject": .string(proposal.subject),
      "phase": .string(state.phase.rawValue), "phaseName": .string(state.phase.name),
    ]
    object["since"] = state.phaseSince.map { .string($0.iso) }
    object["isKey"] = proposal.isKey.map { .bool($0) }
    object["decisionMaker"] = proposal.makerName.map { .string($0) }
    object["makerPost"] = proposal.makerPost.map { .string($0.rawValue) }
    object["author"] = state.started.map { .string($0.author.text) }
    object["procedure"] = state.procedure.map { .string($0.hex) }
    if let text = state.text {
      object["text"] = .object([
        "version": .number("\(text.number)"), "on": .string(text.on.iso),
        "sha256": .string(text.digest.hex),
      ])
    }
    object["advice"] = .array(state.advice.map { advice($0, view) })
    object["notices"] = .array(state.notices.map(notice))
    object["papers"] = .array(state.papers.flatMap(papers))
    object["evidence"] = .array(state.attachments.map(evidence))
    object["deadlines"] = .array(state.deadlines.map(deadline))
    object["outcome"] = state.decided.map { .string($0.value.outcome.rawValue) }
    object["decidedOn"] = state.decided.map { .string($0.on.iso) }
    object["publishedOn"] = state.publication.map { .string($0.on.iso) }
    object["effectiveOn"] = state.effect.map { .string($0.on.iso) }
    object["findings"] = FindingJSON.document(view.findings, [])["findings"]
    object["next"] = .array(view.offers.map { ActJSON.value($0, in: view.situation) })
    return .object(object)
  }

  private static func advice(_ advice: AdviceState, _ view: DecisionView) -> JSONValue {
    let standing = advice.standing(
      on: view.situation.desk.today, text: view.situation.state.text?.digest)
    var object: JSONObject = [
      "topic": .string(advice.topic.rawValue), "standing": .string(standing.name),
      "isRequired": .bool(advice.request.isRequired), "isSettled": .bool(standing.isSettled),
    ]
    object["due"] = advice.request.due.map { .string($0.iso) }
    object["givenOn"] = advice.given.map { .string($0.on.iso) }
    object["by"] = advice.given.map { .string($0.value.by.text) }
    object["reference"] = advice.given?.value.reference.map { .string($0) }
    return .object(object)
  }

  private static func notice(_ notice: NoticeState) -> JSONValue {
    var object: JSONObject = [
      "kind": .string(notice.given.value.notice.kind.rawValue),
      "on": .string(notice.given.on.iso), "isSetAside": .bool(notice.isSetAside),
    ]
    object["earliest"] = notice.given.value.earliest.map { .string($0.iso) }
    return .object(object)
  }

  private static func papers(_ paper: DatedFact<PaperIssued>) -> [JSONValue] {
    paper.value.files.map { file in
      .object([
        "kind": .string(paper.value.kind.rawValue), "on": .string(paper.on.iso),
        "name": .string(file.name), "sha256": .string(file.document.hex),
        "isWithheld": .bool(file.isWithheld),
      ])
    }
  }

  private static func evidence(_ attached: DatedFact<Attached>) -> JSONValue {
    .object([
      "kind": .string(attached.value.kind.rawValue), "on": .string(attached.on.iso),
      "name": .string(attached.value.name), "sha256": .string(attached.value.document.hex),
      "isWithheld": .bool(attached.value.isWithheld),
    ])
  }

  private static func deadline(_ deadline: Deadline) -> JSONValue {
    .object([
      "kind": .string(deadline.kind), "date": .string(deadline.due.iso),
      "label": .string(deadline.label),
    ])
  }
}
