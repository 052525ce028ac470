import CivilTime
import Councils
import DecisionFiles
import Decisions
import Diagnostics
import Digests
import Documents
import OfficeFiles
import Records
import Rules
import TemplateLanguage
import Workflow

/// Makes the papers of a step in both formats, each read back whole before it is kept.
struct PaperMaking {
  let situation: Situation
  let step: Step
  /// The files made, to be kept with the act.
  private(set) var files: [FiledDocument] = []

  init(situation: Situation, step: Step) {
    self.situation = situation
    self.step = step
  }

  /// The papers that the step makes.
  mutating func run() throws(Failure) -> [PaperIssued] {
    var issued: [PaperIssued] = []
    for case .issue(let kind, let about, let act) in step.effects {
      if let paper = try make(kind, about: about, act: act) { issued.append(paper) }
    }
    return issued
  }

  private mutating func make(
    _ kind: PaperKind, about: String?, act: Int
  ) throws(Failure) -> PaperIssued? {
    // A form that came with a later program is not among those that were adopted before it.
    guard kind == .decisionPack || situation.version.hasForm(kind) else { return nil }
    let state =
      isPutRight(act)
      ? step.state : .replaying(step.state.acts.prefix(act + laterByTheWay(act)))
    let file = try situation.file(state)
    let council = situation.council
    guard let form = council.form(state.proposal.form), let text = state.text?.digest else {
      throw Failure(
        .configuration, "no-form",
        "the policy of \(council.identity.name) has no form \(state.proposal.form.rawValue)",
        remedy: "name one that it has: remit edit")
    }
    let template = kind == .decisionPack ? form.template : kind.rawValue
    var paper = PaperIssued(kind: kind, about: about, text: text, files: [])
    for format in ["docx", "odt"] {
      let name = "\(template).\(format)"
      let shape = kind == .decisionPack ? DecisionPaperFacts.shape : StepPaperFacts.shape
      let opened = try situation.desk.form(name, in: situation.version, shape)
      let data =
        kind == .decisionPack
        ? DecisionPaperFacts.record(of: file, council: council, form: form)
        : StepPaperFacts.record(
          of: stepPaper(kind, about: about, act: act, in: state, council: council),
          decision: file, council: council, form: form, printing: opened.template.names)
      let marking =
        kind == .decisionPack
        ? ProtectiveMarking(of: file) : ProtectiveMarking(of: file, printing: opened.template.names)
      let document = FiledDocument(
        try opened.paper(data, marking: marking?.text), name: fileName(kind, about, format),
        isWithheld: marking != nil)
      files.append(document)
      paper.files.append(
        PaperIssued.File(
          name: document.entry.name, document: document.entry.digest, isWithheld: marking != nil))
    }
    return paper
  }

  /// Whether the paper is of an act before this step, which the step puts right.
  private func isPutRight(_ act: Int) -> Bool { act <= situation.state.version }

  /// An act can bring another with it, which its paper tells of: scrutiny's end, the effect.
  private func laterByTheWay(_ act: Int) -> Int {
    let acts = step.state.acts
    guard acts.indices.contains(act), acts[act].done == acts[act - 1].done else { return 0 }
    switch acts[act].event {
    case .becameEffective(let effect) where effect.why != .notCallable && effect.why != .exempt:
      return 1
    case .decided: return 1
    default: return 0
    }
  }

  /// What the paper tells, and for a request for advice whom it goes to.
  private func stepPaper(
    _ kind: PaperKind, about: String?, act: Int, in state: DecisionState, council: Council
  ) -> StepPaper {
    var paper = StepPaper(kind, about: about, act: act, in: state, council: council)
    if isPutRight(act) { correct(&paper, act, council) }
    if let topic = about.flatMap({ Implications.Topic(rawValue: $0) }) {
      let advisers = situation.desk.staff.people(
        as: .adviser, in: council.identity.id, on: situation.desk.today, topic: topic)
      paper.advice?.adviser =
        advisers.isEmpty ? nil : advisers.map(\.name).joined(separator: ", ")
    }
    return paper
  }

  /// Says which paper it takes the place of and why, and works its days out again.
  private func correct(_ paper: inout StepPaper, _ act: Int, _ council: Council) {
    let correction = step.acts.lazy.compactMap { recorded -> Corrected? in
      if case .corrected(let correction) = recorded.event { correction } else { nil }
    }.first
    paper.step.corrects = situation.state.acts[act - 1].done
    paper.step.correction = correction?.reason
    guard let notice = paper.notice?.notice else { return }
    let desk = situation.desk
    let reckoned = NoticePeriod.firstLawfulDay(
      after: notice, council: council,
      calendar: WorkingCalendar(bankHolidays: desk.holidays, closures: council.closures))
    paper.notice?.earliest = reckoned?.day
    paper.step.working = reckoned?.working ?? []
  }

  /// The name of a paper's file: the decision's id, the paper, and a number from the second on.
  private func fileName(_ kind: PaperKind, _ about: String?, _ format: String) -> String {
    let earlier = situation.state.papers.count {
      $0.value.kind == kind && $0.value.about == about
    }
    var parts = [situation.state.started == nil ? step.state.id.text : situation.state.id.text]
    parts.append(kind.rawValue)
    if let about { parts.append(about.hyphenated) }
    if earlier > 0 { parts.append("\(earlier + 1)") }
    return parts.joined(separator: "-") + ".\(format)"
  }
}
