import CivilTime
import Councils
import Decisions
public import Digests

/// What somebody asks to be done with a template.
public enum TemplateCommand: Sendable, Hashable {
  /// Legal approves it for a purpose as it stands.
  case approve(TemplatePurpose, template: String, digest: SHA256Digest)
  /// Legal takes its approval back.
  case withdraw(TemplatePurpose, template: String, reason: String)

  /// Which template, by its name among the council's forms.
  var template: String {
    switch self {
    case .approve(_, let template, _), .withdraw(_, let template, _): template
    }
  }

  /// For which purpose.
  var purpose: TemplatePurpose {
    switch self {
    case .approve(let purpose, _, _), .withdraw(let purpose, _, _): purpose
    }
  }

  /// The act, by the word of the table.
  public var act: String {
    switch self {
    case .approve: "approve a template"
    case .withdraw: "withdraw a template"
    }
  }
}

/// How Legal approves templates.
public enum TemplateProcedure {
  /// What may be done with a template for a purpose, from where, by whom, and where it leads.
  public static let transitions: [InstrumentTransition] = [
    InstrumentTransition(
      "approve a template", from: ["", "approved", "withdrawn"], to: "approved", by: [.lawyer],
      if: ["for one purpose, at the digest that it has"]),
    InstrumentTransition(
      "withdraw a template", from: ["approved"], to: "withdrawn", by: [.lawyer],
      if: ["a reason is given"]),
  ]

  /// What an act on a template comes to, or everything that stands against it.
  public static func decide(
    _ command: TemplateCommand, in templates: TemplateApprovals,
    under circumstances: InstrumentCircumstances
  ) throws(InstrumentRefusal) -> InstrumentStep<TemplateEvent> {
    guard circumstances.has(.adviser, topic: .legal) else {
      throw InstrumentRefusal([LetterObstacle.notPermitted(act: command.act, by: [.lawyer])])
    }
    let day = circumstances.day
    var obstacles: [LetterObstacle] = []
    if day > circumstances.today {
      obstacles.append(.dayInFuture(day, today: circumstances.today))
    }
    if let last = templates.lastOn, day < last { obstacles.append(.dayBeforeLast(day, last: last)) }
    let phase = templates.phase(of: command.template, for: command.purpose)
    let from = transitions.first { $0.act == command.act }?.from ?? []
    if !from.contains(phase?.rawValue ?? "") {
      obstacles.append(.templateNotApproved(command.template, command.purpose))
    }
    let event: TemplateEvent
    switch command {
    case .approve(let purpose, let template, let digest):
      event = .approved(
        TemplateApproved(purpose: purpose, template: template, digest: digest))
    case .withdraw(let purpose, let template, let reason):
      if reason.saysNothing { obstacles.append(.reasonMissing(act: command.act)) }
      event = .withdrawn(
        TemplateWithdrawn(purpose: purpose, template: template, reason: reason))
    }
    guard obstacles.isEmpty else { throw InstrumentRefusal(obstacles) }
    return InstrumentStep([event], remarks: circumstances.dating())
  }
}
