import Casework
import CivilTime
import Councils
import Decisions
import Digests
import Rules
import Workflow

/// A decision on a page of 80 columns.
struct DecisionPage {
  private let view: DecisionView
  private let state: DecisionState
  private static let width = 80
  private static let margin = 11

  init(_ view: DecisionView) {
    self.view = view
    state = view.situation.state
  }

  /// The page.
  var lines: [String] {
    head + paragraph("advice", advice) + paragraph("notices", notices)
      + paragraph("agreements", agreements) + paragraph("decision", making)
      + paragraph("call-in", callIn) + paragraph("papers", papers)
      + paragraph("evidence", evidence) + paragraph("dates", dates)
      + (view.isPast ? [] : paragraph("findings", findings) + paragraph("next", next))
  }

  private var head: [String] {
    let proposal = state.proposal
    let council = view.situation.council
    let form = council.form(proposal.form)?.title ?? proposal.form.rawValue
    let key = proposal.isKey.map { $0 ? "key decision" : "not a key decision" } ?? "key: not said"
    var lines = Wrapped.lines(
      "\(state.id.text): \(proposal.subject)", width: Self.width, indent: 0)
    if view.isPast {
      lines.append("as it was after act \(state.version) of \(view.latest)")
    }
    lines += paragraph("council", ["\(council.identity.name); \(form); \(key)"])
    let since = state.phaseSince.map { ", since \($0.text)" } ?? ""
    lines += paragraph("phase", [state.phase.name + since])
    let title = proposal.makerPost.map { council.post($0)?.title ?? $0.rawValue }
    let maker = [proposal.makerName, title == proposal.makerName ? nil : title].compactMap { $0 }
    lines += paragraph("maker", maker.isEmpty ? [] : [maker.joined(separator: ", ")])
    lines += paragraph("author", (state.started?.author.text).map { [$0] } ?? [])
    if let text = state.text {
      lines += paragraph(
        "text", ["version \(text.number), of \(text.on.text) (\(text.digest.hex.prefix(12)))"])
    }
    if proposal.hasWithheld || proposal.isExempt {
      lines += paragraph(
        "withheld", [proposal.isExempt ? "the whole report" : "something in the report"])
    }
    return lines
  }

  private var advice: [String] {
    state.advice.map { advice in
      let standing = advice.standing(on: view.situation.desk.today, text: state.text?.digest)
      var line = "\(advice.topic.words): \(standing.name)"
      if let given = advice.given {
        line += ", \(given.on.text), \(given.value.by.text)"
        line += given.value.reference.map { " (\($0))" } ?? ""
      } else if let overridden = advice.overridden {
        line += ", \(overridden.on.text), \(overridden.value.by.text)"
      } else if let due = advice.request.due {
        line += ", due \(due.text)"
      }
      return line + (advice.request.isRequired ? "" : " (not required)")
    }
  }

  private var notices: [String] {
    let given = state.notices.map { notice in
      let value = notice.given.value
      let earliest = value.earliest.map { "; first lawful day \($0.text)" } ?? ""
      return "\(value.notice.kind.words), \(notice.given.on.text)\(earliest)"
        + (notice.isSetAside ? "; set aside, the matter was widened" : "")
    }
    guard !view.isPast, state.phase.isBeforeDecision else { return given }
    return given + state.missingNotices.map { "missing: \(words($0))" }
      + state.missingReasons.map { "due: \($0.words)" }
  }

  private func words(_ missing: MissingNotice) -> String {
    switch missing {
    case .keyDecision: Notice.Kind.keyDecision.words
    case .privateMeeting: Notice.Kind.privateMeeting.words
    case .privateMeetingFurther: Notice.Kind.privateMeetingFurther.words
    case .agenda: Notice.Kind.agenda.words
    }
  }

  private var agreements: [String] {
    var lines = state.urgency.map { agreed in
      let value = agreed.value
      return "urgent: \(value.agreedBy.text), as \(value.agreedAs.words), \(agreed.on.text)"
    }
    if let exemption = state.exemption {
      lines.append(
        "exempt from call-in: \(exemption.value.agreedBy.text), \(exemption.on.text)")
    }
    lines += state.waivers.map { waiver in
      let answer =
        waiver.decided.map {
          "\($0.value.isApproved ? "approved" : "refused") by \($0.value.by.text), \($0.on.text)"
        } ?? "not decided"
      let isOneOfSeveral = state.waivers.count { $0.rule == waiver.rule } > 1
      let place =
        waiver.requested.value.recommendation.map { isOneOfSeveral ? " in \($0)" : "" } ?? ""
      let number = waiver.requested.value.place.map { ", number \($0)" } ?? ""
      return "waiver of \(waiver.rule)\(place)\(number): \(answer)"
    }
    return lines
  }

