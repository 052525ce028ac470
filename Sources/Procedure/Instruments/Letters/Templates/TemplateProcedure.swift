import CivilTime
import Councils
import Decisions
public import Digests

/// What somebody asks to be done with a template.
public enum TemplateCommand: Sendable, Hashable {
  /// Legal approves it for a purpose as it stands.
  case approve(LetterPurpose, template: String, digest: SHA256Digest)
  /// Legal takes its approval back.
  case withdraw(LetterPurpose, template: String, reason: String)

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
  /// What may be done with templates, by whom.
  public static let transitions: [InstrumentTransition] = [
    InstrumentTransition("approve a template", from: [], by: [.lawyer]),
    InstrumentTransition("withdraw a template", from: [], by: [.lawyer]),
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
    let event: TemplateEvent
    switch command {
    case .approve(let purpose, let template, let digest):
      event = .approved(
        TemplateApproved(purpose: purpose, template: template, digest: digest))
    case .withdraw(let purpose, let template, let reason):
      if templates.last(template, for: purpose).map({ $0.withdrawn != nil }) ?? true {
        obstacles.append(.templateNotApproved(template, purpose))
      }
      if reason.saysNothing { obstacles.append(.reasonMissing(act: command.act)) }
      event = .withdrawn(
        TemplateWithdrawn(purpose: purpose, template: template, reason: reason))
    }
    guard obstacles.isEmpty else { throw InstrumentRefusal(obstacles) }
    return InstrumentStep([event])
  }
}