  private var making: [String] {
    var lines: [String] = []
    if let authority = state.authority {
      let power = authority.value.power.map { ", under \($0)" } ?? ""
      lines.append(authority.value.maker.text + power)
    }
    if let decided = state.decided {
      lines.append("\(decided.on.text): " + DecisionEvent.decided(decided.value).sentence)
    }
    if let record = state.record { lines.append("recorded, \(record.on.text)") }
    if let lodging = state.lodging { lines.append("lodged, \(lodging.on.text)") }
    if let publication = state.publication {
      let address = publication.value.address.map { ", \($0)" } ?? ""
      lines.append("published, \(publication.on.text)\(address)")
    }
    if let effect = state.effect {
      lines.append("in effect, \(effect.on.text): \(effect.value.why.words)")
    }
    for (number, other) in state.supersededBy.sorted(by: { $0.key < $1.key }) {
      lines.append("recommendation \(number) is superseded by \(other.text)")
    }
    return lines
  }

  private var callIn: [String] {
    var lines: [String] = []
    if let window = state.window, state.effect == nil {
      lines.append(DecisionEvent.windowOpened(window).sentence)
    }
    for call in state.callIns {
      lines.append(
        "\(call.requisition.on.text): " + DecisionEvent.calledIn(call.requisition.value).sentence
          + (call.isOpen ? "" : " (closed)"))
    }
    return lines
  }

  private var papers: [String] {
    let names = state.papers.map { paper in
      let formats = paper.value.files.compactMap { $0.name.split(separator: ".").last }
      let about =
        paper.value.about.map { " (\(Implications.Topic(rawValue: $0)?.words ?? $0))" } ?? ""
      return "\(paper.value.kind.title)\(about), \(paper.on.text), "
        + formats.joined(separator: " and ")
    }
    guard names.count > 6 else { return names }
    return ["\(names.count - 6) earlier, in papers/\(state.id.text)"] + names.suffix(6)
  }

  private var evidence: [String] {
    state.attachments.map { attached in
      let value = attached.value
      return "\(value.name), \(Self.words(value.kind))"
        + (value.isWithheld ? ", withheld" : "")
    }
  }

  private static func words(_ kind: Attached.Kind) -> String {
    kind == .callInForm
      ? "call-in form" : Words.kebab(kind.rawValue).replacing("-", with: " ")
  }

  private var dates: [String] { state.deadlines.map { "\($0.due.text): \($0.label)" } }

  private var findings: [String] {
    guard !view.findings.isEmpty else { return ["none"] }
    let open = view.findings.filter(\.isOpen)
    let keys = open.map { "\($0.key) (\($0.finding.severity.rawValue)): \($0.finding.message)" }
    return [FindingText.count(view.findings)] + keys
  }

  private var next: [String] {
    let forward = view.situation.forward(view.offers)
    guard !forward.isEmpty else { return ["nothing, but for time to pass"] }
    return forward.prefix(3).map { offer in
      let commands = OfferText.commands(for: offer, in: view.situation).map(\.text)
        .joined(separator: ", ")
      let blocked = offer.obstacles.first.map { "; not yet: \($0.message)" } ?? ""
      return "\(commands) (\(OfferText.who(offer)))\(blocked)"
    }
  }

  /// A label, and beside it its lines, broken at 80 columns.
  private func paragraph(_ label: String, _ entries: [String]) -> [String] {
    let lines = entries.flatMap { entry in
      let wrapped = Wrapped.lines(entry, width: Self.width - 2, indent: Self.margin)
      return wrapped.enumerated().map { $0 == 0 ? $1 : "  " + $1 }
    }
    return lines.enumerated().map { index, line in
      let name = index == 0 ? label : ""
      return name + String(repeating: " ", count: Self.margin - name.count)
        + line.dropFirst(Self.margin)
    }
  }
}
